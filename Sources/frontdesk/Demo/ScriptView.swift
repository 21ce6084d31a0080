import DeskAPI
import DeskClient
import DeskDomain
import DeskScript

/// How the desk is, as a script's expectations see it: through the API, like everybody.
struct ScriptView {
  let client: DeskClient
  let tail: JournalTail
  let outputs: Set<OutputRole>

  /// Whether `expectation` holds now, and what is so instead.
  func observe(
    _ expectation: ScriptExpectation
  ) async throws(ClientError) -> (Bool, seen: String) {
    switch expectation {
    case .ticket(let number, let state, let detail):
      guard let ticket = try await ticket(number) else { return (false, "no ticket \(number)") }
      let own = ticket.place.map(String.init) ?? ticket.counter
      let seen = ["ticket \(number) \(ticket.state)", own].compactMap(\.self)
      return (
        ticket.state == state && (detail == nil || detail == own), seen.joined(separator: " ")
      )
    case .noTicket(let number):
      let ticket = try await ticket(number)
      return (ticket == nil, ticket.map { "ticket \(number) \($0.state)" } ?? "no ticket \(number)")
    case .board, .notOnBoard: return try await observeBoard(expectation)
    case .slip(let number, let state):
      let seen = tail.slip(of: number)
      return (seen == state, seen.map { "slip \(number) \($0.rawValue)" } ?? "no slip \(number)")
    case .check(let asset, let result):
      let seen = tail.check(of: asset)
      return (
        seen == result, seen.map { "check \(asset) \($0.rawValue)" } ?? "no check of \(asset)"
      )
    case .logged(let kind):
      let isLogged = tail.hasSeen(kind)
      return (isLogged, isLogged ? "" : "no entry \(kind.rawValue) so far")
    case .lamp(let isOn):
      let seen = outputs.contains(.lamp)
      return (seen == isOn, seen ? "lamp on" : "lamp off")
    case .nextInTurn(let consultant):
      let turns: TurnsView = try await client.get(Path.turns)
      let next = turns.turns.first?.consultant
      return (next == consultant, next.map { "turns \($0)" } ?? "nobody has a turn")
    case .notices(let count):
      let notices: [NoticeView] = try await client.get(Path.notices)
      let shown = notices.count { $0.state != .planned }
      return (shown == count, "notices \(shown)")
    case .repair(let id, let stage):
      let repair: RepairView = try await client.get(Path.repair(id))
      return (repair.state == stage, "repair \(id) \(repair.state.rawValue)")
    case .repairs(let count):
      let open: [RepairView] = try await client.get(Path.repairs)
      return (open.count == count, "repairs \(open.count)")
    case .patrol(let sight):
      let seen = try await patrol(sight)
      return (seen == sight.rawValue, "patrol \(seen)")
    case .waiting, .alert, .noAlert, .door, .followUps, .receiving:
      return try await observeStatus(expectation)
    }
  }

  private func observeBoard(
    _ expectation: ScriptExpectation
  ) async throws(ClientError) -> (Bool, seen: String) {
    let board: BoardSnapshot = try await client.get(Path.board)
    let calls = board.nowServing.map { "\($0.ticket) -> \($0.counter)" }
    let seen = calls.isEmpty ? "an empty board" : "board " + calls.joined(separator: ", ")
    switch expectation {
    case .board(let number, let counter):
      return (calls.contains("\(number) -> \(counter)"), seen)
    case .notOnBoard(let number):
      return (!board.nowServing.contains { $0.ticket == number.description }, seen)
    default: return (false, seen)
    }
  }

  private func observeStatus(
    _ expectation: ScriptExpectation
  ) async throws(ClientError) -> (Bool, seen: String) {
    let status: StatusView = try await client.get(Path.status)
    let alerts = status.alerts.map(\.kind)
    let seenAlerts = alerts.isEmpty ? "no alert" : "alert " + alerts.joined(separator: ", ")
    switch expectation {
    case .waiting(let count): return (status.waiting == count, "waiting \(status.waiting)")
    case .alert(let kind): return (alerts.contains(kind.rawValue), seenAlerts)
    case .noAlert(let kind): return (!alerts.contains(kind.rawValue), seenAlerts)
    case .followUps(let count):
      return (status.followUps == count, "follow-ups \(status.followUps)")
    case .receiving(let isReceiving):
      let seen = status.isReceiving ? "receiving" : "not receiving"
      return (status.isReceiving == isReceiving, seen)
    case .door(let isOpen):
      let seen = !status.openDoors.isEmpty
      return (seen == isOpen, seen ? "door open" : "door closed")
    default: return (false, "")
    }
  }

  /// The running round, or the outcome of the one that ended last.
  private func patrol(_ sight: PatrolSight) async throws(ClientError) -> String {
    let view: PatrolView = try await client.get(Path.patrol)
    if sight == .open {
      return view.rounds.contains { ["open", "overdue"].contains($0.state) }
        ? "open" : "nothing open"
    }
    return view.newest?.rawValue ?? "nothing ended"
  }

  private func ticket(_ number: TicketNumber) async throws(ClientError) -> TicketView? {
    do throws(ClientError) {
      return try await client.get(Path.ticket(number.description))
    } catch {
      if case .problem(let problem) = error, problem.status == 404 { return nil }
      throw error
    }
  }
}
