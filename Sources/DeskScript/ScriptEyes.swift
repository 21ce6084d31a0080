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
    case .ticket, .noTicket, .slip: try await seeTicket(expectation)
    case .board, .notOnBoard: try await seeBoard(expectation)
    case .waiting, .alert, .noAlert, .door, .followUps, .receiving:
      try await seeStatus(expectation)
    case .check, .logged: await seeJournal(expectation)
    case .lamp(let isOn):
      await desk.outputs().contains(.lamp)
        ? Sight(isOn, "lamp on") : Sight(!isOn, "lamp off")
    case .nextInTurn(let consultant):
      try await desk.turns().turns.first.map {
        Sight($0.consultant == consultant, "turns \($0.consultant)")
      } ?? Sight(false, "nobody has a turn")
    case .notices(let count):
      Sight(count: try await desk.notices().count { $0.state != .planned }, count, "notices")
    case .repair(let id, let stage):
      try await desk.repair(id).map {
        Sight($0.state == stage, "repair \(id) \($0.state.rawValue)")
      } ?? Sight(false, "no repair \(id)")
    case .repairs(let count): Sight(count: try await desk.repairs().count, count, "repairs")
    case .patrol(let sight): try await seePatrol(sight)
    }
  }

  private func seeTicket(_ expectation: ScriptExpectation) async throws -> Sight {
    switch expectation {
    case .ticket(let number, let state, let detail):
      guard let ticket = try await desk.ticket(number) else {
        return Sight(false, "no ticket \(number)")
      }
      let own = ticket.place.map(String.init) ?? ticket.counter
      let seen = ["ticket \(number) \(ticket.state)", own].compactMap(\.self)
      return Sight(
        ticket.state == state && (detail == nil || detail == own), seen.joined(separator: " "))
    case .noTicket(let number):
      let ticket = try await desk.ticket(number)
      return Sight(
        ticket == nil, ticket.map { "ticket \(number) \($0.state)" } ?? "no ticket \(number)")
    case .slip(let number, let state):
      let slip = await desk.journal().slips[number.description]
      return Sight(
        slip == state, slip.map { "slip \(number) \($0.rawValue)" } ?? "no slip \(number)")
    default: return Sight(false, "")
    }
  }

  private func seeBoard(_ expectation: ScriptExpectation) async throws -> Sight {
    let serving = try await desk.board().nowServing
    let calls = serving.map { "\($0.ticket) -> \($0.counter)" }
    let seen = calls.isEmpty ? "an empty board" : "board " + calls.joined(separator: ", ")
    switch expectation {
    case .board(let number, let counter):
      return Sight(calls.contains("\(number) -> \(counter)"), seen)
    case .notOnBoard(let number):
      return Sight(!serving.contains { $0.ticket == number.description }, seen)
    default: return Sight(false, seen)
    }
  }

  private func seeStatus(_ expectation: ScriptExpectation) async throws -> Sight {
    let status = try await desk.status()
    let alerts = status.alerts.map(\.kind)
    let seenAlerts = alerts.isEmpty ? "no alert" : "alert " + alerts.joined(separator: ", ")
    return switch expectation {
    case .waiting(let count): Sight(count: status.waiting, count, "waiting")
    case .alert(let kind): Sight(alerts.contains(kind.rawValue), seenAlerts)
    case .noAlert(let kind): Sight(!alerts.contains(kind.rawValue), seenAlerts)
    case .followUps(let count): Sight(count: status.followUps, count, "follow-ups")
    case .receiving(let isReceiving):
      Sight(
        status.isReceiving == isReceiving, status.isReceiving ? "receiving" : "not receiving")
    case .door(let isOpen):
      status.openDoors.isEmpty ? Sight(!isOpen, "door closed") : Sight(isOpen, "door open")
    default: Sight(false, "")
    }
  }

  private func seeJournal(_ expectation: ScriptExpectation) async -> Sight {
    let journal = await desk.journal()
    switch expectation {
    case .check(let asset, let result):
      let check = journal.checks[asset]
      return Sight(
        check == result, check.map { "check \(asset) \($0.rawValue)" } ?? "no check of \(asset)")
    case .logged(let kind):
      return Sight(journal.kinds.contains(kind), "no entry \(kind.rawValue) so far")
    default: return Sight(false, "")
    }
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
}
