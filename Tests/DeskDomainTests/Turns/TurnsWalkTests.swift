import DeskBasics
import DeskTesting
import Foundation
import Testing

@testable import DeskDomain

/// Long random days: whatever is asked, in whatever order, the turns stay fair.
@Suite("Q3 any day, fair turns") struct TurnsWalkTests {
  private static let everybody = ["chen", "li", "qian", "sun", "wang", "zhao", "zhou"]

  @Test("Q3 nobody is lost, doubled or overtaken in 20,000 random steps", arguments: 1...5)
  func anything(seed: UInt64) throws {
    var walk = Walk(seed: seed, consultants: Self.everybody)
    for _ in 0..<20_000 where walk.steps < 4_000 { try walk.step() }
    #expect(walk.steps == 4_000, "too many commands were refused")
    #expect(walk.kinds.count == 15, "\(walk.kinds.sorted())")
    #expect(walk.absences > 10 && walk.errandsEnded > 10)
  }

  @Test("Q3 in turns without absences, counts never differ by more than one", arguments: 1...6)
  func equalCounts(seed: UInt64) throws {
    var dice = SeededRandom(seed: seed)
    var turns = try TurnsTests.TurnsOfADay(Self.everybody)
    for _ in 0..<4_000 {
      let next = try #require(turns.turns.order.first)
      switch turns.turns.whereabouts(of: next) {
      case .with: try turns.run(.free(next))
      case .onErrand: try turns.run(.back(next))
      default: break
      }
      try turns.visit()
      for id in Self.everybody.shuffled(using: &dice).prefix(dice.roll(4)) {
        switch turns.turns.whereabouts(of: id) {
        case .with: try turns.run(.free(id))
        case .present: try turns.run(.errand(id))
        default: try turns.run(.back(id))
        }
      }
      let counts = Self.everybody.map { turns.turns.tally(of: $0).firstTime }
      #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    }
    #expect(Self.everybody.allSatisfy { turns.turns.tally(of: $0).firstTime >= 570 })
  }

  @Test(
    "Q3 nobody who is free waits for longer than one round, however long the others' visits last")
  func longVisits() throws {
    var dice = SeededRandom(seed: 11)
    var turns = try TurnsTests.TurnsOfADay(Self.everybody)
    var since: [String: Int] = [:]
    for _ in 0..<5_000 {
      if let taker = try? turns.visit() { since[taker] = nil }
      for id in turns.turns.order where turns.turns.whereabouts(of: id) == .present {
        since[id, default: -1] += 1
      }
      #expect(since.values.allSatisfy { $0 < Self.everybody.count })
      let id = Self.everybody[dice.roll(Self.everybody.count)]
      // One of them has visitors who stay for long.
      let timeout = id == "chen" ? 20 : 2
      if turns.turns.whereabouts(of: id)?.visit != nil, dice.roll(timeout) == 0 {
        try turns.run(.free(id))
      }
    }
  }
}

/// A random walk that checks every step against the rules.
private struct Walk {
  var turns = Turns()
  var consultants: [String]
  let everybody: [String]
  var dice: SeededRandom
  var steps = 0
  var kinds: Set<String> = []
  var absences = 0
  var errandsEnded = 0
  private var lastNumber = 0
  private var counts: [String: Int] = [:]
  /// Who stood behind each consultant on an errand when the errand began.
  private var behind: [String: Set<String>] = [:]
  private let encoder = JSONEncoder()
  private let decoder = JSONDecoder()
  /// What follows from the last command.
  private var next: TurnsStep?

  init(seed: UInt64, consultants: [String]) {
    dice = SeededRandom(seed: seed)
    everybody = consultants
    self.consultants = consultants
  }

  mutating func step() throws {
    let following = next
    next = nil
    let command = following ?? anyCommand()
    guard let changes = try? turns.decide(command, consultants: consultants) else { return }
    steps += 1
    for change in changes { take(change) }
    checkWhole()
    let copy = try decoder.decode(Turns.self, from: encoder.encode(turns))
    #expect(copy == turns)
  }

  private mutating func take(_ change: TurnsChange) {
    kinds.insert(change.word)
    let before = turns
    turns.apply(change)
    #expect(turns.lastChange == change)
    check(change, before: before)
    count(change, before: before)
  }

  private func checkWhole() {
    let order = turns.order
    #expect(Set(order).count == order.count)
    #expect(Set(consultants).isSubset(of: order))
    for id in order where !consultants.contains(id) {
      #expect(turns.whereabouts(of: id)?.visit != nil, "\(id) stayed without a visitor")
    }
    let visits = order.compactMap { turns.whereabouts(of: $0)?.visit }
    #expect(Set(visits.map(\.key)).count == visits.count)
    for id in order { #expect(turns.tally(of: id).taken == counts[id, default: 0], "\(id)") }
  }

  private mutating func check(_ change: TurnsChange, before: Turns) {
    switch change {
    case .taken(let body) where body.manner == .turn:
      let id = body.visitor.consultant
      let passed = before.order.prefix { $0 != id }.filter {
        before.whereabouts(of: $0) == .present
      }
      #expect(Set(passed).isSubset(of: body.refused), "somebody free was passed over")
      #expect(turns.order == before.order.filter { $0 != id } + [id])
    case .taken, .freed, .resumed, .cameBack:
      #expect(turns.order == before.order)
    case .leftOnErrand(let id):
      #expect(turns.order == before.order)
      behind[id] = Set(before.order.drop { $0 != id }).subtracting([id])
    case .leftAbsent(let id), .returned(let id), .joined(let id):
      #expect(turns.order == before.order.filter { $0 != id } + [id])
    case .declined(let body):
      #expect(turns.order.last == body.consultant)
    case .givenBack(let body), .refusedByVisitor(let body):
      let rest = before.order.filter { $0 != body.consultant }
      #expect(turns.order.filter { $0 != body.consultant } == rest)
      // Back to a place of the time before the errand.
      for id in behind.keys { behind[id]?.remove(body.consultant) }
    case .swapped(let one, let other):
      behind[one] = nil
      behind[other] = nil
      for id in behind.keys { behind[id]?.subtract([one, other]) }
    case .refusalUndone(let body), .retaken(let body):
      for id in behind.keys { behind[id]?.remove(body.consultant) }
    case .withdrawn, .dayBegan: break
    }
    if case .cameBack(let id) = change {
      let ahead = turns.order.prefix { $0 != id }
      #expect(behind[id, default: []].isDisjoint(with: ahead), "the errand cost \(id) a place")
      errandsEnded += 1
    }
    if case .returned = change { absences += 1 }
  }

  private mutating func count(_ change: TurnsChange, before: Turns) {
    switch change {
    case .taken(let body): counts[body.visitor.consultant, default: 0] += 1
    case .refusalUndone(let body), .retaken(let body): counts[body.consultant, default: 0] += 1
    case .givenBack(let body), .refusedByVisitor(let body), .declined(let body):
      counts[body.consultant, default: 0] -= 1
    case .dayBegan(let order, _):
      // Whoever has a visitor at midnight has that one today as well.
      counts = before.members.filter { order.contains($0.key) }
        .compactMapValues { $0.whereabouts.visit == nil ? nil : 1 }
      behind = [:]
    case .withdrawn(let id): counts[id] = nil
    default: break
    }
  }

  /// As the desk does it: whoever has the visitor now gives the turn back, then the other has that one again.
  private mutating func takeRefusalBack() -> TurnsStep? {
    let refused = turns.order.filter { turns.whereabouts(of: $0) == .present }
      .compactMap { id in
        turns.members[id]?.refusedVisit.map {
          ConsultantVisitor(consultant: id, ticket: $0.visit.ticket, key: $0.visit.key)
        }
      }.min { $0.ticket.number < $1.ticket.number }
    guard let refused else { return nil }
    guard let present = turns.consultant(with: refused.key) else { return .undoRefusal(refused) }
    next = .undoRefusal(refused)
    return .giveBack(present)
  }

  private mutating func anyCommand() -> TurnsStep {
    let id = everybody[dice.roll(everybody.count)]
    let other = everybody[dice.roll(everybody.count)]
    let number = TurnsTests.TurnsOfADay.ticket(max(1, lastNumber - dice.roll(10)))
    switch dice.roll(200) {
    case 0: return .beginDay
    case 1..<4:
      consultants = everybody.filter { _ in dice.roll(10) != 0 }.shuffled(using: &dice)
      return .readSite
    case 4..<70: return assign(.firstTime)
    case 70..<90: return assign(.returning(to: id))
    case 90..<100: return assign(.standIn(for: id))
    case 100..<132: return .free(id)
    case 132..<144: return takeRefusalBack() ?? .free(id)
    case 144..<148: return .giveBack(id)
    case 148..<156:
      return .resume(ticket: number, key: TicketKey(rawValue: "K\(number.number)"), by: id)
    case 156..<162: return .refuse(ticket: number, by: .visitor)
    case 162..<168: return .refuse(ticket: number, by: .consultant)
    case 168..<170: return .swap(id, other)
    case 170..<180: return .errand(id)
    case 180..<184: return .absence(id)
    default: return .back(id)
    }
  }

  private mutating func assign(_ visit: TurnsVisit) -> TurnsStep {
    lastNumber += 1
    return .assign(
      ticket: TurnsTests.TurnsOfADay.ticket(lastNumber), key: TicketKey(rawValue: "K\(lastNumber)"),
      visit)
  }
}
