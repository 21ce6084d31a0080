package import DeskBasics

/// What stands against a step of a ticket.
package enum TicketRefusal: Hashable, Sendable {
  case unknown(TicketNumber)
  /// The series has no such number.
  case outOfRange(TicketNumber, numbers: ClosedRange<Int>)
  /// The ticket is not waiting or parked: nobody can call it.
  case notCallable(TicketNumber, TicketState)
  /// Only a called visitor is called again, or has not come.
  case notCalled(TicketNumber, TicketState)
  /// It is for that service already.
  case alreadyFor(TicketNumber, service: String)
  /// The last call was less than half a minute ago: the visitor may be on the way.
  case calledJustNow(TicketNumber, wait: Duration)
  /// Only a parked visitor, or one who was missed today, waits again.
  case notParked(TicketNumber, TicketState)
  /// Only of a visitor who waits is the place in the queue changed.
  case notWaiting(TicketNumber, TicketState)
  /// The visit is over.
  case notOpen(TicketNumber, TicketState)
  /// Two calls, half a minute apart, before a visitor counts as not come.
  case calledTooLittle(TicketNumber, calls: Int, wait: Duration)
  /// The ticket has no step to take back.
  case noStep(TicketNumber, TicketState)
  /// The number has come round: another visitor has it now.
  case numberTaken(TicketNumber)
  /// The step was another counter's, or no counter's.
  case foreignUndo(TicketNumber, takenAt: String?)
  case noName(TicketNumber)
  /// Nothing was given to be noted.
  case nothingToNote(TicketNumber)
}

extension TicketRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .unknown: ErrorCode(.unknown, "unknown-ticket", "ticket")
    case .outOfRange: ErrorCode(.invalid, "number-out-of-range", "ticket")
    case .notCallable: ErrorCode(.conflict, "not-callable", "ticket")
    case .notCalled, .notParked, .notWaiting, .notOpen:
      ErrorCode(.conflict, "wrong-state", "ticket")
    case .alreadyFor: ErrorCode(.conflict, "already-for", "service")
    case .calledTooLittle: ErrorCode(.conflict, "called-too-little", "ticket")
    case .calledJustNow: ErrorCode(.conflict, "called-just-now", "ticket")
    case .numberTaken: ErrorCode(.conflict, "number-taken", "ticket")
    case .noStep: ErrorCode(.conflict, "nothing-to-undo", "ticket")
    case .foreignUndo: ErrorCode(.conflict, "foreign-undo", "ticket")
    case .noName: ErrorCode(.conflict, "no-name", "ticket")
    case .nothingToNote: ErrorCode(.invalid, "nothing-to-note", "note")
    }
  }

  package var detail: Phrase {
    switch self {
    case .unknown(let number):
      .unknown(Phrase(zhHans: "号", zhHant: "號", en: "ticket"), number.description)
    case .outOfRange(let number, _):
      Phrase(
        zhHans: "\(number.series.rawValue) 字头没有 \(number.number) 号",
        zhHant: "\(number.series.rawValue) 字頭沒有 \(number.number) 號",
        en: "series \(number.series.rawValue) has no number \(number.number)")
    case .notCallable(let number, let state), .notCalled(let number, let state),
      .notParked(let number, let state), .notWaiting(let number, let state),
      .notOpen(let number, let state):
      Self.stands(number, state)
    case .alreadyFor(let number, let service):
      Phrase(
        zhHans: "\(number) 号已经在等业务 \(service)", zhHant: "\(number) 號已經在等業務 \(service)",
        en: "ticket \(number) waits for service \(service) already")
    case .calledTooLittle(let number, let calls, _) where calls > 1:
      Phrase(
        zhHans: "\(number) 号的几次叫号离得太近", zhHant: "\(number) 號的幾次叫號離得太近",
        en: "the calls of ticket \(number) are less than half a minute apart")
    case .calledTooLittle(let number, _, _):
      Phrase(
        zhHans: "\(number) 号目前只叫了一次", zhHant: "\(number) 號目前只叫了一次",
        en: "ticket \(number) was called once so far")
    case .calledJustNow(let number, _):
      Phrase(
        zhHans: "刚又叫了 \(number) 号，客户可能在路上", zhHant: "剛又叫了 \(number) 號，客戶可能在路上",
        en: "ticket \(number) was called again a moment ago")
    case .numberTaken(let number):
      Phrase(
        zhHans: "\(number) 号已经轮到新的客户手里", zhHant: "\(number) 號已經輪到新的客戶手裡",
        en: "number \(number) has come round and is another visitor's now")
    case .noStep(let number, let state):
      Phrase(
        zhHans: "\(number) 号\(state.phrase.zhHans)，没有可以撤回的一步",
        zhHant: "\(number) 號\(state.phrase.zhHant)，沒有可以撤回的一步",
        en: "ticket \(number) is \(state.phrase.en), and its last step cannot be undone")
    case .foreignUndo(let number, let counter?):
      Phrase(
        zhHans: "\(number) 号的上一步是柜台 \(counter) 做的", zhHant: "\(number) 號的上一步是櫃檯 \(counter) 做的",
        en: "the last step of ticket \(number) was taken at counter \(counter)")
    case .foreignUndo(let number, nil):
      Phrase(
        zhHans: "\(number) 号的上一步不是在柜台做的", zhHant: "\(number) 號的上一步不是在櫃檯做的",
        en: "the last step of ticket \(number) was taken at no counter")
    case .noName(let number):
      Phrase(
        zhHans: "\(number) 号没有登记称呼，或已清除", zhHant: "\(number) 號沒有登記稱呼，或已清除",
        en: "ticket \(number) has no name: none was recorded, or it was erased")
    case .nothingToNote(let number):
      Phrase(
        zhHans: "没有写要为 \(number) 号登记什么", zhHant: "沒有寫要為 \(number) 號登記什麼",
        en: "nothing was given to be noted of ticket \(number)")
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .unknown:
      Remedy(
        Phrase(zhHans: "请看现在有哪些号。", zhHant: "請看現在有哪些號。", en: "See which numbers wait."), see: .queue
      )
    case .outOfRange(_, let numbers):
      Remedy(
        Phrase(
          zhHans: "号段是 \(numbers.lowerBound) 到 \(numbers.upperBound)。",
          zhHant: "號段是 \(numbers.lowerBound) 到 \(numbers.upperBound)。",
          en: "Its numbers run from \(numbers.lowerBound) to \(numbers.upperBound)."))
    case .notCallable:
      Remedy(
        Phrase(zhHans: "请叫还在等的号。", zhHant: "請叫還在等的號。", en: "Call one that waits."), see: .queue)
    case .notCalled(let number, _):
      Remedy(
        Phrase(
          zhHans: "已叫、未到的号才能再叫，或按过号处理。", zhHant: "已叫、未到的號才能再叫，或按過號處理。",
          en: "Only a called visitor is called again, or is a no-show."), see: .ticket,
        number.description)
    case .notParked(let number, _):
      Remedy(
        Phrase(
          zhHans: "只有挂起的、今天过号的号能回到队里。", zhHant: "只有掛起的、今天過號的號能回到隊裡。",
          en: "Only a parked ticket, or one missed today, can be requeued."), see: .ticket,
        number.description)
    case .notWaiting(let number, _):
      Remedy(
        Phrase(
          zhHans: "只有还在等的号能改先后。", zhHant: "只有還在等的號能改先後。",
          en: "Only a waiting ticket can change its place."), see: .ticket, number.description)
    case .notOpen(let number, _):
      Remedy(
        Phrase(zhHans: "它已经结束。", zhHant: "它已經結束。", en: "It has ended."),
        see: .ticket, number.description)
    case .alreadyFor(let number, _):
      Remedy(
        Phrase(zhHans: "请看这个号。", zhHant: "請看這個號。", en: "See the ticket."), see: .ticket,
        number.description)
    case .calledTooLittle(_, _, let wait): Self.callAgain(after: wait)
    case .calledJustNow(_, let wait):
      Remedy(
        Phrase(
          zhHans: "请再等 \(Self.seconds(wait)) 秒，还没来再按过号处理。",
          zhHant: "請再等 \(Self.seconds(wait)) 秒，還沒來再按過號處理。",
          en: "Give the visitor \(Self.seconds(wait)) s more to come."))
    case .numberTaken:
      Remedy(
        Phrase(
          zhHans: "请为客户重新取号。", zhHant: "請為客戶重新取號。", en: "Draw a new ticket for the visitor."))
    case .noStep: .oneByOne
    case .foreignUndo(let number, let counter?):
      Remedy(
        Phrase(
          zhHans: "请在柜台 \(counter) 撤回 \(number) 号。", zhHant: "請在櫃檯 \(counter) 撤回 \(number) 號。",
          en: "Undo \(number) at counter \(counter)."),
        ask: .counter, CounterAsk.Step.CodingKeys.undo, of: counter)
    case .foreignUndo(let number, nil):
      Remedy(
        Phrase(
          zhHans: "请直接按号撤回。", zhHant: "請直接按號撤回。", en: "Undo it by its number, without a counter."),
        ask: .ticket, TicketAsk.Step.CodingKeys.undo, of: number.description)
    case .noName: nil
    case .nothingToNote:
      Remedy(
        Phrase(
          zhHans: "请写称呼、人数、语言或备注。", zhHant: "請寫稱呼、人數、語言或備註。",
          en: "Give a name, a party, a language or a note."))
    }
  }

  private static func stands(_ number: TicketNumber, _ state: TicketState) -> Phrase {
    Phrase(
      zhHans: "\(number) 号\(state.phrase.zhHans)", zhHant: "\(number) 號\(state.phrase.zhHant)",
      en: "ticket \(number) is \(state.phrase.en)")
  }

  private static func seconds(_ wait: Duration) -> Int { Int(wait.inSeconds.rounded(.up)) }

  /// Nobody counts as not come before two calls, half a minute apart.
  private static func callAgain(after wait: Duration) -> Remedy {
    let seconds = seconds(wait)
    guard seconds > 0 else {
      return Remedy(
        Phrase(
          zhHans: "要叫满两次，前后隔半分钟：请再叫一次。", zhHant: "要叫滿兩次，前後隔半分鐘：請再叫一次。",
          en: "A no-show takes two calls, at least 30 s apart: recall it."))
    }
    return Remedy(
      Phrase(
        zhHans: "要叫满两次，前后隔半分钟：\(seconds) 秒后请再叫一次。",
        zhHant: "要叫滿兩次，前後隔半分鐘：\(seconds) 秒後請再叫一次。",
        en: "A no-show takes two calls, at least 30 s apart: recall it in \(seconds) s."))
  }
}

extension Remedy {
  static let oneByOne = Remedy(
    Phrase(
      zhHans: "撤回从最近的一步开始，一步一步往回，最多八步。",
      zhHant: "撤回從最近的一步開始，一步一步往回，最多八步。",
      en: "Steps are undone one by one, the newest first, up to eight of a ticket."))
}

extension TicketState {
  /// As the staff reads it.
  var phrase: Phrase {
    switch self {
    case .waiting: Phrase(zhHans: "在等候", zhHant: "在等候", en: "waiting")
    case .called: Phrase(zhHans: "已叫号", zhHant: "已叫號", en: "called")
    case .serving: Phrase(zhHans: "正在办理", zhHant: "正在辦理", en: "being served")
    case .parked: Phrase(zhHans: "已挂起", zhHant: "已掛起", en: "parked")
    case .finished: Phrase(zhHans: "已办结", zhHant: "已辦結", en: "finished")
    case .noShow: Phrase(zhHans: "已过号", zhHant: "已過號", en: "a no-show")
    case .cancelled: Phrase(zhHans: "已取消", zhHant: "已取消", en: "cancelled")
    case .expired: Phrase(zhHans: "已作废", zhHant: "已作廢", en: "expired")
    }
  }
}
