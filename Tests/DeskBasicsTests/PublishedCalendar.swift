import Foundation

@testable import DeskBasics

/// The Chinese calendar as it is published, from `Tables/lunar-years.txt`.
struct PublishedCalendar {
  /// The lunar date of every day, from 1901-02-19.
  var days: [(date: LocalDate, lunar: LunarDate)] = []
  var qingming: [LocalDate] = []

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Tables/lunar-years.txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      try add(line.split(separator: " ").map(String.init))
    }
  }

  private mutating func add(_ words: [String]) throws {
    guard words.count > 4, words[words.count - 2] == "|", var date = LocalDate(words[0]),
      let qingming = LocalDate(words[words.count - 1])
    else { throw CocoaError(.fileReadCorruptFile) }
    let year = date.year
    for word in words[1..<(words.count - 2)] {
      let parts = word.split(separator: ":")
      guard parts.count == 2, let length = Int(parts[1]),
        let month = Int(parts[0].filter { $0 != "+" })
      else { throw CocoaError(.fileReadCorruptFile) }
      for day in 1...length {
        let isLeap = parts[0].hasSuffix("+")
        days.append((date, LunarDate(year: year, month: month, isLeapMonth: isLeap, day: day)))
        date = date.next
      }
    }
    self.qingming.append(qingming)
  }
}
