import DeskAPI
import DeskBasics
import DeskDomain
import Foundation

/// What the pages of a board show, in the language whose turn it is.
struct BoardSections {
  let content: BoardContent
  let table: PageTable
  /// Texts that had no room in their own places.
  let leftOver: [DotZone.LeftOver]
  /// Whether the titles are shown: then they need not be said again.
  let hasTitles: Bool
  /// Of a page, in dots.
  let height: Int

  private var language: Language { content.language }
  private var board: BoardSnapshot { content.board }

  /// In the order in which they are turned to; those without anything to say are left out.
  var all: [PageSection] {
    [remaining, calls, waiting, notices, shifts].filter { !$0.groups.isEmpty }
  }

  private func text(_ texts: [String]) -> String { content.text(texts) }

  private func field(
    _ text: String, _ ink: Ink, isRight: Bool = false, short: String? = nil
  ) -> PageField {
    PageField(text: text, language: language, ink: ink, isRight: isRight, short: short)
  }

  private func section(_ phrase: Phrase, _ rows: [[PageField]]) -> PageSection {
    PageSection(title: title(phrase), groups: table.groups(rows))
  }

  private func title(_ phrase: Phrase) -> PageLine? {
    table.groups([[field(phrase[language], .quiet)]]).first?.lines.first
  }

  private var remaining: PageSection {
    let mine = leftOver.filter { $0.language == language }
    return PageSection(
      title: nil, groups: mine.flatMap { table.groups([[field($0.text, .strong)]]) })
  }

  /// The calls before the newest one, up to three beside each other where they fit.
  private var calls: PageSection {
    let rows = board.nowServing.dropFirst().map { call in
      [
        field(call.ticket, .accent),
        field("→ " + text(call.counterName), .notice),
      ]
    }
    var table = table
    table.air = 1
    return PageSection(
      title: title(BoardWords.nowServing), groups: table.groups(of: rows, beside: 3))
  }

  /// How many wait for each service, and how long that takes (G5).
  private var waiting: PageSection {
    section(
      BoardWords.waiting,
      board.waiting.map { queue in
        [
          field(text(queue.serviceName), .strong),
          field(
            hasTitles
              ? BoardWords.people(queue.waiting, language)
              : BoardWords.waitingPeople(queue.waiting, language),
            queue.waiting > 0 ? .strong : .quiet, isRight: true,
            short: language == .english ? nil : BoardWords.people(queue.waiting, language)),
          field(queue.wait.map(text) ?? "", .quiet),
        ]
      })
  }

  /// Notices for everybody (N1, N2), a paragraph each, parted where one is higher than a page.
  private var notices: PageSection {
    func groups(_ text: String) -> [PageGroup] { table.groups([[field(text, .notice)]]) }
    return PageSection(
      title: nil,
      groups: board.notices.map(text).flatMap { text in
        Wrapping.parts(of: text) { groups($0).allSatisfy { $0.height <= height } }
          .flatMap(groups)
      })
  }

  /// Today's rota (S1–S9): post, person, hours, who is on duty and when they swap.
  private var shifts: PageSection {
    var section = section(
      BoardWords.today,
      board.shifts.map { shift in
        let isOn = shift.phase == .onDuty
        let ink = isOn ? Ink.strong : .quiet
        let hours = "\(shift.from)–\(shift.to)" + (shift.crossesMidnight ? " (+1)" : "")
        return [
          field(text(shift.post), ink), field(shift.person, ink), field(hours, ink),
          isOn
            ? field("● " + BoardWords.onDuty[language], .onDuty)
            : field(shift.back.map { "○ " + BoardWords.back(at: $0)[language] } ?? "", .quiet),
        ]
      })
    for (index, shift) in board.shifts.enumerated() {
      guard let swap = swap(shift) else { continue }
      table.append(field(swap, .quiet), to: &section.groups[index])
    }
    return section
  }

  private func swap(_ shift: BoardShift) -> String? {
    guard let swap = shift.swapsAt, swap > content.now else { return nil }
    let minutes = Int((swap.timeIntervalSince(content.now) / 60).rounded(.up))
    return BoardWords.swap(in: minutes)[language]
  }
}
