import ArgumentParser
import DeskAPI
import DeskBasics
import DeskScreen
import Foundation

/// What `frontdesk display --snapshot` takes, and does: one frame, without a daemon and a terminal.
struct StillOptions: ParsableArguments {
  @Option(help: "Print one frame of COLSxROWS cells as text, such as 240x67, and end.")
  var snapshot: ScreenSize?

  @Option(help: "The board's languages, one or two of zh-Hans, zh-Hant, en, parted by a comma.")
  var lang: LanguageList?

  @Option(
    help:
      "The board as JSON, as `GET /v1/board` returns it, or - for standard input; without it, a sample."
  )
  var board: String?

  @Option(help: "The time on the board: 09:41, or 2026-11-22T09:41:00Z.")
  var at: String?

  @Option(help: "Which page to show, from 1 on.")
  var page = 1

  @Option(help: "Write the frame to this file as a picture instead of printing it.")
  var png: String?

  /// Languages parted by a comma.
  struct LanguageList: ExpressibleByArgument {
    var languages: [Language]

    init?(argument: String) {
      let languages = argument.split(separator: ",").map { Language(rawValue: String($0)) }
      let known = languages.compactMap { $0 }
      guard known.count == languages.count, (1...2).contains(known.count) else { return nil }
      self.languages = known
    }
  }

  func validate() throws {
    let isUsed = lang != nil || board != nil || at != nil || png != nil || page != 1
    if isUsed, snapshot == nil {
      throw ValidationError("--lang, --board, --at, --page and --png need --snapshot COLSxROWS")
    }
    if page < 1 { throw ValidationError("pages are counted from 1 on") }
    if lang != nil, board != nil {
      throw ValidationError("the texts of a --board are in its own languages: leave out --lang")
    }
  }

  /// Prints the frame, or writes its picture.
  func show(size: ScreenSize, mode: DisplayMode?) throws {
    let board = try readBoard()
    // Plain text shows letters; a picture shows what hangs in the lobby.
    let mode = mode ?? (png == nil ? .cells : .octant)
    let moment = BoardMoment(now: try time(for: board), turn: page - 1)
    let (frame, pages) = BoardPainter(mode: mode).frame(board, size: size, at: moment)
    guard page <= pages else {
      throw refused(
        EX_USAGE,
        pages == 1
          ? "there is 1 page on a screen of this size"
          : "there are \(pages) pages on a screen of this size")
    }
    guard let png else { return print(frame.lines.joined(separator: "\n")) }
    let bytes = try FramePicture().png(frame, mode: mode)
    do {
      try Data(bytes).write(to: URL(filePath: png))
    } catch {
      throw refused(EX_CANTCREAT, "\(png) cannot be written: \(error.localizedDescription)")
    }
  }

  private func readBoard() throws -> BoardSnapshot {
    guard let board else {
      return SampleBoard.board(
        lang?.languages ?? [.simplifiedChinese, .english], at: SampleBoard.morning)
    }
    let data: Data
    do {
      data =
        board == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(filePath: board))
    } catch {
      throw refused(EX_NOINPUT, "\(board) cannot be read: \(error.localizedDescription)")
    }
    do {
      return try Wire.decode(BoardSnapshot.self, from: data)
    } catch {
      throw refused(EX_DATAERR, "\(board) is no board: \(error)")
    }
  }

  /// The board's own time, or the one that was asked for: a whole one, or an hour of the board's
  /// day.
  private func time(for board: BoardSnapshot) throws -> Date {
    guard let at else { return board.at }
    if let date = try? Date(at, strategy: .iso8601) { return date }
    let parts = at.split(separator: ":").map { Int($0) }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: board.timeZone) ?? .gmt
    guard parts.count == 2, let hour = parts[0], let minute = parts[1],
      (0...23).contains(hour), (0...59).contains(minute),
      let date = calendar.date(bySettingHour: hour, minute: minute, second: 0, of: board.at)
    else { throw refused(EX_USAGE, "--at takes 09:41 or 2026-11-22T09:41:00Z, not \(at)") }
    return date
  }
}

extension ScreenSize: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(argument)
  }
}
