package import DeskBasics

/// What stands against a step at a counter.
package enum CounterRefusal: Hashable, Sendable {
  /// Nobody waits for what this counter does.
  case nobodyWaiting(counter: String)
  /// There is no called visitor at this counter.
  case nobodyThere(String)
  /// Nobody is called to a closed counter.
  case closed(String)
  /// A counter that goes on a break says when it is back.
  case breakEndUnknown(counter: String)
  /// A break does not end in the past.
  case breakEndPast(counter: String, LocalTime)
  /// Another visitor is at the counter: a step that is taken back must find it free.
  case busy(String, with: TicketNumber)
  /// A visitor was called to the counter a moment ago, and is not finished by the next call (C1).
  case justCalled(String, TicketNumber)
  case nothingToUndo(counter: String)
  /// No visit has just ended at the counter (Q6).
  case nothingToRate(counter: String)
  case alreadyRated(TicketNumber)
}

extension CounterRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .nobodyWaiting: ErrorCode(.conflict, "nobody-waiting", "counter")
    case .nobodyThere: ErrorCode(.conflict, "nobody-at-counter", "counter")
    case .closed: ErrorCode(.conflict, "counter-closed", "counter")
    case .breakEndUnknown: ErrorCode(.conflict, "break-end-unknown", "until")
    case .breakEndPast: ErrorCode(.conflict, "break-end-past", "until")
    case .busy: ErrorCode(.conflict, "counter-busy", "counter")
    case .justCalled: ErrorCode(.conflict, "just-called", "counter")
    case .nothingToUndo: ErrorCode(.conflict, "nothing-to-undo", "counter")
    case .nothingToRate: ErrorCode(.conflict, "nothing-to-rate", "counter")
    case .alreadyRated: ErrorCode(.conflict, "already-rated", "ticket")
    }
  }

  package var detail: Phrase {
    switch self {
    case .nobodyWaiting(let id):
      Phrase(
        zhHans: "没有人在等柜台 \(id) 的业务", zhHant: "沒有人在等櫃檯 \(id) 的業務",
        en: "nobody is waiting for a service of counter \(id)")
    case .nobodyThere(let id):
      Phrase(
        zhHans: "柜台 \(id) 现在没有客户", zhHant: "櫃檯 \(id) 現在沒有客戶",
        en: "no visitor has been called to counter \(id)")
    case .closed(let id):
      Phrase(zhHans: "柜台 \(id) 已关闭", zhHant: "櫃檯 \(id) 已關閉", en: "counter \(id) is closed")
    case .breakEndUnknown(let id):
      Phrase(
        zhHans: "排班里没有柜台 \(id) 恢复的时间", zhHant: "排班裡沒有櫃檯 \(id) 恢復的時間",
        en: "the shifts do not say when counter \(id) is back")
    case .breakEndPast(let id, let time):
      Phrase(
        zhHans: "恢复时间 \(time) 已过（柜台 \(id)）", zhHant: "恢復時間 \(time) 已過（櫃檯 \(id)）",
        en: "counter \(id) cannot be back at \(time): that is over")
    case .busy(let id, let number):
      Phrase(
        zhHans: "柜台 \(id) 正在接待 \(number) 号", zhHant: "櫃檯 \(id) 正在接待 \(number) 號",
        en: "counter \(id) has ticket \(number)")
    case .justCalled(let id, let number):
      Phrase(
        zhHans: "刚叫了 \(number) 号到柜台 \(id)，客户还在路上", zhHant: "剛叫了 \(number) 號到櫃檯 \(id)，客戶還在路上",
        en: "ticket \(number) was called to counter \(id) a moment ago and is on the way")
    case .nothingToUndo(let id):
      Phrase(
        zhHans: "柜台 \(id) 没有可以撤回的一步", zhHant: "櫃檯 \(id) 沒有可以撤回的一步",
        en: "there is no step of counter \(id) to undo")
    case .nothingToRate(let id):
      Phrase(
        zhHans: "柜台 \(id) 最近十分钟没有办结的客户", zhHant: "櫃檯 \(id) 最近十分鐘沒有辦結的客戶",
        en: "no visit has ended at counter \(id) in the last ten minutes")
    case .alreadyRated(let number):
      Phrase(
        zhHans: "\(number) 号已经评价过", zhHant: "\(number) 號已經評價過",
        en: "ticket \(number) is rated already")
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .nobodyWaiting:
      Remedy(
        Phrase(
          zhHans: "有客户在等时再叫。", zhHant: "有客戶在等時再叫。", en: "Call again when a visitor waits."),
        see: .queue)
    case .nobodyThere(let id):
      .counter(
        id, .call, Phrase(zhHans: "请先叫号。", zhHant: "請先叫號。", en: "Call a visitor first."))
    case .closed(let id):
      .counter(
        id, .open, Phrase(zhHans: "请先开柜台。", zhHant: "請先開櫃檯。", en: "Open the counter first."))
    case .breakEndUnknown(let id):
      .counter(
        id, .goOnBreak,
        Phrase(
          zhHans: "请说几点恢复。", zhHant: "請說幾點恢復。", en: "Say at what time it is back."))
    case .breakEndPast:
      Remedy(
        Phrase(
          zhHans: "请写今天晚些的时间。", zhHant: "請寫今天晚些的時間。", en: "Give a later time of today."))
    case .busy(let id, _):
      .counter(
        id, .undo,
        Phrase(
          zhHans: "请先撤回那一位的上一步：同一步结束的接待会一起恢复。",
          zhHant: "請先撤回那一位的上一步：同一步結束的接待會一起恢復。",
          en: "Undo that visitor's last step first: what it ended comes back with it."))
    case .justCalled(let id, _):
      .counter(
        id, .serve,
        Phrase(
          zhHans: "没来请再叫一次，或挂起；办完了请先办结；客户到了请登记开始办理。",
          zhHant: "沒來請再叫一次，或掛起；辦完了請先辦結；客戶到了請登記開始辦理。",
          en: "Recall or park a visitor who is not there; finish a visit that is over; serve the "
            + "visitor who is there."))
    case .nothingToUndo: .oneByOne
    case .nothingToRate:
      Remedy(
        Phrase(
          zhHans: "请在办结后十分钟内评价。", zhHant: "請在辦結後十分鐘內評價。",
          en: "Rate a visit within ten minutes of its end."))
    case .alreadyRated:
      Remedy(
        Phrase(
          zhHans: "一次接待评一次。", zhHant: "一次接待評一次。", en: "A visit is rated once."))
    }
  }
}

extension Remedy {
  /// A step at a counter.
  fileprivate static func counter(
    _ id: String, _ step: CounterAsk.Step.CodingKeys, _ words: Phrase
  ) -> Remedy {
    Remedy(words, ask: .counter, step, of: id)
  }
}
