import DeskAPI
import DeskBasics
import DeskDomain
import DeskEngine
import Foundation
import Hummingbird

/// What people and their programs ask for, and what the printer's process reports.
extension DeskRoutes {
  func addCommands(to router: Router<DeskContext>) {
    router.post("/v1/commands") { request, context in
      let body = try await request.bytes()
      return try await answer(
        try StrictJSON.decode(Ask.self, from: body), body, request, context)
    }
    // The same, as programs of before ask for it.
    router.post("/v1/tickets") { request, context in
      let body = try await request.bytes()
      let draw = Ask.draw(try StrictJSON.decode(DrawAsk.self, from: body))
      return try await answer(draw, body, request, context, status: .created)
    }
    router.post("/v1/counters/{counter}/{step}") { request, context in
      let word = try context.segment("step")
      typealias Step = CounterAsk.Step
      guard Step.CodingKeys(rawValue: word) != nil else {
        throw RouteFault.unknownWord(
          word, field: "step", known: Step.CodingKeys.allCases.map(\.rawValue))
      }
      let body = try await request.bytes()
      let step = try StrictJSON.decode(Step.self, from: .object([word: try JSONTree(body)]))
      return try await answer(
        .counter(CounterAsk(try context.segment("counter"), step)), body, request, context)
    }
    router.post("/v1/slips/{id}") { request, context in
      let id = try context.number("id")
      let body = try await request.bytes()
      let report = try StrictJSON.decode(SlipReport.self, from: body)
      return try await answer(.printer(.slip(id, report.progress)), body, request, context)
    }
    router.post("/v1/printer") { request, context in
      let body = try await request.bytes()
      let report = try StrictJSON.decode(PrinterReport.self, from: body)
      return try await answer(.printer(.health(report.health)), body, request, context)
    }
  }

  /// Carries out what is asked for.
  private func answer(
    _ ask: Ask, _ body: Data, _ request: Request, _ context: DeskContext,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    var random = SystemRandomNumberGenerator()
    return try await answer(
      .ask(ask, .random(using: &random)), body, request, context, status: status)
  }
}

extension DeskContext {
  /// A whole number in the path.
  func number(_ name: String) throws -> Int64 {
    let text = try segment(name)
    guard let number = Int64(text) else {
      throw RouteFault.notANumber(text, field: name)
    }
    return number
  }
}

extension SlipReport {
  /// What the report means to the desk.
  fileprivate var progress: SlipProgress {
    SlipProgress(
      state: state, job: jobID, queue: queue.flatMap(PlainText.init)?.string,
      detail: detail.flatMap(PlainText.init)?.string,
      file: file.flatMap(PlainText.init)?.string)
  }
}
