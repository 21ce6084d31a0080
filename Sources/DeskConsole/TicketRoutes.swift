import DeskAPI
import DeskDomain
import DeskEngine
import Hummingbird

/// What is done with tickets, and at counters.
extension DeskRoutes {
  func addTicketCommands(to router: Router<DeskContext>) {
    router.post("/v1/tickets") { request, context in
      let body = try await request.body(IssueRequest.self)
      return try await answer(.issue(try body.order()), request, context, status: .created)
    }
    router.post("/v1/tickets/{number}/{step}") { request, context in
      let number = try ticketNumber(context.segment("number"))
      let word = try context.segment("step")
      guard let step = Path.TicketStep(rawValue: word) else {
        throw Problem(unknownStep: word, known: Path.TicketStep.allCases.map(\.rawValue))
      }
      let body = try await request.body(StepRequest.self)
      return try await answer(command(step, number, body), request, context)
    }
  }

  private func command(
    _ step: Path.TicketStep, _ number: TicketNumber, _ body: StepRequest
  ) throws -> Command {
    switch step {
    case .cancel: .cancel(number)
    case .comeBack: .comeBack(number)
    case .transfer: .transfer(number, service: try given(body.service, "service"))
    case .prioritise: .reclass(number, .priority)
    case .ordinary: .reclass(number, .ordinary)
    case .undo: .undo(.waiting(number))
    case .assign: .assign(number, body.visit)
    case .eraseName: .eraseName(number)
    case .reprint: .reprint(number)
    case .dropSlip: .dropSlip(number)
    }
  }

  func addCounterCommands(to router: Router<DeskContext>) {
    router.post("/v1/counters/{counter}/{step}") { request, context in
      let counter = try context.segment("counter")
      let word = try context.segment("step")
      guard let step = Path.CounterStep(rawValue: word) else {
        throw Problem(unknownStep: word, known: Path.CounterStep.allCases.map(\.rawValue))
      }
      let body = try await request.body(StepRequest.self)
      return try await answer(command(step, at: counter, body), request, context)
    }
  }

  private func command(
    _ step: Path.CounterStep, at counter: String, _ body: StepRequest
  ) throws -> Command {
    switch step {
    case .call: .call(counter: counter, ticket: try body.ticket.map(ticketNumber))
    case .recall: .recall(counter: counter)
    case .serve: .serve(counter: counter)
    case .finish: .finish(counter: counter)
    case .noShow: .noShow(counter: counter)
    case .park: .park(counter: counter)
    case .undo:
      .undo(
        try body.ticket.map { .ticket(try ticketNumber($0), counter: counter) }
          ?? .counter(counter))
    case .open: .setCounter(counter, .open)
    case .goOnBreak:
      .setCounter(counter, .goOnBreak(until: try body.until.map { try localTime($0, "until") }))
    case .close: .setCounter(counter, .close)
    case .rate: .rate(counter: counter, try given(body.rating, "rating"))
    }
  }

  func ticketNumber(_ text: String) throws -> TicketNumber {
    guard let number = TicketNumber(text) else {
      throw Problem(
        type: "bad-ticket", title: "Bad ticket number", status: 400,
        detail: "\"\(text.prefix(32))\" is not a ticket number", field: "ticket",
        remedy: "A letter and digits, like A012.")
    }
    return number
  }
}

extension StepRequest {
  /// Which consultant a visitor is for.
  fileprivate var visit: RotationVisit {
    guard let consultant else { return .firstTime }
    return orNext == true ? .standIn(for: consultant) : .returning(to: consultant)
  }
}

/// A time of day in the body's `field`.
func localTime(_ text: String, _ field: String) throws -> LocalTime {
  guard let time = LocalTime(text) else {
    throw Problem(
      type: "bad-time", title: "Bad time", status: 422,
      detail: "\"\(text.prefix(32))\" is not a time of day", field: field,
      remedy: "Write it as 13:00.")
  }
  return time
}

/// What a step cannot do without.
func given<Value>(_ value: Value?, _ field: String) throws -> Value {
  guard let value else {
    throw Problem(
      type: "bad-request", title: "Bad request", status: 400, detail: "\(field) is missing",
      field: field)
  }
  return value
}

extension Problem {
  /// A path whose last word means nothing here.
  init(unknownStep word: String, known: [String]) {
    self.init(
      type: "unknown-step", title: "Unknown step", status: 404,
      detail: "there is no step \"\(word.prefix(32))\"", field: "step",
      remedy: "Steps: " + known.joined(separator: ", "))
  }
}

extension IssueRequest {
  /// The ticket that is asked for, under new random keys.
  fileprivate func order() throws -> IssueOrder {
    var random = SystemRandomNumberGenerator()
    return IssueOrder(
      service: service, key: .random(using: &random),
      visitorClass: isPriority == true ? .priority : .ordinary,
      appointment: try appointment.map { try localTime($0, "appointment") },
      person: try visitor.map {
        NamedPerson(
          key: .random(using: &random), name: try visitorName($0, title: title, "visitor"))
      })
  }

}

/// The surname and title in what somebody typed in `field`.
func visitorName(
  _ text: String, title: VisitorTitle? = nil, _ field: String
) throws -> VisitorName {
  do throws(VisitorNameError) {
    guard let title else { return try VisitorName(parsing: text) }
    return try VisitorName(surname: text, title: title)
  } catch {
    throw Problem(
      type: "bad-name", title: "Bad name", status: 422, detail: String(describing: error),
      field: field)
  }
}
