import DeskAPI
import DeskDomain
import DeskEngine
import Hummingbird

/// What the printer's process reports.
extension DeskRoutes {
  func addHouseCommands(to router: Router<DeskContext>) {
    router.post("/v1/slips/{id}") { request, context in
      let id = try context.number("id", of: "slip")
      let report = try await request.body(SlipReport.self)
      return try await answer(.reportSlip(id: id, report.progress), request, context)
    }
    router.post("/v1/printer") { request, context in
      let report = try await request.body(PrinterReport.self)
      return try await answer(.reportPrinter(report.health), request, context)
    }
  }
}

extension DeskContext {
  /// A whole number in the path.
  func number(_ name: String, of what: String) throws -> Int64 {
    let text = try segment(name)
    guard let number = Int64(text) else {
      throw Problem(
        type: "bad-path", title: "Bad path", status: 400,
        detail: "\"\(text.prefix(32))\" is not a \(what)'s number", field: name)
    }
    return number
  }
}
