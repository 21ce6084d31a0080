import Foundation
import Testing

@testable import DeskBasics
@testable import DeskDomain

@Suite("Q3 the consultants' turns") struct TurnsTests {
  /// The turns of a site, as a desk would run it.
  struct TurnsOfADay {
    var turns = Turns()
    var consultants: [String]
    private var issued = 0

    init(_ consultants: [String] = ["li", "wang", "zhao"]) throws {
      self.consultants = consultants
      try run(.beginDay)
    }

    @discardableResult
    mutating func run(_ command: TurnsStep) throws(TurnsRefusal) -> [TurnsChange] {
      let changes = try turns.decide(command, consultants: consultants)
      for change in changes { turns.apply(change) }
      return changes
    }

    /// A new visitor; answers who took the visitor.
    @discardableResult
    mutating func visit(_ visit: TurnsVisit = .firstTime) throws(TurnsRefusal) -> String? {
      issued += 1
      let number = Self.ticket(issued)
      try run(.assign(ticket: number, key: TicketKey(rawValue: "\(number)"), visit))
      return turns.consultant(with: number)
    }

    static func ticket(_ number: Int) -> TicketNumber {
      guard let series = Series(rawValue: "A") else { preconditionFailure("A is a series") }
      return TicketNumber(series: series, number: number)
    }
  }

  private func ticket(_ number: Int) -> TicketNumber { TurnsOfADay.ticket(number) }

  private let names = ConsultantNames(
    ["li": "李明", "wang": "王芳", "zhao": "赵强"].compactMap { id, name in
      PlainText(name).map { Consultant(id: id, name: Name($0)) }
    })

  @Test("Q3 first-time visitors go to the next in turn")
  func turns() throws {
    var turns = try TurnsOfADay()
    #expect(turns.turns.order == ["li", "wang", "zhao"])
    for id in ["li", "wang", "zhao"] { #expect(try turns.visit() == id) }
    for id in ["zhao", "li", "wang"] { try turns.run(.free(id)) }
    // Whoever is free first is still not next out of turn.
    for id in ["li", "wang", "zhao"] { #expect(try turns.visit() == id) }
    #expect(turns.turns.tally(of: "li").firstTime == 2)
  }

  @Test("Q3 a returning visitor goes to the own consultant, and costs nobody a turn")
  func returning() throws {
    var turns = try TurnsOfADay()
    #expect(try turns.visit(.returning(to: "zhao")) == "zhao")
    #expect(turns.turns.order == ["li", "wang", "zhao"])
    #expect(throws: TurnsRefusal.ownConsultantBusy("zhao", with: ticket(1))) {
      try turns.visit(.returning(to: "zhao"))
    }
    #expect(try turns.visit(.standIn(for: "zhao")) == "li")
    #expect(turns.turns.order == ["li", "wang", "zhao"])
    try turns.run(.free("li"))
    try turns.run(.free("zhao"))
    #expect(try turns.visit(.standIn(for: "zhao")) == "zhao")
    #expect(turns.turns.tally(of: "zhao").returning == 2)
    #expect(turns.turns.tally(of: "li").standIns == 1)
    #expect(try turns.visit() == "li")
  }

  @Test("Q3 where the own consultant is away, the next takes the visitor without loss of turn")
  func standIn() throws {
    for command in [TurnsStep.errand("zhao"), .absence("zhao")] {
      var turns = try TurnsOfADay()
      try turns.run(command)
      let changes = try turns.run(
        .assign(
          ticket: ticket(9), key: TicketKey(rawValue: "k"), .returning(to: "zhao")))
      guard case .taken(let body) = changes.first else { throw TurnsRefusal.notAway("zhao") }
      #expect(body.visitor.consultant == "li")
      #expect(body.manner == .standIn(for: "zhao"))
      try turns.run(.free("li"))
      #expect(try turns.visit() == "li")
    }
  }

  @Test("Q3 an errand keeps the turn, an absence loses it")
  func away() throws {
    var turns = try TurnsOfADay()
    try turns.run(.errand("li"))
    #expect(try turns.visit() == "wang")
    try turns.run(.back("li"))
    #expect(try turns.visit() == "li")

    turns = try TurnsOfADay()
    try turns.run(.absence("li"))
    #expect(try turns.visit() == "wang")
    try turns.run(.back("li"))
    #expect(turns.turns.order == ["zhao", "wang", "li"])

    turns = try TurnsOfADay()
    try turns.run(.errand("li"))
    try turns.run(.absence("li"))
    #expect(turns.turns.order == ["wang", "zhao", "li"])
  }

  @Test("Q3 a refused consultant keeps the turn, and the visitor never gets the same one twice")
  func refusedByVisitor() throws {
    var turns = try TurnsOfADay()
    try turns.visit()
    try turns.run(.refuse(ticket: ticket(1), by: .visitor))
    #expect(turns.turns.consultant(with: ticket(1)) == "wang")
    #expect(turns.turns.order == ["li", "zhao", "wang"])
    try turns.run(.refuse(ticket: ticket(1), by: .visitor))
    #expect(turns.turns.consultant(with: ticket(1)) == "zhao")
    #expect(turns.turns.order == ["li", "wang", "zhao"])
    let before = turns.turns
    #expect(
      throws: TurnsRefusal.nobodyAvailable([
        "li": .refused, "wang": .refused, "zhao": .refused,
      ])
    ) { try turns.run(.refuse(ticket: ticket(1), by: .visitor)) }
    #expect(turns.turns == before)
    #expect(turns.turns.tally(of: "li") == ConsultantTally(refused: 1))
    #expect(turns.turns.tally(of: "zhao") == ConsultantTally(firstTime: 1))
  }

  @Test("Q3 a consultant who does not take a visitor goes to the back")
  func declined() throws {
    var turns = try TurnsOfADay()
    try turns.visit()
    try turns.run(.refuse(ticket: ticket(1), by: .consultant))
    #expect(turns.turns.consultant(with: ticket(1)) == "wang")
    #expect(turns.turns.order == ["zhao", "li", "wang"])
    #expect(turns.turns.tally(of: "li") == ConsultantTally(declined: 1))
    // Also where the visitor would have cost no turn.
    try turns.run(.free("wang"))
    try turns.visit(.returning(to: "zhao"))
    let changes = try turns.run(.refuse(ticket: ticket(2), by: .consultant))
    #expect(changes.map(\.word) == ["declined", "taken"])
    #expect(turns.turns.whereabouts(of: "li")?.visit?.manner == .standIn(for: "zhao"))
    #expect(turns.turns.order == ["li", "wang", "zhao"])
  }

  @Test("Q3 a turn given back is the former place: nobody on an errand is overtaken by it")
  func givenBack() throws {
    var turns = try TurnsOfADay()
    try turns.run(.errand("li"))
    try turns.visit()
    try turns.run(.giveBack("wang"))
    #expect(turns.turns.order == ["li", "wang", "zhao"])
    #expect(turns.turns.tally(of: "wang") == ConsultantTally())
  }

  @Test("Q3 the end of a visit can be taken back, once, and while the consultant is free")
  func resumed() throws {
    var turns = try TurnsOfADay()
    let key = TicketKey(rawValue: "A001")
    try turns.visit()
    try turns.run(.free("li"))
    try turns.run(.resume(ticket: ticket(1), key: key, by: "li"))
    #expect(turns.turns.consultant(with: key) == "li")
    #expect(turns.turns.tally(of: "li").firstTime == 1)
    let again = TurnsRefusal.notResumable(ticket(1))
    #expect(throws: again) { try turns.run(.resume(ticket: ticket(1), key: key, by: "li")) }
    try turns.run(.free("li"))
    try turns.visit(.returning(to: "li"))
    #expect(throws: again) { try turns.run(.resume(ticket: ticket(1), key: key, by: "li")) }
    // Also the older one of two, which is counted once.
    try turns.run(.free("li"))
    try turns.run(.resume(ticket: ticket(1), key: key, by: "li"))
    #expect(turns.turns.tally(of: "li").firstTime == 1)
  }

  @Test("Q3 a visit goes on with whom it ended last, and not after an absence")
  func resumedLater() throws {
    let everybody = (1...9).map { "c\($0)" }
    var turns = try TurnsOfADay(everybody)
    let key = TicketKey(rawValue: "K")
    for id in everybody {
      try turns.run(.assign(ticket: ticket(1), key: key, .firstTime))
      try turns.run(.free(id))
      #expect(turns.turns.hasLastVisit(key, id))
    }
    try turns.run(.absence("c9"))
    try turns.run(.back("c9"))
    #expect(throws: TurnsRefusal.notResumable(ticket(1))) {
      try turns.run(.resume(ticket: ticket(1), key: key, by: "c9"))
    }
  }

  @Test("Q3 the supervisor has two change places")
  func swap() throws {
    var turns = try TurnsOfADay()
    try turns.run(.swap("zhao", "li"))
    #expect(turns.turns.order == ["zhao", "wang", "li"])
    try turns.run(.absence("wang"))
    let refused: [(TurnsStep, TurnsRefusal)] = [
      (.swap("li", "li"), .sameConsultant("li")), (.swap("li", "wang"), .absent("wang")),
      (.swap("li", "sun"), .unknownConsultant("sun", known: ["li", "wang", "zhao"])),
    ]
    for (command, refusal) in refused {
      #expect(throws: refusal) { try turns.run(command) }
    }
  }

  @Test("Q3 a day goes on where the last one stopped; absence lasts, an errand does not")
  func days() throws {
    var turns = try TurnsOfADay(["li", "wang", "zhao", "sun"])
    try turns.visit()
    try turns.run(.absence("wang"))
    try turns.run(.errand("zhao"))
    turns.consultants = ["qian", "zhao", "wang", "li"]
    #expect(
      try turns.run(.beginDay)
        == [.dayBegan(order: ["zhao", "li", "qian", "wang"], absent: ["wang"])])
    #expect(turns.turns.order == ["zhao", "li", "qian", "wang"])
    #expect(turns.turns.whereabouts(of: "zhao") == .present)
    // Whoever has a visitor at midnight, where the desk is open around the clock, goes on with that one.
    #expect(turns.turns.whereabouts(of: "li")?.visit?.ticket == TurnsOfADay.ticket(1))
    #expect(turns.turns.whereabouts(of: "wang") == .absent)
    #expect(turns.turns.whereabouts(of: "sun") == nil)
    #expect(turns.turns.tally(of: "li") == ConsultantTally(firstTime: 1))
    #expect(turns.turns.tally(of: "zhao") == ConsultantTally())
  }

  @Test("Q3 a changed site file: who is new joins last, who is gone ends the visit first")
  func site() throws {
    var turns = try TurnsOfADay(["li", "wang"])
    try turns.visit()
    turns.consultants = ["sun", "wang"]
    #expect(try turns.run(.readSite) == [.joined("sun")])
    #expect(turns.turns.order == ["wang", "li", "sun"])
    #expect(try turns.visit() == "wang")
    #expect(try turns.run(.free("li")).map(\.word) == ["freed", "withdrawn"])
    #expect(turns.turns.order == ["sun", "wang"])
    // Nothing was ever begun: the first command brings everybody in.
    let changes = try Turns().decide(.errand("wang"), consultants: ["sun", "wang"])
    #expect(changes == [.joined("sun"), .joined("wang"), .leftOnErrand("wang")])
  }

  @Test("Q3 refusals change nothing, carry the data and say what to do")
  func refusals() throws {
    var turns = try TurnsOfADay()
    try turns.visit()
    try turns.run(.errand("wang"))
    let li = ConsultantVisitor(
      consultant: "li", ticket: ticket(1), key: TicketKey(rawValue: "A001"))
    let known = ["li", "wang", "zhao"]
    let refused: [(TurnsStep, TurnsRefusal)] = [
      (.free("sun"), .unknownConsultant("sun", known: known)),
      (.errand("sun"), .unknownConsultant("sun", known: known)),
      (
        .assign(ticket: ticket(2), key: TicketKey(rawValue: "k"), .returning(to: "sun")),
        .unknownConsultant("sun", known: known)
      ),
      (.assign(ticket: ticket(1), key: li.key, .firstTime), .ticketTaken(ticket(1), by: "li")),
      (.errand("li"), .withVisitor("li", ticket(1))),
      (.absence("li"), .withVisitor("li", ticket(1))), (.free("zhao"), .notWithVisitor("zhao")),
      (.giveBack("wang"), .notWithVisitor("wang")), (.errand("wang"), .alreadyAway("wang")),
      (.back("zhao"), .notAway("zhao")), (.back("li"), .notAway("li")),
      (.refuse(ticket: ticket(7), by: .visitor), .ticketNotTaken(ticket(7), taken: [ticket(1)])),
    ]
    let before = turns.turns
    for (command, refusal) in refused {
      #expect(throws: refusal) { try turns.run(command) }
      #expect(refusal.remedy != nil)
    }
    #expect(turns.turns == before)
    try turns.visit()
    let full = TurnsRefusal.nobodyAvailable([
      "li": .with(ticket(1)), "zhao": .with(ticket(2)), "wang": .onErrand,
    ])
    #expect(throws: full) { try turns.visit() }
    #expect(
      full.detail.en == "nobody is free: li is with A001, wang is on an errand, zhao is with A002")
    #expect(throws: TurnsRefusal.nobodyAvailable([:])) {
      try Turns().decide(
        .assign(ticket: ticket(1), key: li.key, .firstTime), consultants: [])
    }
  }

  @Test("Q3 the day's fairness: who took how many, who is next, and why")
  func fairness() throws {
    var turns = try TurnsOfADay()
    try turns.run(.errand("li"))
    try turns.visit()
    try turns.visit(.returning(to: "zhao"))
    let shares = turns.turns.fairness(names, next: turns.turns.next(for: .firstTime))
    #expect(shares.map(\.consultant) == ["li", "zhao", "wang"])
    #expect(shares.map(\.place) == [1, 2, 3])
    #expect(shares.map(\.tally.taken) == [0, 1, 1])
    #expect(
      shares.map(\.why.zhHans) == ["公务外出，保留第 1 位", "正在接待 A002，排第 2 位", "正在接待 A001，排第 3 位"])
    #expect(turns.turns.next(for: .firstTime) == nil)
    try turns.run(.free("zhao"))
    let next = try #require(turns.turns.next(for: .firstTime))
    #expect(next.consultant == "zhao" && next.skipped == ["li"])
    #expect(next.reason(names).zhHans == "轮到赵强；李明现在没空，轮次保留")
    #expect(
      turns.turns.fairness(names, next: turns.turns.next(for: .firstTime))[1].why
        == next.reason(names))
    #expect(try turns.visit() == next.consultant)
    try turns.run(.free("wang"))
    try turns.run(.absence("wang"))
    let absent = try #require(
      turns.turns.fairness(names, next: turns.turns.next(for: .firstTime)).last)
    #expect(absent.consultant == "wang" && absent.place == nil && absent.tally.firstTime == 1)
    let last = try #require(turns.turns.lastChange)
    #expect(last.reason(names).en == "王芳 is absent and loses the turn")
  }
}
