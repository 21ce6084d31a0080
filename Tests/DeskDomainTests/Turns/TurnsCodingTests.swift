import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

@Suite("Q3 the turns in the journal") struct TurnsCodingTests {
  private static let visitor = ConsultantVisitor(
    consultant: "li", ticket: TurnsTests.TurnsOfADay.ticket(12), key: TicketKey(rawValue: "K7"))
  private static let who = #""consultant":"li","#
  private static let what = #""key":"K7","ticket":"A012""#

  private static let forms: [(change: TurnsChange, json: String)] = [
    (
      .dayBegan(order: ["li", "wang"], absent: ["wang"]),
      #"{"absent":["wang"],"change":"day-began","order":["li","wang"]}"#
    ),
    (
      .taken(VisitorTaken(visitor: visitor, manner: .turn)),
      #"{"as":"turn","change":"taken",\#(who)\#(what)}"#
    ),
    (
      .taken(
        VisitorTaken(
          visitor: visitor, manner: .standIn(for: "wang"), skipped: ["sun"], refused: ["zhao"])),
      #"{"as":"stand-in","change":"taken",\#(who)"for":"wang","key":"K7","refused":["zhao"],"#
        + #""skipped":["sun"],"ticket":"A012"}"#
    ),
    (
      .taken(VisitorTaken(visitor: visitor, manner: .returning)),
      #"{"as":"returning","change":"taken",\#(who)\#(what)}"#
    ),
    (.freed(visitor), #"{"change":"freed",\#(who)\#(what)}"#),
    (.givenBack(visitor), #"{"change":"given-back",\#(who)\#(what)}"#),
    (.resumed(visitor), #"{"change":"resumed",\#(who)\#(what)}"#),
    (.refusedByVisitor(visitor), #"{"change":"refused-by-visitor",\#(who)\#(what)}"#),
    (.declined(visitor), #"{"change":"declined",\#(who)\#(what)}"#),
    (.retaken(visitor), #"{"change":"retaken",\#(who)\#(what)}"#),
    (.refusalUndone(visitor), #"{"change":"refusal-undone",\#(who)\#(what)}"#),
    (.swapped("li", "wang"), #"{"change":"swapped","consultant":"li","with":"wang"}"#),
    (.leftOnErrand("li"), #"{"change":"errand","consultant":"li"}"#),
    (.leftAbsent("li"), #"{"change":"absent","consultant":"li"}"#),
    (.cameBack("li"), #"{"change":"back","consultant":"li"}"#),
    (.returned("li"), #"{"change":"returned","consultant":"li"}"#),
    (.joined("li"), #"{"change":"joined","consultant":"li"}"#),
    (.withdrawn("li"), #"{"change":"withdrawn","consultant":"li"}"#),
  ]

  @Test("Q3 every change has a form that stays, and a reason in every language")
  func forms() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let names = ConsultantNames([])
    for (change, json) in Self.forms {
      #expect(String(decoding: try encoder.encode(change), as: UTF8.self) == json)
      #expect(try JSONDecoder().decode(TurnsChange.self, from: Data(json.utf8)) == change)
      for text in change.reason(names).texts(in: Language.allCases) {
        #expect(text.contains("li"), "\(text)")
        #expect(change.visitor == nil || text.hasPrefix("A012"), "\(text)")
      }
    }
    #expect(Set(Self.forms.map { $0.change.reason(names).en }).count == Self.forms.count)
  }

  @Test(
    "Q3 what is no change is not read as one",
    arguments: [
      #"{"change":"eaten","consultant":"li"}"#, #"{"change":"taken","consultant":"li"}"#,
      #"{"as":"stand-in","change":"taken","consultant":"li","key":"K","ticket":"A1"}"#,
      #"{"as":"turn","for":"x","change":"taken","consultant":"li","key":"K","ticket":"A1"}"#,
      #"{"consultant":"li"}"#,
    ])
  func wrong(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(TurnsChange.self, from: Data(json.utf8))
    }
  }

  @Test("Q3 stored turns with two on one place, or one visitor with two, is not read")
  func corrupt() throws {
    var turns = try TurnsTests.TurnsOfADay(["li", "wang"])
    try turns.visit()
    try turns.visit()
    let coded = String(decoding: try JSONEncoder().encode(turns.turns), as: UTF8.self)
    let same = try JSONDecoder().decode(Turns.self, from: Data(coded.utf8))
    #expect(same == turns.turns)
    for (old, new) in [
      ("\"rank\":4", "\"rank\":3"), ("\"A002\"", "\"A001\""), ("\"lastRank\":4", "\"lastRank\":1"),
    ] {
      let broken = coded.replacingOccurrences(of: old, with: new)
      #expect(broken != coded)
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(Turns.self, from: Data(broken.utf8))
      }
    }
  }

  @Test("Q3 what is said of a consultant whom nobody knows changes no order")
  func unknown() throws {
    for (change, _) in Self.forms {
      var turns = Turns()
      turns.apply(change)
      let order = turns.order
      switch change {
      case .dayBegan: #expect(order == ["li", "wang"])
      case .joined: #expect(order == ["li"])
      default: #expect(order.isEmpty)
      }
    }
  }
}
