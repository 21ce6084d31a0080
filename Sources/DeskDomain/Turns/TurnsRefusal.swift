package import DeskBasics

/// Why the turns are not changed as was asked (Q3).
///
/// Nothing has changed.
package enum TurnsRefusal: Error, Hashable, Sendable {
  /// The site has no consultants.
  case noConsultants
  case unknownConsultant(String, known: [String])
  /// Nobody is free who could take the visitor.
  case nobodyAvailable([String: Unavailable])
  /// The visitor is with somebody already.
  case ticketTaken(TicketNumber, by: String)
  /// The visitor's own consultant is here, with somebody else.
  case ownConsultantBusy(String, with: TicketNumber)
  /// Nobody goes away from a visitor.
  case withVisitor(String, TicketNumber)
  case notWithVisitor(String)
  /// No consultant has this visitor.
  case ticketNotTaken(TicketNumber, taken: [TicketNumber])
  case alreadyAway(String)
  case notAway(String)
  /// An absent consultant has no place to change.
  case absent(String)
  case sameConsultant(String)
  /// The visit is not the one that ended last with its consultant, or its consultant is not free.
  case notResumable(TicketNumber)
}

extension TurnsRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .noConsultants: ErrorCode(.conflict, "no-consultants")
    case .unknownConsultant: ErrorCode(.invalid, "unknown-consultant", "consultant")
    case .nobodyAvailable: ErrorCode(.conflict, "nobody-available", "consultant")
    case .ticketTaken: ErrorCode(.conflict, "ticket-taken", "ticket")
    case .ownConsultantBusy: ErrorCode(.conflict, "consultant-busy", "consultant")
    case .withVisitor: ErrorCode(.conflict, "consultant-with-visitor", "consultant")
    case .notWithVisitor: ErrorCode(.conflict, "consultant-without-visitor", "consultant")
    case .ticketNotTaken: ErrorCode(.conflict, "ticket-not-taken", "ticket")
    case .alreadyAway: ErrorCode(.conflict, "already-away", "consultant")
    case .notAway: ErrorCode(.conflict, "not-away", "consultant")
    case .absent: ErrorCode(.conflict, "consultant-absent", "consultant")
    case .sameConsultant: ErrorCode(.invalid, "same-consultant", "with")
    case .notResumable: ErrorCode(.conflict, "not-resumable", "ticket")
    }
  }

  package var detail: Phrase {
    switch self {
    case .noConsultants:
      Phrase(zhHans: "本站点没有置业顾问", zhHant: "本站點沒有置業顧問", en: "the site has no consultants")
    case .unknownConsultant(let id, _):
      .unknown(Phrase(zhHans: "置业顾问", zhHant: "置業顧問", en: "consultant"), id)
    case .nobodyAvailable(let reasons): Self.nobody(reasons)
    case .ticketTaken(let ticket, let id), .ownConsultantBusy(let id, let ticket),
      .withVisitor(let id, let ticket):
      Phrase(
        zhHans: "\(id) 正在接待 \(ticket) 号", zhHant: "\(id) 正在接待 \(ticket) 號",
        en: "\(id) is with \(ticket)")
    case .notWithVisitor(let id):
      Phrase(zhHans: "\(id) 没有在接待客户", zhHant: "\(id) 沒有在接待客戶", en: "\(id) has no visitor")
    case .ticketNotTaken(let ticket, _):
      Phrase(
        zhHans: "没有置业顾问在接待 \(ticket) 号", zhHant: "沒有置業顧問在接待 \(ticket) 號",
        en: "no consultant has \(ticket)")
    case .alreadyAway(let id):
      Phrase(zhHans: "\(id) 已经外出或离岗", zhHant: "\(id) 已經外出或離崗", en: "\(id) is away already")
    case .notAway(let id):
      Phrase(zhHans: "\(id) 在岗", zhHant: "\(id) 在崗", en: "\(id) is not away")
    case .absent(let id):
      Phrase(
        zhHans: "\(id) 离岗，没有轮次", zhHant: "\(id) 離崗，沒有輪次", en: "\(id) is absent and has no turn")
    case .sameConsultant(let id):
      Phrase(zhHans: "两位都是 \(id)", zhHant: "兩位都是 \(id)", en: "both are \(id)")
    case .notResumable(let ticket):
      Phrase(
        zhHans: "\(ticket) 号的接待无法接着进行", zhHant: "\(ticket) 號的接待無法接著進行",
        en: "the visit of \(ticket) cannot go on where it ended")
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .noConsultants:
      Remedy(
        Phrase(
          zhHans: "请在站点文件 consultants: 里写上。", zhHant: "請在站點檔 consultants: 裡寫上。",
          en: "Name them under consultants: in the site file."), see: .siteFile, "consultants")
    case .unknownConsultant(_, let known): .oneOf(known)
    case .ticketNotTaken(_, let taken) where !taken.isEmpty: .oneOf(taken.map(\.description))
    case .ticketNotTaken: Self.nothingToDo
    case .nobodyAvailable(let reasons) where reasons.contains { $0.value == .offDuty }:
      Remedy(
        Phrase(
          zhHans: "人如果在，请登记回岗。", zhHant: "人如果在，請登記回崗。",
          en: "If somebody is here all the same, enter them as back."),
        ask: .turns, TurnsAsk.CodingKeys.back,
        of: reasons.filter { $0.value == .offDuty }.keys.min() ?? "")
    case .nobodyAvailable:
      Remedy(
        Phrase(
          zhHans: "先请客户入座，有人空出来再分配。", zhHant: "先請客戶入座，有人空出來再分配。",
          en: "Seat the visitor, and assign again when one is free."), see: .turns)
    case .ticketTaken(let ticket, _), .withVisitor(_, let ticket):
      Remedy(
        Phrase(
          zhHans: "请先结束那次接待，或由客户换一位。", zhHant: "請先結束那次接待，或由客戶換一位。",
          en: "End that visit first, or pass the visitor on to another."),
        ask: .turns, TurnsAsk.CodingKeys.refuse, of: ticket.description)
    case .ownConsultantBusy:
      Remedy(
        Phrase(
          zhHans: "请客户等一等这位顾问，或由下一位代为接待。", zhHant: "請客戶等一等這位顧問，或由下一位代為接待。",
          en: "Let the visitor wait for that consultant, or have the next one stand in."),
        see: .turns)
    case .notWithVisitor, .notAway: Self.nothingToDo
    case .alreadyAway(let id), .absent(let id):
      Remedy(
        Phrase(zhHans: "请先登记回岗。", zhHant: "請先登記回崗。", en: "Say first that \(id) is back."),
        ask: .turns, TurnsAsk.CodingKeys.back, of: id)
    case .sameConsultant:
      Remedy(Phrase(zhHans: "请写两位顾问。", zhHant: "請寫兩位顧問。", en: "Name two consultants."))
    case .notResumable(let ticket):
      Remedy(
        Phrase(zhHans: "请重新分配。", zhHant: "請重新分配。", en: "Assign the ticket anew."),
        ask: .ticket, TicketAsk.Step.CodingKeys.assign, of: ticket.description)
    }
  }

  private static let nothingToDo = Remedy(
    Phrase(zhHans: "不需要处理。", zhHant: "不需要處理。", en: "There is nothing to do."), see: .turns)

  /// Why nobody is free, person by person.
  private static func nobody(_ reasons: [String: Unavailable]) -> Phrase {
    let all = reasons.sorted { $0.key < $1.key }.map { $1.words(of: $0) }
    return Phrase(
      zhHans: "现在没有空闲的置业顾问：\(all.map(\.zhHans).joined(separator: "，"))",
      zhHant: "現在沒有空閒的置業顧問：\(all.map(\.zhHant).joined(separator: "，"))",
      en: "nobody is free: \(all.map(\.en).joined(separator: ", "))")
  }
}

extension Unavailable {
  fileprivate func words(of id: String) -> Phrase {
    switch self {
    case .with(let ticket):
      Phrase(
        zhHans: "\(id) 在接待 \(ticket)", zhHant: "\(id) 在接待 \(ticket)", en: "\(id) is with \(ticket)")
    case .onErrand:
      Phrase(zhHans: "\(id) 公务外出", zhHant: "\(id) 公務外出", en: "\(id) is on an errand")
    case .absent: Phrase(zhHans: "\(id) 离岗", zhHant: "\(id) 離崗", en: "\(id) is absent")
    case .offDuty:
      Phrase(
        zhHans: "按排班 \(id) 不在岗", zhHant: "按排班 \(id) 不在崗", en: "\(id) is off duty by the rota")
    case .placeClosed:
      Phrase(
        zhHans: "\(id) 的柜台没有开", zhHant: "\(id) 的櫃檯沒有開", en: "the counter of \(id) is not open")
    case .refused:
      Phrase(
        zhHans: "\(id) 已接待过这位客户", zhHant: "\(id) 已接待過這位客戶",
        en: "\(id) was with this visitor before")
    }
  }
}
