import DeskBasics

/// What the staff is told of the house: hand-overs (S9), repairs (R1–R3), extinguishers (F3), the night's rounds (S4).
extension StaffTexts {
  /// A round was missed; `name` is its beginning (S4).
  static func patrolMissed(_ name: String) -> Phrase {
    Phrase(
      zhHans: "\(name) 的巡更没有完整记录：请联系夜班保安，然后说明原因",
      zhHant: "\(name) 的巡更沒有完整記錄：請聯絡夜班保安，然後說明原因",
      en: "The patrol of \(name) is not on record as complete: ask the guard, then explain it")
  }

  /// An extinguisher's time is near (F3).
  static func extinguisherAge(_ name: String) -> Phrase {
    Phrase(
      zhHans: "灭火器 \(name) 快到或已到维修、报废期限：请安排维修或更换",
      zhHant: "滅火器 \(name) 快到或已到維修、報廢期限：請安排維修或更換",
      en: "Extinguisher \(name) is to be serviced or scrapped: see to it")
  }

  /// Too many of a unit's extinguishers are out (F3).
  static func extinguishersOut(_ name: String) -> Phrase {
    Phrase(
      zhHans: "\(name)：超过四分之一的灭火器已送修，请换上备用的",
      zhHant: "\(name)：超過四分之一的滅火器已送修，請換上備用的",
      en: "\(name): over a quarter of the extinguishers are out for service: put up others")
  }

  static func handoverMissing(_ name: String) -> Phrase {
    Phrase(
      zhHans: "岗位 \(name) 还没有交接班记录：请登记",
      zhHant: "崗位 \(name) 還沒有交接班記錄：請登記",
      en: "The shift at \(name) was to be handed over, and no entry says so: enter it")
  }

  static func precautionMissing(_ name: String) -> Phrase {
    Phrase(
      zhHans: "报修 \(name) 紧急：请立即采取防护措施并登记",
      zhHant: "報修 \(name) 緊急：請立即採取防護措施並登記",
      en: "Repair \(name) is urgent: make it safe now, and enter how")
  }

  static func repairOverdue(_ name: String) -> Phrase {
    Phrase(
      zhHans: "报修 \(name) 已过期限：请尽快整改", zhHant: "報修 \(name) 已過期限：請盡快整改",
      en: "Repair \(name) is overdue: have it done soon")
  }

  static func inspectionOverdue(_ name: String) -> Phrase {
    Phrase(
      zhHans: "报修 \(name) 的复查已过期限：请另一位同事复查",
      zhHant: "報修 \(name) 的複查已過期限：請另一位同事複查",
      en: "The re-inspection of repair \(name) is overdue: somebody else than who did it, please")
  }
}
