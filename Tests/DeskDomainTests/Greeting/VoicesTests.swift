import DeskBasics
import DeskDomain
import DeskTesting
import Testing

/// The three voices (接待三声) as far as the board has them.
@Suite struct VoicesTests {
  private func desk() throws -> Desk { try #require(Desk(site: .sample)) }
  private let later = Moment.morning.advanced(by: .seconds(5))

  private func remark(_ desk: Desk, _ moment: Moment) -> Remark? {
    desk.remark(at: moment, givesNumbers: true)
  }

  private func issue(_ desk: inout Desk, at moment: Moment) throws -> TicketKey {
    let key = TicketKey(rawValue: "K\(desk.state.lastArrival)")
    try desk.handle(.issue(service: "consult", key: key), at: moment)
    return key
  }

  @Test("G1 the door opens: a welcome for a quarter of a minute, also once it is shut again")
  func welcome() throws {
    var desk = try desk()
    #expect(self.remark(desk, .morning) == nil)
    try desk.handle(.moveDoor(line: "door", isOpen: true), at: .morning)
    try desk.handle(.moveDoor(line: "door", isOpen: false), at: later)
    let remark = try #require(self.remark(desk, later))
    #expect(remark.text.zhHans.hasSuffix("欢迎您，请先取号"))
    #expect(remark.left == .seconds(10))
    #expect(
      desk.remark(at: later, givesNumbers: false) == nil,
      "nobody is asked to draw what is not given")
    #expect(self.remark(desk, Moment.morning.advanced(by: .seconds(15))) == nil)
  }

  @Test("G1 a visit ends: a farewell to that visitor, and none once the step is taken back")
  func farewell() throws {
    var desk = try desk()
    _ = try issue(&desk, at: .morning)
    try desk.handle(.call(counter: "1", ticket: nil), at: .morning)
    try desk.handle(.moveDoor(line: "door", isOpen: true), at: .morning)
    try desk.handle(.finish(counter: "1"), at: later)
    // The visitor goes out by the door.
    try desk.handle(.moveDoor(line: "door", isOpen: false), at: later)
    try desk.handle(.moveDoor(line: "door", isOpen: true), at: later)
    #expect(self.remark(desk, later)?.text.en == "Thank you for your visit, A001. Goodbye")
    try desk.handle(.undo(counter: "1"), at: later)
    #expect(self.remark(desk, later)?.text.en.contains("Welcome") == true)
  }

  @Test("G4 a farewell is by surname and title, never by the full name")
  func byName() throws {
    var desk = try desk()
    try desk.handle(
      .issue(
        DrawAsk(service: "consult", visitor: "周建国先生"), key: TicketKey(rawValue: "K1")),
      at: .morning)
    try desk.handle(.call(counter: "1", ticket: nil), at: .morning)
    try desk.handle(.finish(counter: "1"), at: later)
    #expect(self.remark(desk, later)?.text.zhHans == "周先生，感谢您的光临，再见")
  }
}
