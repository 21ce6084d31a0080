/// How a visitor is addressed beside the surname (G4).
package enum VisitorTitle: String, CaseIterable, Hashable, Codable, Sendable {
  case mister
  case madam
  case miss
  case mrs
  case teacher
  /// Of science (博士); "Dr" in English says no more.
  case doctor
  /// Of medicine (医生).
  case physician
  case manager
  /// The polite word for anybody who leads a business (周总).
  case director

  /// The title alone: after the surname in Chinese, before it in English.
  package var phrase: Phrase {
    switch self {
    case .mister: Phrase(zhHans: "先生", zhHant: "先生", en: "Mr")
    case .madam: Phrase(zhHans: "女士", zhHant: "女士", en: "Ms")
    case .miss: Phrase(zhHans: "小姐", zhHant: "小姐", en: "Miss")
    case .mrs: Phrase(zhHans: "太太", zhHant: "太太", en: "Mrs")
    case .teacher: Phrase(zhHans: "老师", zhHant: "老師", en: "Teacher")
    case .doctor: Phrase(zhHans: "博士", zhHant: "博士", en: "Dr")
    case .physician: Phrase(zhHans: "医生", zhHant: "醫生", en: "Dr")
    case .manager: Phrase(zhHans: "经理", zhHant: "經理", en: "Manager")
    case .director: Phrase(zhHans: "总", zhHant: "總", en: "Director")
    }
  }

  /// What receptionists type after a surname, the longer before what they end with.
  static let suffixes: [(word: String, title: VisitorTitle)] = [
    ("总经理", .director), ("總經理", .director), ("先生", .mister), ("女士", .madam),
    ("小姐", .miss), ("太太", .mrs), ("夫人", .mrs), ("老师", .teacher), ("老師", .teacher),
    ("博士", .doctor), ("医生", .physician), ("醫生", .physician), ("医师", .physician),
    ("醫師", .physician), ("大夫", .physician), ("经理", .manager), ("經理", .manager),
    ("总", .director), ("總", .director),
  ]

  /// What they type before or after a surname in Latin letters: without points, in small letters.
  static let words: [String: VisitorTitle] = [
    "mr": .mister, "mister": .mister, "sir": .mister, "ms": .madam, "madam": .madam,
    "madame": .madam, "mdm": .madam, "miss": .miss, "mrs": .mrs, "mistress": .mrs,
    "teacher": .teacher, "dr": .doctor, "doctor": .doctor, "manager": .manager,
    "director": .director,
  ]
}
