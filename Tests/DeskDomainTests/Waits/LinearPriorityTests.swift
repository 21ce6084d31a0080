import DeskDomain
import Testing

@Suite("Q4 When one standing passes another")
struct LinearPriorityTests {
  @Test("the steeper one passes where the lines meet; the flatter one never does")
  func meeting() {
    let ordinary = LinearPriority(now: 600, rate: 1)
    let appointment = LinearPriority(now: 0, rate: 3)
    #expect(appointment.passes(ordinary) == 300)
    #expect(ordinary.passes(appointment) == 0)
    #expect(LinearPriority(now: 0, rate: 1).passes(ordinary) == .infinity)
    #expect(LinearPriority(now: 600, rate: 1).passes(ordinary) == .infinity)
  }
}
