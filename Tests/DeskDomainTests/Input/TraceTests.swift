import Testing

@testable import DeskBasics
@testable import DeskDomain

@Suite("Traces") struct TraceTests {
  @Test("what is written reads back the same") func roundTrip() throws {
    let news: [LineReport.News] =
      [
        .opened(isActive: true), .edge(isActive: false), .lost(isActive: true),
        .steady(isActive: false),
      ] + LineFailureTests.all.map { .failed($0) }
    let reports = news.enumerated().map { index, news in
      LineReport(line: "call", news: news, at: Uptime(nanoseconds: UInt64(index) * 1_000_000_007))
    }
    let trace = Trace(reports)
    #expect(try Trace(parsing: trace.description) == trace)
    #expect(trace.reports == reports)
  }

  @Test("times count from the first report") func relative() {
    let reports = [5_000_000_001, 5_200_000_000].map { (at: UInt64) in
      LineReport(line: "call", news: .edge(isActive: true), at: Uptime(nanoseconds: at))
    }
    #expect(
      Trace(reports).description == """
        frontdesk-trace 1
        0.000000000 call active
        0.199999999 call active

        """)
  }

  @Test("blank lines, remarks, tabs and CR LF are fine") func leniency() throws {
    let trace = try Trace(
      parsing: "# from the lobby\r\n\r\nfrontdesk-trace 1\r\n 1.5\tcall   active \r\n# end\r\n")
    #expect(
      trace.reports == [LineReport(line: "call", news: .edge(isActive: true), at: .ms(1500))])
  }

  @Test(
    "a text that is no trace is refused with the line and the reason",
    arguments: [
      ("", 1, .noHeader),
      ("hello", 1, .noHeader),
      ("frontdesk-trace", 1, .missing("the version")),
      ("frontdesk-trace 2", 1, .unknownVersion("2")),
      ("frontdesk-trace 1 x", 1, .leftOver("x")),
      ("frontdesk-trace 1\n1.0", 2, .missing("the name of the input line")),
      ("frontdesk-trace 1\n1.0 call", 2, .missing("what was learnt")),
      ("frontdesk-trace 1\n-1 call active", 2, .badTime("-1")),
      ("frontdesk-trace 1\n1. call active", 2, .badTime("1.")),
      ("frontdesk-trace 1\n1.0000000001 call active", 2, .badTime("1.0000000001")),
      ("frontdesk-trace 1\n99999999999999999999 call active", 2, .badTime("99999999999999999999")),
      ("frontdesk-trace 1\n\n1 call high", 3, .unknownNews("high")),
      ("frontdesk-trace 1\n1 call opened high", 2, .badLevel("high")),
      ("frontdesk-trace 1\n1 call opened", 2, .missing("the level")),
      ("frontdesk-trace 1\n1 call active active", 2, .leftOver("active")),
      ("frontdesk-trace 1\n2 call active\n1 call inactive", 3, .runsBack),
      ("frontdesk-trace 1\n1 call failed tired", 2, .badFailure("tired")),
      ("frontdesk-trace 1\n1 call failed busy name", 2, .missing("the line's name")),
      ("frontdesk-trace 1\n1 call failed other dance 5 name X", 2, .badFailure("dance")),
    ] as [(String, Int, TraceError.Reason)])
  func refusal(text: String, line: Int, reason: TraceError.Reason) throws {
    let error = #expect(throws: TraceError.self) { try Trace(parsing: text) }
    #expect(error == TraceError(line: line, reason: reason))
    #expect(error?.description.hasPrefix("line \(line): ") == true)
  }

  @Test("a line without end is refused, not read") func longLine() {
    let text = Trace.firstLine + "\n1 " + String(repeating: "x", count: 100_000) + " active"
    let error = #expect(throws: TraceError.self) { try Trace(parsing: text) }
    #expect(error == TraceError(line: 2, reason: .tooLong))
  }
}
