import ArgumentParser
import DeskAPI
import DeskChain
import DeskClient
import Foundation

extension JournalCommand {
  /// `frontdesk journal verify`: whether anybody has been at the journal (R4).
  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Verify that no entry was changed, deleted, inserted or swapped.",
      discussion: """
        Names the first broken link, or else the tables of the database that do not follow from the journal, with exit \
        status 1. That the end was not cut off and the whole not \
        written anew, only a head that was kept elsewhere can tell: give the one on a day's summary.
        """)

    @OptionGroup var desk: DeskOptions
    @OptionGroup var reading: ReadOptions

    @Option(help: "The head on a day's summary: its digits, or the first half of them.")
    var head: String?

    @Option(help: "The number of the entry that the head is of.")
    var seq: Int64?

    @Option(help: "Verify an exported journal, without the daemon (-: standard input).")
    var file: String?

    func run() async throws {
      let known = try knownHead()
      let verdict: ChainVerdict
      if let file { verdict = try examine(file, known) } else { verdict = try await ask() }
      if reading.json {
        printJSON(try Wire.encode(verdict))
      } else {
        print(words(verdict, in: file == nil ? try await desk.timeZone() : "UTC"))
      }
      if verdict.broken != nil || verdict.strayTables?.isEmpty == false {
        throw ExitCode.failure
      }
    }

    private func knownHead() throws -> KnownHead? {
      guard let head else { return nil }
      guard let known = KnownHead(head, seq: seq) else {
        throw ValidationError(
          "--head takes the 64 hex digits of a day's summary, or 32 of them from the left on.")
      }
      return known
    }

    private func ask() async throws -> ChainVerdict {
      let path = Path.asking(Path.journalVerdict, ["head": head, "seq": seq.map { String($0) }])
      return try await request { () async throws(ClientError) in
        try await desk.client.get(path)
      }
    }

    private func examine(_ file: String, _ known: KnownHead?) throws -> ChainVerdict {
      guard let stream = file == "-" ? fdopen(STDIN_FILENO, "r") : fopen(file, "r") else {
        throw refused(EX_NOINPUT, "\(file) cannot be read")
      }
      defer { if file != "-" { fclose(stream) } }
      var verifier = ChainVerifier(known: known, isWhole: false)
      while let line = readLine(from: stream) {
        if let entry = ExportedLine(line: line)?.entry {
          verifier.take(entry)
        } else {
          verifier.takeUnreadable()
        }
      }
      return verifier.verdict(.open)
    }

    private func before(_ last: String) -> String {
      "What comes before it hangs together, up to \(last). That it was not written anew as a whole, only a head that was "
        + "kept elsewhere can tell (--head)."
    }

    private func tables(_ strays: [StrayTable]?) -> String {
      guard let strays else { return "" }
      guard !strays.isEmpty else { return "\nAll other tables follow from it." }
      return "\n"
        + strays.map { "\($0.name): \($0.rows) rows do not follow from it" }
        .joined(separator: "\n")
        + "\nMake them anew: stop frontdeskd, then `frontdeskd --rebuild`."
    }

    private func words(_ verdict: ChainVerdict, in zone: String) -> String {
      func place(_ seq: Int64?, _ time: Date?) -> String {
        guard let seq else { return "nowhere" }
        return "\(seq)" + (time.map { " (\(siteTime($0, in: zone)))" } ?? "")
      }
      guard let broken = verdict.broken else {
        guard let hash = verdict.head else { return "No entry." }
        let part = verdict.first == 1 ? "" : "\nIt is a part: what came before is not in it."
        return """
          \(verdict.entries) entries, unbroken from \(place(verdict.first, verdict.since)) \
          to \(place(verdict.last, verdict.until))
          head \(hash.groups.joined(separator: " "))\(part)\(tables(verdict.strayTables))
          """
      }
      return """
        broken: \(broken)
        \(verdict.last == nil ? "No entry before it hangs together." : before(place(verdict.last, verdict.until)))
        Keep a copy of the database and its -wal file, and of this answer.
        """
    }
  }
}

/// The next line without its end, however long; nil at the end.
private func readLine(from stream: UnsafeMutablePointer<FILE>) -> Data? {
  var buffer: UnsafeMutablePointer<CChar>?
  var room = 0
  defer { free(buffer) }
  let count = getline(&buffer, &room, stream)
  guard count > 0, let buffer else { return nil }
  var line = Data(bytes: buffer, count: count)
  if line.last == UInt8(ascii: "\n") { line.removeLast() }
  return line
}
