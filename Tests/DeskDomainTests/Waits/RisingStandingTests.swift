import DeskDomain
import Testing

@Suite("Q4 When one standing passes another")
struct RisingStandingTests {
  @Test("the steeper one passes where the lines meet; the flatter one never does")
  func meeting() {
    let ordinary = RisingStanding(now: 600, rate: 1)
    let appointment = RisingStanding(now: 0, rate: 3)
    #expect(appointment.passes(ordinary) == 300)
    #expect(ordinary.passes(appointment) == 0)
    #expect(RisingStanding(now: 0, rate: 1).passes(ordinary) == .infinity)
    #expect(RisingStanding(now: 600, rate: 1).passes(ordinary) == .infinity)
  }
}
