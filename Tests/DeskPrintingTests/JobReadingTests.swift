import Testing

@testable import DeskPrinting

/// CUPS's attributes, as recorded from 2.4.2.
@Suite struct JobReadingTests {
  private func sighting(
    _ state: Int, began: Bool = true, printer reasons: [String] = ["none"], printerState: Int = 4
  ) -> JobSighting? {
    let job = IPPGroup(
      texts: [
        "job-name": ["frontdesk-1"],
        // CUPS says so of nearly every ended job: it must not count.
        "job-state-reasons": ["processing-to-stop-point"],
      ],
      numbers: ["job-id": 12, "job-state": state].merging(
        began ? ["time-at-processing": 1_700_000_000] : [:]
      ) { $1 })
    let printer = IPPGroup(
      texts: ["printer-state-reasons": reasons], numbers: ["printer-state": printerState])
    return JobReading.sighting(job, on: printer, operation: "look")
  }

  @Test("a job's end is read from its state, not from its reasons")
  func ends() {
    #expect(sighting(9)?.state == .completed)
    #expect(sighting(7, began: false)?.state == .cancelled(begun: false))
    #expect(sighting(7)?.state == .cancelled(begun: true))
    #expect(sighting(8)?.state == .aborted(reason: "it gives no reason"))
    #expect(sighting(9, printer: ["media-empty"])?.state == .completed)
    #expect(JobReading.sighting(IPPGroup(), on: IPPGroup(), operation: "look") == nil)
  }

  @Test(
    "Q4 of a cancelled job our backend's first word counts",
    arguments: [
      ("slip printed: the order to cancel it came too late", .completed),
      ("slip cancelled: nothing was sent", .cancelled(begun: false)),
      ("slip unsure: the paper ended", .unsure(reason: "slip unsure: the paper ended")),
      ("somebody else's words", .cancelled(begun: true)),
    ] as [(String, JobSighting.State)])
  func verdicts(message: String, state: JobSighting.State) {
    let job = IPPGroup(
      texts: ["job-name": ["frontdesk-1"], "job-printer-state-message": [message]],
      numbers: ["job-id": 12, "job-state": 7, "time-at-processing": 1_700_000_000])
    #expect(JobReading.sighting(job, on: IPPGroup(), operation: "look")?.state == state)
  }

  @Test(
    "staff see what keeps a job from going on",
    arguments: [
      ("media-empty-error", PrinterTrouble.Kind.paperOut), ("media-needed", .paperOut),
      ("media-empty-warning", .paperOut), ("cover-open", .coverOpen),
      ("offline-report", .printerOffline), ("paused", .queuePaused),
      ("media-jam-error", .printerStopped),
    ])
  func troubles(reason: String, kind: PrinterTrouble.Kind) {
    guard case .underway(let trouble?) = sighting(5, printer: [reason])?.state else {
      Issue.record("no trouble")
      return
    }
    #expect(trouble.kind == kind)
  }

  @Test(
    "what is no trouble is told as none",
    arguments: [
      "none", "media-low-warning", "cups-waiting-for-job-completed", "toner-low",
    ])
  func harmless(reason: String) {
    #expect(sighting(5, printer: [reason])?.state == .underway(nil))
  }

  @Test("a job that waits in a stopped queue, or is held, is told")
  func waiting() {
    guard case .underway(let paused?) = sighting(3, printerState: 5)?.state,
      case .underway(let held?) = sighting(4)?.state
    else {
      Issue.record("no trouble")
      return
    }
    #expect(paused.kind == .queuePaused)
    #expect(held.kind == .jobHeld)
  }

  @Test(
    "each trouble says what happened, why, and what to do",
    arguments: PrinterTrouble.Kind.allCases)
  func wording(kind: PrinterTrouble.Kind) {
    let trouble = PrinterTrouble(kind, operation: "print slip 3", reason: "as it is")
    let begin = trouble.stopsSlips ? "cannot print slip 3: " : "slips still come out, but: "
    #expect(trouble.description.hasPrefix(begin + "as it is; "))
    #expect(trouble.remedy.count > 10)
  }
}
