import ArgumentParser
import DeskDomain
import DeskGPIO
import Foundation

/// `frontdesk gpio`: records what buttons and doors do, and shows what the desk makes of a
/// recording.
struct GPIOCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gpio", abstract: "Record and replay traces of the input lines.",
    subcommands: [Record.self, Replay.self])
}

extension GPIOCommand {
  /// `frontdesk gpio record`.
  struct Record: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write down every edge of the input lines, with the kernel's times.",
      discussion: """
        The lines must be free: stop frontdeskd first. Ends after --seconds, or with Ctrl-C; what \
        is written until then is a whole trace.
        """)

    @OptionGroup var options: ConfigOptions

    @Option(
      help: "Instead of the site file: a GPIO line by its name, as a button to ground. Repeatable.")
    var line: [String] = []

    @Option(help: "How long to record; without it, until Ctrl-C.")
    var seconds: Double?

    @Option(help: "The file to write; without it, standard output.")
    var output: String?

    func validate() throws {
      if let seconds, !(seconds > 0 && seconds <= 1e9) {
        throw ValidationError("--seconds must be more than 0 and at most 1000000000.")
      }
      for name in line where name.isEmpty || name.contains(where: \.isWhitespace) {
        throw ValidationError("--line \"\(name)\": a line in a trace has a name without blanks.")
      }
    }

    func run() async throws {
      let inputs =
        line.isEmpty
        ? try loadSite(options.config).lines.inputs : line.map { InputSetup(named: $0) }
      guard !inputs.isEmpty else {
        printError("\(options.config) has no input lines. Name them with --line.")
        throw ExitCode(EX_CONFIG)
      }
      let file = try output.map { try Self.create($0) } ?? .standardOutput
      let recorder = TraceRecorder(lines: KernelLines(inputs: inputs))
      let duration = seconds.map { Duration.seconds($0) }
      await recorder.record(for: duration) { piece in
        do {
          try file.write(contentsOf: Data(piece.utf8))
        } catch {
          // A full disk, or a reader of our output that went away: nothing more can be recorded.
          printError("the trace cannot be written any more: \(error.localizedDescription)")
          Foundation.exit(EX_IOERR)
        }
      } note: { name, failure in
        printError("\(name) is not recorded: \(failure)")
      }
    }

    private static func create(_ path: String) throws -> FileHandle {
      guard FileManager.default.createFile(atPath: path, contents: nil),
        let file = FileHandle(forWritingAtPath: path)
      else {
        printError("\(path) cannot be created.")
        throw ExitCode(EX_CANTCREAT)
      }
      return file
    }
  }

  /// `frontdesk gpio replay`.
  struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the presses, openings and faults that the desk sees in a trace.",
      discussion: """
        Without --config, lines whose name begins with "door" are doors and all others buttons, \
        each with its default debounce window.
        """)

    /// Enough for the longest trace that can be read.
    private static let maximumSize = 128 << 20

    @Argument(help: "The trace, as `gpio record` writes it.")
    var file: String

    @Option(help: "The site file, for its lines' roles and debounce windows.")
    var config: String?

    @Option(help: "How many seconds nothing moves after the trace's end.")
    var quiet: Double = 1

    @Flag(help: "Print one JSON object a line.")
    var json = false

    func validate() throws {
      guard quiet >= 0, quiet <= 1e6 else {
        throw ValidationError("--quiet must be between 0 and 1000000.")
      }
    }

    func run() throws {
      let trace = try read()
      let names = trace.reports.reduce(into: [String]()) { names, report in
        if !names.contains(report.line) { names.append(report.line) }
      }
      let inputs =
        try config.map { try loadSite($0).lines.inputs }
        ?? names.map { InputSetup(named: $0) }
      for name in names where !inputs.contains(where: { $0.name == name }) {
        printError("the site has no line \"\(name)\"; it is left out.")
      }
      var panel = InputPanel(inputs: inputs)
      for signal in panel.play(trace, quiet: .seconds(quiet)) {
        print(json ? try SignalRecord(signal).json : SignalRecord(signal).text)
      }
    }

    private func read() throws -> Trace {
      guard let handle = FileHandle(forReadingAtPath: file),
        let data = try? handle.read(upToCount: Self.maximumSize + 1) ?? Data()
      else {
        printError("\(file) cannot be read.")
        throw ExitCode(EX_NOINPUT)
      }
      guard data.count <= Self.maximumSize else {
        printError("\(file) is larger than \(Self.maximumSize >> 20) MB.")
        throw ExitCode(EX_DATAERR)
      }
      do {
        return try Trace(parsing: String(decoding: data, as: UTF8.self))
      } catch {
        printError("\(file), \(error)")
        throw ExitCode(EX_DATAERR)
      }
    }
  }
}

extension InputSetup {
  /// An input without a site file.
  fileprivate init(named name: String) {
    let isDoor = name.lowercased().hasPrefix("door")
    self.init(
      name: name, role: isDoor ? .door : .call(service: name), address: .name(name),
      debounce: isDoor ? .door : .button)
  }
}
