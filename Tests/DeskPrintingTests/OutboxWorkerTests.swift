import Testing

@testable import DeskAPI
@testable import DeskDomain
@testable import DeskPrinting

@Suite struct OutboxWorkerTests {
  private let printer = FakeSlipPrinter()

  private func work(_ desk: FakeSlipDesk) async {
    await OutboxWorker(desk: desk, printer: printer, pause: noPause).run()
  }

  @Test("Q4 owed slips come out in order, each recorded before it is sent")
  func printsInOrder() async {
    let desk = FakeSlipDesk([SampleSlips.task(1), SampleSlips.task(2), SampleSlips.task(3)])
    await work(desk)
    #expect(
      await printer.paper == ["frontdesk-test-1", "frontdesk-test-2", "frontdesk-test-3"])
    for id in Int64(1)...3 {
      #expect(await desk.states(id) == [.submitting, .submitted, .printed])
    }
    #expect(await desk.told == [nil])
  }

  @Test("while the printer is down slips stay owed, staff are told once, then all come out")
  func waitsForPrinter() async {
    let down = PrinterTrouble(.schedulerDown, operation: "ask", reason: "refused")
    await printer.plan(ready: [down, down, down])
    let desk = FakeSlipDesk([SampleSlips.task(1), SampleSlips.task(2)])
    await work(desk)
    #expect(await desk.told == [down, nil])
    #expect(await printer.paper.count == 2)
    #expect(await desk.states(1) == [.submitting, .submitted, .printed])
  }

  @Test("Q4 paper that runs low is told, and stays told while slips come out")
  func paperLow() async {
    let low = PrinterTrouble(.suppliesLow, operation: "ask", reason: "media-low")
    await printer.plan(attention: low)
    let desk = FakeSlipDesk([SampleSlips.task(1), SampleSlips.task(2)])
    await work(desk)
    #expect(await desk.told == [low])
    #expect(await printer.paper.count == 2)
    await printer.plan(attention: nil)
    await work(desk)
    #expect(await desk.told == [low, nil])
  }

  @Test("a printer in trouble is told at the start, with no slip owed")
  func toldWhileIdle() async {
    let off = PrinterTrouble(.printerOffline, operation: "ask", reason: "off")
    await printer.plan(ready: [off])
    let desk = FakeSlipDesk([])
    await work(desk)
    #expect(await desk.told.first == off)
  }

  @Test("a refused handover is owed again and told, without flicker")
  func refusedHandover() async {
    let refusal = PrinterTrouble(.refused, operation: "print", reason: "not allowed")
    await printer.plan(handovers: [.refused(refusal), .refused(refusal)])
    let desk = FakeSlipDesk([SampleSlips.task(1)])
    await work(desk)
    #expect(
      await desk.states(1)
        == [.submitting, .owed, .submitting, .owed, .submitting, .submitted, .printed])
    #expect(await desk.told == [nil, refusal, nil])
    #expect(await printer.paper == ["frontdesk-test-1"])
  }

  @Test("a lost answer: the job is found by name, and not sent again", arguments: [true, false])
  func lostAnswer(arrived: Bool) async {
    await printer.plan(handovers: [.silent(arrived: arrived)])
    let desk = FakeSlipDesk([SampleSlips.task(1), SampleSlips.task(2)])
    await work(desk)
    #expect(await desk.state(1) == (arrived ? .printed : .unsure))
    #expect(await desk.state(2) == .printed)
    #expect(await printer.handovers == 2)
  }

  @Test("paper out: staff are told, the next slip is not sent before this one ended")
  func paperOut() async {
    let empty = PrinterTrouble(.paperOut, operation: "watch", reason: "media-empty")
    await printer.plan(
      sightings: Array(repeating: .success(.underway(empty)), count: 6) + [.success(.completed)])
    let desk = FakeSlipDesk([SampleSlips.task(1), SampleSlips.task(2)])
    await work(desk)
    #expect(await desk.told == [nil, empty, nil])
    #expect(await desk.states(2) == [.submitting, .submitted, .printed])
  }

  @Test("a printer that connects for a moment is no trouble")
  func momentaryHitch() async {
    let connecting = PrinterTrouble(.printerOffline, operation: "watch", reason: "connecting")
    await printer.plan(sightings: [.success(.underway(connecting)), .success(.underway(nil))])
    let desk = FakeSlipDesk([SampleSlips.task(1)])
    await work(desk)
    #expect(await desk.told == [nil])
    #expect(await desk.state(1) == .printed)
  }

  @Test("ids start again after CUPS lost its spool: another job of the same id is not ours")
  func reusedID() async {
    await printer.add(id: 44, name: "someone-else")
    let desk = FakeSlipDesk([SampleSlips.task(1, state: .submitted, jobID: 44)])
    await work(desk)
    #expect(await desk.state(1) == .unsure)
    #expect(await printer.handovers == 0)
  }

  @Test("a slip that may have been sent ends before a new one is sent")
  func oldFirst() async {
    let desk = FakeSlipDesk([SampleSlips.task(1), SampleSlips.task(2, state: .submitting)])
    await work(desk)
    #expect(await desk.state(2) == .unsure)
    #expect(await printer.paper == ["frontdesk-test-1"])
  }

  @Test("the daemon restarts while a slip prints: nothing is lost or doubled", arguments: 0...8)
  func daemonRestarts(calls: Int) async {
    let desk = FakeSlipDesk([SampleSlips.task(1)])
    await desk.restart(missing: calls)
    await work(desk)
    #expect(await desk.states(1) == [.submitting, .submitted, .printed])
    #expect(await printer.paper.count == 1)
  }

  @Test("killed at any call, before or after its effect: no slip twice, none lost silently")
  func killedAnywhere() async {
    for moment in Crash.Moment.allCases {
      var call = 0
      while true {
        let printer = FakeSlipPrinter()
        let desk = FakeSlipDesk([SampleSlips.task(1), SampleSlips.task(2)])
        let crash = Crash(at: call, moment)
        await OutboxWorker(
          desk: MortalDesk(desk: desk, crash: crash),
          printer: MortalPrinter(printer: printer, crash: crash), pause: noPause
        ).run()
        await OutboxWorker(desk: desk, printer: printer, pause: noPause).run()
        for id in Int64(1)...2 {
          let copies = await printer.paper.filter { $0 == "frontdesk-test-\(id)" }.count
          let state = await desk.state(id)
          let expected: Set<SlipState> = copies == 1 ? [.printed] : [.unsure]
          #expect(copies <= 1, "slip \(id) twice, killed \(moment) call \(call)")
          #expect(
            expected.contains(state ?? .owed),
            "slip \(id) is \(String(describing: state)) with \(copies) on paper, \(moment) \(call)")
        }
        if !crash.happened { break }
        call += 1
      }
      #expect(call > 10, "the crash went through every call")
    }
  }
}
