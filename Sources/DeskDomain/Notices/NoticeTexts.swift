import DeskBasics

/// What notices say: the reason, the end, and an apology for the inconvenience (N1, N2).
enum NoticeTexts {
  static let apology = Phrase(
    zhHans: "不便之处，敬请谅解", zhHant: "不便之處，敬請諒解",
    en: "We apologise for the inconvenience")

  /// Something does not work, and will be back at a time.
  static func outage(_ what: Outage, reason: Phrase, back: Phrase) -> Phrase {
    let reason = spaced(reason)
    return Phrase(
      zhHans: "因\(reason.zhHans)，\(what.outage.zhHans)，预计\(back.zhHans)恢复。\(apology.zhHans)",
      zhHant: "因\(reason.zhHant)，\(what.outage.zhHant)，預計\(back.zhHant)恢復。\(apology.zhHant)",
      en: "\(what.outage.en) (\(reason.en)) and will be back \(back.en). \(apology.en)")
  }

  /// Something will not work for a while that has not begun.
  static func planned(_ what: Outage, reason: Phrase, span: Phrase) -> Phrase {
    let reason = spaced(reason)
    return Phrase(
      zhHans: "因\(reason.zhHans)，\(span.zhHans)\(what.planned.zhHans)。\(apology.zhHans)",
      zhHant: "因\(reason.zhHant)，\(span.zhHant)\(what.planned.zhHant)。\(apology.zhHant)",
      en: "\(what.planned.en) \(span.en) (\(reason.en)). \(apology.en)")
  }

  /// It took longer than was stated, and a new time is known (G5).
  static func postponed(_ what: Outage, reason: Phrase, back: Phrase) -> Phrase {
    let reason = spaced(reason)
    return Phrase(
      zhHans: """
        对不起，因\(reason.zhHans)，\(what.supply.zhHans)推迟到\(back.zhHans)恢复。\(apology.zhHans)
        """,
      zhHant: """
        對不起，因\(reason.zhHant)，\(what.supply.zhHant)延至\(back.zhHant)恢復。\(apology.zhHant)
        """,
      en: """
        We are sorry: \(what.supply.en) will be back later, \(back.en) (\(reason.en)). \(apology.en)
        """)
  }

  /// What was stated is over, and nobody has said anything since.
  static func overdue(_ what: Outage, stated: Phrase) -> Phrase {
    let stated = Phrase(
      zhHans: stated.zhHans.typedForm, zhHant: stated.zhHant.typedForm, en: stated.en)
    return Phrase(
      zhHans: """
        对不起，\(what.supply.zhHans)仍未恢复（原定\(stated.zhHans)），\
        我们正在全力处理，新的时间会尽快告诉您。\(apology.zhHans)
        """,
      zhHant: """
        對不起，\(what.supply.zhHant)仍未恢復（原定\(stated.zhHant)），\
        我們正在全力處理，新的時間會盡快告訴您。\(apology.zhHant)
        """,
      en: """
        We are sorry: \(what.supply.en) is still not back (planned \(stated.en)). The new time will \
        stand here soon. \(apology.en)
        """)
  }

  /// Between Chinese, words in Latin letters stand apart.
  private static func spaced(_ reason: Phrase) -> Phrase {
    func spaced(_ text: String) -> String { text.first?.isASCII == true ? " \(text)" : text }
    return Phrase(zhHans: spaced(reason.zhHans), zhHant: spaced(reason.zhHant), en: reason.en)
  }

  static func pestControl(reason: Phrase?, span: Phrase) -> Phrase {
    let why = reason.map {
      Phrase(zhHans: "（\($0.zhHans)）", zhHant: "（\($0.zhHant)）", en: " (\($0.en))")
    }
    return Phrase(
      zhHans: """
        \(span.zhHans)园区消杀\(why?.zhHans ?? "")，请关好门窗，照看好儿童和宠物，谢谢配合。\(apology.zhHans)
        """,
      zhHant: """
        \(span.zhHant)園區消毒除蟲\(why?.zhHant ?? "")，\
        請關好門窗，照看好兒童和寵物，謝謝配合。\(apology.zhHant)
        """,
      en: """
        Pest control in the grounds \(span.en)\(why?.en ?? ""). Please keep the windows closed, \
        and children and pets indoors. \(apology.en)
        """)
  }
}

extension Outage {
  /// What is so now.
  fileprivate var outage: Phrase {
    switch self {
    case .water: Phrase(zhHans: "暂时停水", zhHant: "暫時停水", en: "The water is off")
    case .power: Phrase(zhHans: "暂时停电", zhHant: "暫時停電", en: "The power is off")
    case .lift:
      Phrase(zhHans: "电梯暂停使用", zhHant: "電梯暫停使用", en: "The lift is out of service")
    case .network: Phrase(zhHans: "网络暂时中断", zhHant: "網路暫時中斷", en: "The network is down")
    case .other:
      Phrase(zhHans: "部分设施暂停使用", zhHant: "部分設施暫停使用", en: "A part of the house is out of service")
    }
  }

  /// What will be so.
  fileprivate var planned: Phrase {
    switch self {
    case .water: Phrase(zhHans: "停水", zhHant: "停水", en: "The water will be off")
    case .power: Phrase(zhHans: "停电", zhHant: "停電", en: "The power will be off")
    case .lift:
      Phrase(zhHans: "电梯停用", zhHant: "電梯停用", en: "The lift will be out of service")
    case .network:
      Phrase(zhHans: "网络中断", zhHant: "網路中斷", en: "The network will be down")
    case .other:
      Phrase(
        zhHans: "部分设施停用", zhHant: "部分設施停用",
        en: "A part of the house will be out of service")
    }
  }

  /// What comes back.
  fileprivate var supply: Phrase {
    switch self {
    case .water: Phrase(zhHans: "供水", zhHant: "供水", en: "the water")
    case .power: Phrase(zhHans: "供电", zhHant: "供電", en: "the power")
    case .lift: Phrase(zhHans: "电梯", zhHant: "電梯", en: "the lift")
    case .network: Phrase(zhHans: "网络", zhHant: "網路", en: "the network")
    case .other: Phrase(zhHans: "部分设施", zhHant: "部分設施", en: "a part of the house")
    }
  }
}
