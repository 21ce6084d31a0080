import DeskAPI
import DeskBasics
import DeskDomain

/// How the desk is, as a script's expectations see it: through the API's views, like everybody.
struct ScriptEyes<Desk: ScriptDesk> {
  let desk: Desk

  /// Whether an expectation holds, and what is so instead.
  struct Sight {
    var holds: Bool
    var seen: String

    init(_ holds: Bool, _ seen: String) {
      (self.holds, self.seen) = (holds, seen)
    }
  }

  func see(_ expectation: ScriptExpectation) async throws -> Sight {
    switch expectation {
    case .ticket(let number, let state, let detail): try await seeTicket(number, state, detail)
    case .noTicket(let number):
      try await desk.ticket(number).map { Sight(false, "ticket \(number) \($0.state)") }
        ?? Sight(true, "no ticket \(number)")
    case .slip(let number, let state):
      Sight(
        await desk.journal().slips[number.description], state, "slip \(number)")
    case .check(let asset, let result):
      Sight(await desk.journal().checks[asset], result, "check \(asset)")
    case .logged(let kind):
      Sight(await desk.journal().kinds.contains(kind), "no entry \(kind.rawValue) so far")
    case .board(let number, let counter):
      try await seeBoard { $0.contains("\(number) -> \(counter)") }
    case .notOnBoard(let number):
      try await seeBoard { calls in !calls.contains { $0.hasPrefix("\(number) ") } }
    case .waiting(let count): Sight(count: try await desk.status().waiting, count, "waiting")
    case .followUps(let count):
      Sight(count: try await desk.status().followUps, count, "follow-ups")
    case .alert(let kind): try await seeAlerts { $0.contains(kind.rawValue) }
    case .noAlert(let kind): try await seeAlerts { !$0.contains(kind.rawValue) }
    case .receiving(let isReceiving):
      try await desk.status().isReceiving
        ? Sight(isReceiving, "receiving") : Sight(!isReceiving, "not receiving")
    case .door(let isOpen):
      try await desk.status().openDoors.isEmpty
        ? Sight(!isOpen, "door closed") : Sight(isOpen, "door open")
    case .lamp(let isOn):
      await desk.outputs().contains(.lamp)
        ? Sight(isOn, "lamp on") : Sight(!isOn, "lamp off")
    case .nextInTurn(let consultant):
      try await desk.turns().turns.first.map {
        Sight($0.consultant == consultant, "turns \($0.consultant)")
      } ?? Sight(false, "nobody has a turn")
    case .notices(let count):
      Sight(count: try await desk.notices().count { $0.state != .planned }, count, "notices")
    case .repair(let id, let stage): Sight(try await desk.repair(id)?.state, stage, "repair \(id)")
    case .repairs(let count): Sight(count: try await desk.repairs().count, count, "repairs")
    case .patrol(let sight): try await seePatrol(sight)
    }
  }

  private func seeTicket(
    _ number: TicketNumber, _ state: String, _ detail: String?
  ) async throws -> Sight {
    guard let ticket = try await desk.ticket(number) else {
      return Sight(false, "no ticket \(number)")
    }
    let own = ticket.place.map(String.init) ?? ticket.counter
    let seen = ["ticket \(number) \(ticket.state)", own].compactMap(\.self)
    return Sight(
      ticket.state == state && (detail == nil || detail == own), seen.joined(separator: " "))
  }

  /// The calls on the board, such as `A001 -> 1`.
  private func seeBoard(_ holds: ([String]) -> Bool) async throws -> Sight {
    let calls = try await desk.board().nowServing.map { "\($0.ticket) -> \($0.counter)" }
    return Sight(
      holds(calls), calls.isEmpty ? "an empty board" : "board " + calls.joined(separator: ", "))
  }

  private func seeAlerts(_ holds: ([String]) -> Bool) async throws -> Sight {
    let alerts = try await desk.status().alerts.map(\.kind)
    return Sight(
      holds(alerts), alerts.isEmpty ? "no alert" : "alert " + alerts.joined(separator: ", "))
  }

  /// The running round, or the outcome of the one that ended last.
  private func seePatrol(_ sight: PatrolSight) async throws -> Sight {
    guard let patrol = try await desk.patrol() else { return Sight(false, "no patrol") }
    if sight == .open {
      let isOpen = patrol.rounds.contains { ["open", "overdue"].contains($0.state) }
      return Sight(isOpen, "patrol: nothing open")
    }
    let seen = patrol.newest?.rawValue ?? "nothing ended"
    return Sight(seen == sight.rawValue, "patrol \(seen)")
  }
}

extension ScriptEyes.Sight {
  /// So many of something.
  fileprivate init(count: Int, _ expected: Int, _ what: String) {
    self.init(count == expected, "\(what) \(count)")
  }

  /// The word that something has, if it is there.
  fileprivate init<Word: RawRepresentable<String> & Equatable>(
    _ word: Word?, _ expected: Word, _ what: String
  ) {
    self.init(word == expected, word.map { "\(what) \($0.rawValue)" } ?? "no \(what)")
  }
}
