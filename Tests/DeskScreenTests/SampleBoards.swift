import DeskAPI
import DeskBasics
import DeskDomain
import Foundation

/// Boards as a sales center has them.
enum SampleBoards {
  /// 2026-11-22 09:41 in Shanghai.
  static let now = Date(timeIntervalSince1970: 1_795_311_660)

  static let languages: [[Language]] = [
    [.simplifiedChinese, .english], [.traditionalChinese], [.english],
    [.english, .simplifiedChinese], [.traditionalChinese, .simplifiedChinese],
  ]

  static let sizes = [
    "80x24", "100x30", "120x33", "160x45", "240x67", "60x80", "40x16", "72x20", "132x24", "79x50",
  ].compactMap { ScreenSizeText($0) }

  /// A busy morning.
  static func busy(_ languages: [Language]) -> BoardSnapshot {
    func shift(
      _ post: Phrase, _ person: String, _ from: String, _ to: String, _ phase: TodaysShift.Phase
    ) -> BoardShift {
      BoardShift(
        post: post.texts(in: languages), person: person, from: from, to: to,
        crossesMidnight: to < from, phase: phase)
    }
    return BoardSnapshot(
      at: now, timeZone: "Asia/Shanghai", languages: languages.map(\.rawValue),
      site: Words.site[languages[0]], greeting: Words.greeting.texts(in: languages),
      nowServing: [("A012", "2"), ("A011", "1"), ("B004", "3")].map { call($0, $1, languages) },
      waiting: [("consult", 5), ("tour", 4), ("pay", 0)].map { id, count in
        BoardQueue(
          service: id, serviceName: (Words.services[id] ?? Words.site).texts(in: languages),
          waiting: count, wait: count == 0 ? nil : Words.wait.texts(in: languages))
      },
      shifts: [
        shift(Words.guardPost, "周建国", "06:30", "17:30", .onDuty),
        shift(Words.reception, "欧阳淑芬", "08:10", "17:30", .onDuty),
        shift(Words.reception, "O'Neil", "05:00", "08:10", .over),
        shift(Words.guardPost, "陈卫东", "19:00", "07:00", .later),
      ],
      notices: [Words.drill.texts(in: languages)])
  }

  static func call(_ ticket: String, _ counter: String, _ languages: [Language]) -> BoardCall {
    BoardCall(
      ticket: ticket, counter: counter,
      counterName: Words.counter(counter).texts(in: languages), calledAt: now)
  }

  /// Names as long as anybody has given them, and more of everything than fits.
  static func longest(_ languages: [Language]) -> BoardSnapshot {
    var board = busy(languages)
    let long = languages.map { $0 == .english ? Words.longLatin : Words.longChinese }
    board.site = long.joined(separator: " ")
    board.greeting = long
    board.nowServing = (1...9).map { number in
      BoardCall(
        ticket: "W\(900 + number)", counter: "vip-\(number)", counterName: long, visitor: long,
        calledAt: now)
    }
    board.waiting = (1...8).map {
      BoardQueue(service: "s\($0)", serviceName: long, waiting: $0 * 111, wait: long)
    }
    board.shifts = (1...20).map { index in
      BoardShift(
        post: long, person: long.joined(separator: " "), from: "19:00", to: "07:00",
        crossesMidnight: true, phase: index % 3 == 0 ? .onDuty : index % 3 == 1 ? .later : .over)
    }
    board.notices = Array(repeating: long, count: 4)
    return board
  }

  /// A board of random texts, numbers and lengths.
  static func random(_ random: inout SeededRandom) -> BoardSnapshot {
    let languages = languages.randomElement(using: &random) ?? [.english]
    var board = busy(languages)
    func texts() -> [String] {
      languages.map { _ in Words.scrap(using: &random) }
    }
    board.greeting = texts()
    board.site = Words.scrap(using: &random)
    board.nowServing = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      var call = call(
        "A0\(Int.random(in: 10...99, using: &random))",
        "\(Int.random(in: 1...12, using: &random))", languages)
      if Bool.random(using: &random) { call.counterName = texts() }
      if Bool.random(using: &random) { call.visitor = texts() }
      return call
    }
    board.waiting = (0..<Int.random(in: 0...6, using: &random)).map { index in
      BoardQueue(
        service: "s\(index)", serviceName: texts(),
        waiting: Int.random(in: 0...120, using: &random),
        wait: Bool.random(using: &random) ? texts() : nil)
    }
    if Bool.random(using: &random) { board.closed = texts() }
    for index in board.shifts.indices {
      board.shifts[index].person = Words.scrap(using: &random)
      board.shifts[index].post = texts()
    }
    board.notices = (0..<Int.random(in: 0...3, using: &random)).map { _ in texts() }
    return board
  }
}
