import DeskAPI
import DeskBasics
import Foundation

/// What stands on the board at a moment: the snapshot, fit to be drawn.
///
/// A snapshot is read from a socket or a file, so its texts pass the door once more.
struct BoardContent {
  /// Of each list, in case a snapshot is endless.
  private static let limit = 60

  let board: BoardSnapshot
  /// At least one.
  let languages: [Language]
  /// Whose turn it is among the languages: what has no room for all of them says all it says in this one (J10).
  private(set) var index = 0
  let clock: SiteClock
  let now: Date
  /// Since when nothing was heard of the desk; nil while it is heard.
  let asOf: Date?
  /// Which page of it.
  private(set) var turn = 0
  /// Whether the called number is shown the other way round.
  let isFlashed: Bool

  init(_ snapshot: BoardSnapshot, now: Date, asOf: Date?, isFlashed: Bool = false) {
    var board = snapshot
    board.site = Self.clean(board.site)
    let remark = snapshot.remark.flatMap { now < $0.until ? $0.texts : nil }
    board.greeting = Self.clean(remark ?? board.greeting)
    let known = board.languages.compactMap { Language(rawValue: $0) }
    languages = known.isEmpty ? [.english] : known
    board.nowServing = board.nowServing.prefix(Self.limit)
      .map { [count = languages.count] in Self.clean($0, languages: count) }
    board.waiting = board.waiting.prefix(Self.limit).map(Self.clean)
    board.shifts = board.shifts.prefix(Self.limit).map(Self.clean)
    board.closed = board.closed.map(Self.clean).flatMap { $0.isEmpty ? nil : $0 }
    board.notices = board.notices.prefix(Self.limit).map(Self.clean).filter { !$0.isEmpty }
    self.board = board
    clock = SiteClock(timeZone: board.timeZone)
    self.now = now
    self.asOf = asOf
    self.isFlashed = isFlashed
  }

  /// `09:41`; nil where nothing vouches for the clock (A5).
  var time: String? { board.isClockTrusted ? clock.time(now) : nil }

  /// `11月22日 星期日`; nil where nothing vouches for the clock (A5).
  func day(_ language: Language) -> String? {
    board.isClockTrusted ? clock.day(now, language) : nil
  }

  /// The same while it is the turn of another language, and of one of its pages.
  func inTurn(_ index: Int, _ turn: Int = 0) -> BoardContent {
    var content = self
    (content.index, content.turn) = (index, turn)
    return content
  }

  /// The language whose turn it is.
  var language: Language { languages[index] }

  /// The one of a text's languages whose turn it is.
  func text(_ texts: [String]) -> String {
    texts.indices.contains(index) ? texts[index] : texts.first ?? ""
  }

  /// One of the board's own words.
  func text(_ phrase: Phrase) -> String { phrase[language] }

  /// The languages of a text beside each other, in the site's order, where they fit; else the one whose turn it is.
  func line(
    _ texts: [String], _ style: CellStyle, gap: String = "  ", width: Int
  ) -> Line {
    var all = Line(texts.first ?? "", style)
    for text in texts.dropFirst() where text != texts.first {
      all.spans.append(Span(gap + text, .quiet))
    }
    return all.width <= width ? all : Line(text(texts), style)
  }

  /// The same of the board's own words.
  func line(_ phrase: Phrase, _ style: CellStyle, width: Int) -> Line {
    line(phrase.texts(in: languages), style, width: width)
  }

  private static func clean(_ text: String) -> String {
    PlainText(text)?.string ?? ""
  }

  private static func clean(_ texts: [String]) -> [String] {
    texts.prefix(Language.allCases.count).map(clean).filter { !$0.isEmpty }
  }

  private static func clean(_ call: BoardCall, languages: Int) -> BoardCall {
    var call = call
    call.ticket = clean(call.ticket)
    call.counter = clean(call.counter)
    call.counterName = Array(clean(call.counterName).prefix(languages))
    if call.counterName.isEmpty { call.counterName = [call.counter] }
    call.visitor = call.visitor.map(clean).flatMap { $0.isEmpty ? nil : $0 }
    return call
  }

  private static func clean(_ queue: BoardQueue) -> BoardQueue {
    var queue = queue
    queue.serviceName = clean(queue.serviceName)
    if queue.serviceName.isEmpty { queue.serviceName = [clean(queue.service)] }
    queue.wait = queue.wait.map(clean).flatMap { $0.isEmpty ? nil : $0 }
    queue.waiting = min(max(0, queue.waiting), 99_999)
    return queue
  }

  private static func clean(_ shift: BoardShift) -> BoardShift {
    var shift = shift
    shift.post = clean(shift.post)
    shift.person = clean(shift.person)
    shift.from = clean(shift.from)
    shift.to = clean(shift.to)
    return shift
  }
}
