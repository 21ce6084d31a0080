import DeskDomain

/// The words of a script's lines.
extension ScriptAction {
  init(_ words: [String]) throws(ScriptWordError) {
    var words = Words(words)
    let verb = words.next()
    switch verb {
    case "press":
      let line = try words.name("the button's name")
      var hold = Duration.milliseconds(200)
      if try words.take("for") { hold = try words.duration() }
      self = .press(line: line, hold: hold)
    case "door": self = .door(isOpen: try words.one(of: ["open": true, "close": false]))
    case "refused":
      self = .refused(try ScriptAction(words.all()))
    case "printer": self = .printer(try words.one(of: PrinterMood.byWord))
    case "clock": self = try words.clock()
    case "crash": self = .crash
    case let word?:
      if let ask = try words.ask(word) {
        self = .ask(ask)
        break
      }
      guard let duration = Words.duration(word) else {
        throw ScriptWordError(
          reason: "\"\(word)\" is no word of a script; words: press, door, call, recall, no-show, "
            + "serve, park, finish, undo, requeue, cancel, transfer, prioritise, assign, counter, "
            + "rate, draw, describe, service, hours, notice, rota, handover, check, finding, repair, patrol, printer, clock, confirm, open, refused, crash, "
            + "a wait like 2s, or > "
            + "for what must hold")
      }
      self = .wait(duration)
    case nil: throw ScriptWordError(reason: "the line is empty")
    }
    try words.end()
  }
}

extension ScriptExpectation {
  init(_ words: [String]) throws(ScriptWordError) {
    var words = Words(words)
    switch words.next() {
    case "ticket":
      let number = try words.ticket()
      let state = try words.one(
        of: [
          "waiting", "called", "serving", "parked", "finished", "no-show", "cancelled", "expired",
        ])
      self = .ticket(number, state: state, detail: words.next())
    case "board":
      let number = try words.ticket()
      guard words.next() == "->" else { throw ScriptWordError(reason: "-> is missing") }
      self = .board(number, counter: try words.name("the counter"))
    case "waiting": self = .waiting(try words.count())
    case "slip":
      let number = try words.ticket()
      self = .slip(number, try words.one(of: SlipState.byWord))
    case "alert": self = .alert(try words.alert())
    case "logged":
      self = .logged(try words.one(of: EventKind.byWord))
    case "lamp": self = .lamp(isOn: try words.one(of: ["on": true, "off": false]))
    case "door": self = .door(isOpen: try words.one(of: ["open": true, "closed": false]))
    case "check":
      let asset = try words.name("the asset's code")
      self = .check(
        asset: asset, try words.one(of: ["ok": CheckResult.ok, "fail": .failed]))
    case "patrol": self = .patrol(try words.one(of: PatrolSight.byWord))
    case "repair":
      let id = Int64(try words.count())
      self = .repair(id, try words.one(of: Repair.Stage.byWord))
    case "repairs": self = .repairs(try words.count())
    case "turns", "rotation": self = .nextInTurn(try words.name("the consultant"))
    case "follow-ups": self = .followUps(try words.count())
    case "notices": self = .notices(try words.count())
    case "receiving": self = .receiving(true)
    case "not":
      _ = try words.one(of: ["receiving"])
      self = .receiving(false)
    case "no":
      switch words.next() {
      case "ticket": self = .noTicket(try words.ticket())
      case "board": self = .notOnBoard(try words.ticket())
      case "alert": self = .noAlert(try words.alert())
      default: throw ScriptWordError(reason: "after \"no\" comes ticket, board or alert")
      }
    case let word:
      throw ScriptWordError(
        reason: "\"\(word ?? "")\" cannot be expected; after > comes ticket, board, waiting, slip, "
          + "alert, logged, lamp, door, check, repair, repairs, patrol, turns, follow-ups, notices, receiving, not or no"
      )
    }
    try words.end()
  }
}
