import DeskAPI
import DeskChain
import DeskDomain
import DeskEngine
import HTTPTypes
import Hummingbird
import NIOCore

/// The journal: what stands in it, what corrects it, whether its chain is whole (R4).
extension DeskRoutes {
  func addLog(to router: Router<DeskContext>) {
    router.get("/v1/journal") { request, _ in
      try respond(try await journal.entries(request.journalQuery()).map(JournalLine.init))
    }
    router.get("/v1/journal/{seq}") { _, context in
      let seq = try context.number("seq")
      guard let found = try await entry(seq) else {
        throw JournalRefusal.unknownEntry(seq, newest: try await journal.end().last)
      }
      return try respond(JournalLine(found))
    }
    router.get("/v1/reports/day") { request, _ in
      try respond(try await dayReport(request.uri.queryParameters["date"].map(String.init)))
    }
    router.get("/v1/journal/verify") { request, _ in
      let known = try request.knownHead()
      return Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: ResponseBody { writer in
          try await withTaskExecutorPreference(globalConcurrentExecutor) {
            try await writeVerdict(known, to: &writer)
          }
          try await writer.finish(nil)
        })
    }
    router.get("/v1/journal/export") { request, _ in
      let span = try await journal.span(from: request.date("from"), to: request.date("to"))
      return Response(
        status: .ok, headers: [.contentType: "application/jsonl"],
        body: ResponseBody { writer in
          try await withTaskExecutorPreference(globalConcurrentExecutor) {
            try await writeLog(span, to: &writer)
          }
          try await writer.finish(nil)
        })
    }
  }

  private func entry(_ seq: Int64) async throws -> LoggedEntry? {
    guard seq > 0 else { return nil }
    return try await journal.entries(JournalQuery(after: seq - 1, limit: 1)).first {
      $0.entry.seq == seq
    }
  }

  /// JSON may begin with blanks: by one a page the caller knows that it is still being read.
  @concurrent private func writeVerdict(
    _ known: KnownHead?, to writer: inout any ResponseBodyWriter
  ) async throws {
    var examination = try await JournalExamination(of: journal, known: known)
    var verdict: ChainVerdict?
    while verdict == nil {
      verdict = try await examination.step()
      try await writer.write(ByteBuffer(string: " "))
    }
    // The tables of a broken log are a witness, and not held against it.
    if verdict?.broken == nil {
      let (signs, sign) = AsyncStream.makeStream(
        of: Void.self, bufferingPolicy: .bufferingNewest(1))
      async let tables = strayTables {
        sign.yield()
      } finally: {
        sign.finish()
      }
      for await _ in signs { try await writer.write(ByteBuffer(string: " ")) }
      verdict?.strayTables = try await tables
    }
    try await writer.write(ByteBuffer(bytes: try Wire.encode(verdict)))
  }

  private func strayTables(
    telling tell: @escaping @Sendable () -> Void, finally end: @Sendable () -> Void
  ) async throws -> [StrayTable] {
    defer { end() }
    return try await journal.strayTables(telling: tell)
  }

  @concurrent private func writeLog(
    _ span: ClosedRange<Int64>?, to writer: inout any ResponseBodyWriter
  ) async throws {
    guard let span else { return }
    var pages = JournalPages(of: span, in: journal)
    while let links = try await pages.next() {
      var lines = ByteBuffer()
      for link in links { lines.writeBytes(try ExportedLine(link).encoded()) }
      try await writer.write(lines)
    }
  }
}

extension JournalLine {
  init(_ logged: LoggedEntry) {
    self.init(
      logged.entry, prev: logged.prev?.description, hash: logged.hash?.description,
      corrections: logged.corrections)
  }
}

extension Request {
  fileprivate func journalQuery() throws -> JournalQuery {
    var query = JournalQuery(
      after: try number("after", in: 0...Int64.max) ?? 0,
      limit: Int(try number("limit", in: 1...1_000) ?? 100))
    query.from = try date("from")
    query.to = try date("to")
    query.kind = uri.queryParameters["kind"].map(String.init)
    query.actor = uri.queryParameters["actor"].map(String.init)
    query.isNewest = uri.queryParameters["newest"] == "true"
    return query
  }

  fileprivate func knownHead() throws -> KnownHead? {
    let seq = try number("seq", in: 1...Int64.max)
    guard let text = uri.queryParameters["head"] else { return nil }
    guard let head = KnownHead(String(text), seq: seq) else {
      throw RouteFault.badHead(String(text))
    }
    return head
  }
}
