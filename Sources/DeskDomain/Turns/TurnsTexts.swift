package import DeskBasics

/// What is said of the turns to the staff, in one line each.
enum TurnsTexts {
  /// Why a consultant who is not the next one stands where they stand.
  static func standing(
    _ whereabouts: Whereabouts, _ obstacle: Unavailable?, place: Int?
  ) -> Phrase {
    let place = place ?? 0
    switch whereabouts {
    case .present where obstacle == .offDuty:
      return Phrase(
        zhHans: "按排班不在岗，保留第 \(place) 位", zhHant: "按排班不在崗，保留第 \(place) 位",
        en: "off duty by the rota, keeps place \(place)")
    case .present where obstacle == .placeClosed:
      return Phrase(
        zhHans: "柜台没有开，保留第 \(place) 位", zhHant: "櫃檯沒有開，保留第 \(place) 位",
        en: "the counter is not open, keeps place \(place)")
    case .present:
      return Phrase(
        zhHans: "轮次第 \(place) 位", zhHant: "輪次第 \(place) 位", en: "number \(place) in turn")
    case .onErrand:
      return Phrase(
        zhHans: "公务外出，保留第 \(place) 位", zhHant: "公務外出，保留第 \(place) 位",
        en: "on an errand, keeps place \(place)")
    case .absent:
      return Phrase(zhHans: "离岗，回来后排在最后", zhHant: "離崗，回來後排在最後", en: "absent, comes back last")
    case .with(let visit):
      let ticket = visit.ticket.description
      return Phrase(
        zhHans: "正在接待 \(ticket)，排第 \(place) 位", zhHant: "正在接待 \(ticket)，排第 \(place) 位",
        en: "with \(ticket), place \(place)")
    }
  }

  static func taken(
    by id: String, _ manner: TurnsManner, skipped: [String], _ names: ConsultantNames
  ) -> Phrase {
    let name = names[id]
    switch manner {
    case .turn:
      guard !skipped.isEmpty else {
        return Phrase(
          zhHans: "轮到\(name.zhHans)", zhHant: "輪到\(name.zhHant)", en: "\(name.en) is next in turn")
      }
      let others = names.list(skipped)
      return Phrase(
        zhHans: "轮到\(name.zhHans)；\(others.zhHans)现在没空，轮次保留",
        zhHant: "輪到\(name.zhHant)；\(others.zhHant)現在沒空，輪次保留",
        en: "\(name.en) is next in turn; not free now, but keeping the turn: \(others.en)")
    case .returning:
      return Phrase(
        zhHans: "\(name.zhHans)的老客户，不占轮次", zhHant: "\(name.zhHant)的老客戶，不佔輪次",
        en: "returns to \(name.en), no turn used")
    case .standIn(let own):
      let own = names[own]
      return Phrase(
        zhHans: "\(name.zhHans)代\(own.zhHans)接待，不占轮次",
        zhHant: "\(name.zhHant)代\(own.zhHant)接待，不佔輪次",
        en: "\(name.en) stands in for \(own.en), no turn used")
    }
  }
}

extension TurnsChoice {
  /// Why this consultant, in one line for the staff.
  func reason(_ names: ConsultantNames) -> Phrase {
    TurnsTexts.taken(by: consultant, manner, skipped: skipped, names)
  }
}

extension TurnsChange {
  /// What happened and why, in one line for the staff.
  package func reason(_ names: ConsultantNames) -> Phrase {
    let name = names[consultant ?? ""]
    if let visitor { return visitReason(visitor, name, names) }
    return switch self {
    case .swapped(_, let other): swapReason(name, names[other])
    case .leftOnErrand:
      Phrase(
        zhHans: "\(name.zhHans)公务外出，轮次保留", zhHant: "\(name.zhHant)公務外出，輪次保留",
        en: "\(name.en) left on an errand and keeps the turn")
    case .leftAbsent:
      Phrase(
        zhHans: "\(name.zhHans)离岗，轮次不保留", zhHant: "\(name.zhHant)離崗，輪次不保留",
        en: "\(name.en) is absent and loses the turn")
    case .cameBack:
      Phrase(
        zhHans: "\(name.zhHans)回岗，轮次不变", zhHant: "\(name.zhHant)回崗，輪次不變",
        en: "\(name.en) is back, in the same place")
    case .returned:
      Phrase(
        zhHans: "\(name.zhHans)回岗，排在最后", zhHant: "\(name.zhHant)回崗，排在最後",
        en: "\(name.en) is back after an absence, last in turn")
    case .joined:
      Phrase(
        zhHans: "\(name.zhHans)加入轮序，排在最后", zhHant: "\(name.zhHant)加入輪序，排在最後",
        en: "\(name.en) has joined, last in turn")
    case .withdrawn:
      Phrase(
        zhHans: "\(name.zhHans)退出轮序", zhHant: "\(name.zhHant)退出輪序",
        en: "\(name.en) no longer takes turns")
    case .dayBegan(let order, _): dayReason(names.list(order))
    case .taken, .freed, .givenBack, .retaken, .resumed, .refusedByVisitor, .declined,
      .refusalUndone:
      name
    }
  }

  private func dayReason(_ order: Phrase) -> Phrase {
    Phrase(
      zhHans: "今日轮序接着上一天：\(order.zhHans)", zhHant: "今日輪序接著上一天：\(order.zhHant)",
      en: "The day's order goes on from the day before: \(order.en)")
  }

  private func swapReason(_ one: Phrase, _ other: Phrase) -> Phrase {
    Phrase(
      zhHans: "主管安排\(one.zhHans)与\(other.zhHans)换位",
      zhHant: "主管安排\(one.zhHant)與\(other.zhHant)換位",
      en: "\(one.en) and \(other.en) change places, by the supervisor's word")
  }

  private func visitReason(
    _ visitor: ConsultantVisitor, _ name: Phrase, _ names: ConsultantNames
  ) -> Phrase {
    let what =
      switch self {
      case .taken(let body):
        TurnsTexts.taken(
          by: visitor.consultant, body.manner, skipped: body.skipped, names)
      case .givenBack:
        Phrase(
          zhHans: "客户没有到\(name.zhHans)处，轮次保留", zhHant: "客戶沒有到\(name.zhHant)處，輪次保留",
          en: "the visitor did not come to \(name.en), who keeps the turn")
      case .refusalUndone:
        Phrase(
          zhHans: "撤回换人，仍由\(name.zhHans)接待", zhHant: "撤回換人，仍由\(name.zhHant)接待",
          en: "the refusal is taken back, and \(name.en) has the visitor again")
      case .retaken:
        Phrase(
          zhHans: "撤回上一步，\(name.zhHans)又接待这位客户", zhHant: "撤回上一步，\(name.zhHant)又接待這位客戶",
          en: "the step is taken back, and \(name.en) has the visitor again")
      case .resumed:
        Phrase(
          zhHans: "\(name.zhHans)继续接待", zhHant: "\(name.zhHant)繼續接待",
          en: "\(name.en) goes on with the visit")
      case .refusedByVisitor:
        Phrase(
          zhHans: "客户希望换一位，\(name.zhHans)保留轮次", zhHant: "客戶希望換一位，\(name.zhHant)保留輪次",
          en: "the visitor asked for somebody else, \(name.en) keeps the turn")
      case .declined:
        Phrase(
          zhHans: "\(name.zhHans)没有接待，主管安排排到最后",
          zhHant: "\(name.zhHant)沒有接待，主管安排排到最後",
          en: "\(name.en) did not take the visitor, and goes last by the supervisor's word")
      case .freed, .dayBegan, .swapped, .leftOnErrand, .leftAbsent, .cameBack, .returned,
        .joined, .withdrawn:
        Phrase(
          zhHans: "\(name.zhHans)接待完毕", zhHant: "\(name.zhHant)接待完畢",
          en: "\(name.en) has finished the visit")
      }
    return Phrase(
      zhHans: "\(visitor.ticket)：\(what.zhHans)", zhHant: "\(visitor.ticket)：\(what.zhHant)",
      en: "\(visitor.ticket): \(what.en)")
  }
}
