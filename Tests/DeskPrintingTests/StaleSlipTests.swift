import Testing

@testable import DeskAPI
@testable import DeskDomain
@testable import DeskPrinting

/// Slips that nobody waits for any more, and routes that confirm nothing.
@Suite struct StaleSlipTests {
  private let printer = FakeSlipPrinter()

  private func work(_ desk: FakeSlipDesk) async {
    await OutboxWorker(desk: desk, printer: printer, pause: noPause).run()
  }

  private func unwanted(_ id: Int64, _ state: SlipState = .owed, jobID: Int? = nil) -> SlipTask {
    var slip = SampleSlips.task(id, state: state, jobID: jobID)
    slip.isWanted = false
    return slip
  }

  @Test(
    "Q4 a slip that nobody waits for is dropped without asking the printer, the others come out")
  func dropped() async {
    let desk = FakeSlipDesk([unwanted(1), SampleSlips.task(2), unwanted(3)])
    await work(desk)
    #expect(await desk.states(1) == [.dropped])
    #expect(await desk.states(3) == [.dropped])
    #expect(await printer.paper == ["frontdesk-test-2"])
  }

  @Test("Q4 a slip that waits in CUPS is taken back there before it is dropped")
  func takenBack() async {
    await printer.add(id: 44, name: "frontdesk-test-1")
    await printer.plan(sightings: [.success(.underway(nil))])
    let desk = FakeSlipDesk([unwanted(1, .submitted, jobID: 44)])
    await work(desk)
    #expect(await printer.takenBack == [1])
    #expect(await desk.states(1) == [.dropped])
  }

  @Test("a slip that came out before it could be taken back is told as printed")
  func tooLateToTakeBack() async {
    await printer.add(id: 44, name: "frontdesk-test-1")
    let desk = FakeSlipDesk([unwanted(1, .submitted, jobID: 44)])
    await work(desk)
    #expect(await desk.states(1) == [.printed])
  }

  @Test("Q4 what a route cannot confirm is told as sent, never as printed")
  func unconfirmed() {
    var course = SlipCourse(SampleSlips.task(1, state: .submitted, jobID: 5))
    let step = course.next(.sighted(JobSighting(jobID: 5, state: .handedOver)))
    #expect(step == .report(SlipReport(state: .sent, jobID: 5)))
  }

  @Test(
    "a second printer takes over while the first is in trouble, and the staff is told of the first")
  func fallback() async {
    let empty = PrinterTrouble(.paperOut, operation: "ask", reason: "no paper")
    let second = FakeSlipPrinter(queue: "Office")
    await printer.plan(ready: [empty, nil])
    let pair = PrinterPair(first: printer, second: second, secondQueue: "Office")
    let desk = FakeSlipDesk([SampleSlips.task(1), SampleSlips.task(2)])
    await OutboxWorker(desk: desk, printer: pair, pause: noPause).run()
    #expect(await second.paper == ["frontdesk-test-1"])
    #expect(await printer.paper == ["frontdesk-test-2"])
    let told = await desk.told.compactMap(\.self).first
    #expect(told?.kind == .paperOut)
    #expect(told?.stopsSlips == false)
    #expect(await desk.state(1) == .printed)
  }
}
