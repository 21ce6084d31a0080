import DeskBasics

/// Why a text is not a trace.
package struct TraceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with the line.
  enum Reason: Hashable, Sendable {
    case noHeader
    case unknownVersion(String)
    case tooLong
    case tooManyReports
    /// It ends where something more should come.
    case missing(String)
    case badTime(String)
    /// Its time lies before that of an earlier report of the same input line.
    case runsBack
    case badLevel(String)
    case unknownNews(String)
    case badFailure(String)
    case leftOver(String)
  }

  /// The line of the text, from 1.
  var line: Int
  var reason: Reason

  init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }

  package var description: String { "line \(line): \(text)" }

  private var text: String {
    switch reason {
    case .noHeader: "a trace begins with the line \"\(Trace.firstLine)\""
    case .unknownVersion(let version):
      "this is a trace of version \"\(version)\"; only version \(Trace.version) can be read"
    case .tooLong: "longer than \(Trace.maximumLineLength) characters"
    case .tooManyReports: "more than \(Trace.maximumReports) reports"
    case .missing(let what): "\(what) is missing"
    case .badTime(let word):
      "\"\(word)\" is no time: write seconds with up to nine decimals (1.250)"
    case .runsBack: "the time lies before that of an earlier report of this line"
    case .badLevel(let word): "\"\(word)\" is no level: write \"active\" or \"inactive\""
    case .unknownNews(let word):
      "\"\(word)\" is unknown: write a level, or opened, lost, steady (with a level), or failed"
    case .badFailure(let word): "\"\(word)\" is no reason for a failure, or lacks its line"
    case .leftOver(let words): "\"\(words)\" is one thing too many"
    }
  }
}

/// Reads a trace line by line.
struct TraceReader {
  private var hasHeader = false
  private var reports: [LineReport] = []
  private var latest: [String: Uptime] = [:]

  mutating func read(_ text: Substring, number: Int) throws(TraceError) {
    guard text.utf8.count <= Trace.maximumLineLength else {
      throw TraceError(line: number, reason: .tooLong)
    }
    var words = TraceWords(text: text, number: number)
    guard !words.isEmpty, !words.isComment else { return }
    guard hasHeader else {
      guard words.next() == Trace.header else {
        throw TraceError(line: number, reason: .noHeader)
      }
      let version = try words.next("the version")
      guard version == Trace.version else {
        throw TraceError(line: number, reason: .unknownVersion(version))
      }
      hasHeader = true
      return try words.end()
    }
    guard reports.count < Trace.maximumReports else {
      throw TraceError(line: number, reason: .tooManyReports)
    }
    let at = try words.time()
    let line = try words.next("the name of the input line")
    if let last = latest[line], at < last {
      throw TraceError(line: number, reason: .runsBack)
    }
    latest[line] = at
    reports.append(LineReport(line: line, news: try words.news(), at: at))
    try words.end()
  }

  func finish(at number: Int) throws(TraceError) -> [LineReport] {
    guard hasHeader else { throw TraceError(line: max(number, 1), reason: .noHeader) }
    return reports
  }
}

/// The words of one line of a trace.
private struct TraceWords {
  private var rest: Substring
  private let number: Int

  init(text: Substring, number: Int) {
    rest = text
    self.number = number
    skipBlanks()
  }

  var isEmpty: Bool { rest.isEmpty }
  var isComment: Bool { rest.first == "#" }

  mutating func next() -> String? {
    let word = rest.prefix { !$0.isWhitespace }
    guard !word.isEmpty else { return nil }
    rest = rest.dropFirst(word.count)
    skipBlanks()
    return String(word)
  }

  mutating func next(_ what: String) throws(TraceError) -> String {
    guard let word = next() else { throw failure(.missing(what)) }
    return word
  }

  func end() throws(TraceError) {
    guard rest.isEmpty else { throw failure(.leftOver(String(rest))) }
  }

  mutating func time() throws(TraceError) -> Uptime {
    let word = try next("the time")
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      fraction.count <= 9, let seconds = UInt64(parts[0]), seconds < 1_000_000_000,
      let decimals = UInt64(fraction + String(repeating: "0", count: 9 - fraction.count))
    else { throw failure(.badTime(word)) }
    return Uptime(nanoseconds: seconds * 1_000_000_000 + decimals)
  }

  mutating func news() throws(TraceError) -> LineReport.News {
    let word = try next("what was learnt")
    switch word {
    case "active": return .edge(isActive: true)
    case "inactive": return .edge(isActive: false)
    case "opened": return .opened(isActive: try level())
    case "lost": return .lost(isActive: try level())
    case "steady": return .steady(isActive: try level())
    case "failed": return .failed(try lineFailure())
    default: throw failure(.unknownNews(word))
    }
  }

  private mutating func level() throws(TraceError) -> Bool {
    let word = try next("the level")
    guard word == "active" || word == "inactive" else { throw failure(.badLevel(word)) }
    return word == "active"
  }

  private mutating func lineFailure() throws(TraceError) -> LineFailure {
    let word = try next("the reason of the failure")
    switch word {
    case "missing": return .missing(try address())
    case "ambiguous": return .ambiguous(try address())
    case "busy": return .busy(try address())
    case "permission": return .permission(try address())
    case "vanished": return .vanished(try address())
    case "unsupported":
      let errno = try number(Int32.self, of: "the error's number")
      return .unsupported(try address(), errno: errno)
    case "other":
      let name = try next("the operation")
      guard let operation = LineOperation(rawValue: name) else { throw failure(.badFailure(name)) }
      let errno = try number(Int32.self, of: "the error's number")
      return .other(try address(), operation: operation, errno: errno)
    default: throw failure(.badFailure(word))
    }
  }

  /// The name or the chip's label is all that is left: either may have blanks in it.
  private mutating func address() throws(TraceError) -> LineAddress {
    switch try next("the line's address") {
    case "name":
      return .name(try remainder("the line's name"))
    case "offset":
      let offset = try number(UInt32.self, of: "the line's offset")
      guard try next("\"chip\"") == "chip" else { throw failure(.missing("\"chip\"")) }
      return .offset(offset, chip: try remainder("the chip's label"))
    case let word:
      throw failure(.badFailure(word))
    }
  }

  private mutating func remainder(_ what: String) throws(TraceError) -> String {
    guard !rest.isEmpty else { throw failure(.missing(what)) }
    defer { rest = "" }
    return String(rest)
  }

  private mutating func number<Number: FixedWidthInteger>(
    _ type: Number.Type, of what: String
  ) throws(TraceError) -> Number {
    let word = try next(what)
    guard let number = Number(word) else { throw failure(.badFailure(word)) }
    return number
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0.isWhitespace }
  }

  private func failure(_ reason: TraceError.Reason) -> TraceError {
    TraceError(line: number, reason: reason)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
