import DeskTesting
import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

@Suite("G4 visitors' names") struct VisitorNameTests {
  private static let readings: [(typed: String, surname: String, title: VisitorTitle?)] = [
    ("周先生", "周", .mister), ("周", "周", nil), ("欧阳小姐", "欧阳", .miss),
    ("歐陽小姐", "歐陽", .miss), ("周杰伦 先生", "周", .mister), ("周杰伦先生", "周", .mister),
    ("司马相如女士", "司马", .madam), ("诸葛亮", "诸葛", nil), ("欧阳", "欧阳", nil), ("欧阳修", "欧阳", nil),
    ("夏侯先生", "夏侯", .mister), ("夏侯惇", "夏侯", nil), ("夏先生", "夏", .mister), ("欧先生", "欧", .mister),
    ("东方不败女士", "东方", .madam), ("爱新觉罗 溥仪先生", "爱新觉罗", .mister),
    ("叶赫那拉女士", "叶赫那拉", .madam), ("叶赫 那拉", "叶赫那拉", nil), ("李太太", "李", .mrs),
    ("李夫人", "李", .mrs), ("周总", "周", .director), ("欧阳总", "欧阳", .director),
    ("周总经理", "周", .director), ("周经理", "周", .manager), ("王李总", "王", nil), ("總經理周", "總", nil),
    ("張老師", "張", .teacher), ("林醫生", "林", .physician), ("林大夫", "林", .physician),
    ("万博士", "万", .doctor), ("　周　杰倫　先生　", "周", .mister), ("𠮷田先生", "𠮷", .mister),
    ("Ms Zhou", "Zhou", .madam), ("ms. zhou", "Zhou", .madam), ("Mr. O'Neil", "O'Neil", .mister),
    ("Mr.Zhou", "Zhou", .mister), ("Zhou", "Zhou", nil), ("Zhou Mr", "Zhou", .mister),
    ("ZHOU先生", "ZHOU", .mister), ("Ｚｈｏｕ 先生", "Zhou", .mister), ("Zhou Jielun", "Zhou", nil),
    ("Jay Zhou", "Zhou", nil), ("Mr John Smith", "Smith", .mister),
    ("Tom van der Berg", "van der Berg", nil), ("dr van der Berg", "van der Berg", .doctor),
    ("Ouyang Xiu", "Ouyang", nil), ("Ou Yang Xiu", "Ou Yang", nil),
    ("Mrs Anna Smith-Jones", "Smith-Jones", .mrs), ("Ms Šťastný", "Šťastný", .madam),
    ("Mary 周小明 女士", "周", .madam), ("Mr 周", "周", .mister), ("Miss Иванова", "Иванова", .miss),
  ]

  @Test("G4 what a receptionist types becomes surname and title; a given name is dropped")
  func readings() throws {
    for (typed, surname, title) in Self.readings {
      let name = try VisitorName(parsing: typed)
      #expect(name.surname.string == surname, "\(typed)")
      #expect(name.title == title, "\(typed)")
    }
  }

  private static let refused: [(typed: String, error: VisitorNameError)] = [
    ("", .empty), (" 　\n", .empty), ("-", .empty), ("先生", .onlyTitle), ("总", .onlyTitle),
    ("Mr.", .onlyTitle), ("Ms", .onlyTitle), ("周8先生", .digits), ("周８先生", .digits),
    ("13800138000", .digits),
    ("周Ⅳ", .digits), ("周\u{1B}[2J先生", .control), ("周\n先生", .control), ("周\u{202E}先生", .control),
    ("周\u{200B}先生", .control), ("周<b>", .sign), ("周😀", .sign), ("zhou@example.com", .sign),
    ("周（先生）", .sign), ("买买提·吐尔逊先生", .joinedParts), ("约翰・史密斯", .joinedParts),
    ("Ms Abcdefghijklmnopqrstuvw", .tooLong), (String(repeating: "周", count: 1_000), .tooLong),
  ]

  @Test("G4 what is no name is refused, with the field and the way out, and without repeating it")
  func refusals() {
    for (typed, error) in Self.refused {
      #expect(throws: error, "\(typed.debugDescription)") { try VisitorName(parsing: typed) }
    }
    for error in VisitorNameError.allCases {
      #expect(error.remedy.en.contains("the title") && error.detail.en.count > 10)
    }
  }

  @Test("G4 a surname given by itself is kept whole")
  func whole() throws {
    let name = try VisitorName(surname: "买买提·吐尔逊", title: .mister)
    #expect(name.addressed(in: .simplifiedChinese) == "买买提·吐尔逊先生")
    #expect(throws: VisitorNameError.sign) { try VisitorName(surname: "a/b", title: nil) }
    #expect(throws: VisitorNameError.empty) { try VisitorName(surname: " ", title: .miss) }
  }

  @Test("G4 every compound surname of the table is one, in each script, with and without the rest")
  func compounds() throws {
    let table = ["闾丘", "閭丘", "尉遲", "令狐", "司徒", "太史", "萬俟", "濮陽", "申屠", "侯莫陳", "鈕祜祿"]
    for surname in table {
      for typed in [surname, surname + "女士", surname + "明", surname + "明 先生"] {
        #expect(try VisitorName(parsing: typed).surname.string == surname, "\(typed)")
      }
    }
  }

  @Test("G4 surname and title are said as each language says them")
  func addressed() throws {
    let sayings: [(typed: String, zhHans: String, zhHant: String, en: String)] = [
      ("周先生", "周先生", "周先生", "Mr Zhou"),
      ("歐陽老師", "歐陽老师", "歐陽老師", "Teacher Ouyang"),
      ("周杰伦", "周姓贵宾", "周姓貴賓", "our guest Zhou"),
      ("Ms O'Neil", "O'Neil 女士", "O'Neil 女士", "Ms O'Neil"),
      ("Jay Chow", "贵宾 Chow", "貴賓 Chow", "our guest Chow"),
      ("吕总", "吕总", "吕總", "Director Lü"),
      ("龘小姐", "龘小姐", "龘小姐", "Miss 龘"),
    ]
    for said in sayings {
      let name = try VisitorName(parsing: said.typed)
      #expect(name.addressed(in: .simplifiedChinese) == said.zhHans)
      #expect(name.addressed(in: .traditionalChinese) == said.zhHant)
      #expect(name.addressed(in: .english) == said.en)
    }
  }

  @Test("G2 G4 visitors are greeted by name and time of day")
  func greeting() throws {
    let name = try VisitorName(parsing: "周杰伦先生")
    let greeting = name.greeting(DayGreeting(minutes: 480).phrase)
    #expect(
      greeting == Phrase(zhHans: "周先生，早上好", zhHant: "周先生，早上好", en: "Good morning, Mr Zhou"))
  }

  @Test("G4 no way of printing a name shows it; its coding carries it")
  func printing() throws {
    let name = try VisitorName(parsing: "欧阳先生")
    let since = Moment(
      wall: Date(timeIntervalSince1970: 0), uptime: .seconds(1), boot: "b", isClockTrusted: true)
    let person = Person(
      key: PersonKey(rawValue: "P1"), name: name,
      ticket: TicketNumber(series: .named("A"), number: 1), since: since)
    var dumped = ""
    dump(name, to: &dumped)
    dump(person, to: &dumped)
    let some: VisitorName? = name
    let printed = [
      "\(name)", String(describing: name), String(reflecting: name), "\(some as Any)", "\([name])",
      "\(person)", String(reflecting: person), "\(["a": name])", dumped,
      "\(Mirror(reflecting: name).children.map { $0.value })",
    ]
    for text in printed {
      #expect(!text.contains("欧阳") && !text.contains("mister"), "\(text)")
    }
    #expect("\(name)" == "‹name›")
    let coded = try JSONEncoder().encode(name)
    #expect(String(decoding: coded, as: UTF8.self).contains("欧阳"))
    #expect(try JSONDecoder().decode(VisitorName.self, from: coded) == name)
    let untitled = try VisitorName(parsing: "周")
    let copy = try JSONDecoder().decode(VisitorName.self, from: JSONEncoder().encode(untitled))
    #expect(copy == untitled)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(VisitorName.self, from: Data(#"{"surname":"周1"}"#.utf8))
    }
  }

  @Test(
    "G4 of 20,000 hostile lines none breaks the reading, and what passes is a short plain surname")
  func hostile() throws {
    var lines = HostileText(seed: 4)
    var dice = SeededRandom(seed: 4)
    var passed = 0
    for _ in 0..<20_000 {
      let raw = "周" + lines.line().prefix(dice.roll(4)) + ["", "先生", " Mr"][dice.roll(3)]
      guard let name = try? VisitorName(parsing: raw) else { continue }
      passed += 1
      #expect(name.surname.string.count <= VisitorName.limit)
      #expect(PlainText(name.surname.string)?.string == name.surname.string)
      #expect(!name.surname.string.contains(where: { $0.isNewline || "0123456789<>".contains($0) }))
      #expect(try VisitorName(surname: name.surname.string, title: name.title) == name)
    }
    #expect(passed > 1_000)
  }

  @Test("G4 a person's key is random and says nothing")
  func keys() {
    var dice = SeededRandom(seed: 7)
    let keys = (0..<2_000).map { _ in PersonKey.random(using: &dice) }
    #expect(Set(keys).count == keys.count)
    #expect(keys.allSatisfy { $0.rawValue.hasPrefix("P") && $0.rawValue.utf8.count == 11 })
  }
}
