import Testing

@testable import DeskAPI
@testable import DeskDomain
@testable import DeskPrinting

/// What is next, for every state of a slip and everything that can be seen.
@Suite struct SlipCourseTests {
  private let trouble = PrinterTrouble(.schedulerDown, operation: "print", reason: "down")

  private func course(_ state: SlipState, jobID: Int? = nil) -> SlipCourse {
    SlipCourse(SampleSlips.task(1, state: state, jobID: jobID))
  }

  private func underway(_ id: Int) -> SlipCourse.Observation {
    .sighted(JobSighting(jobID: id, state: .underway(nil)))
  }

  @Test("Q4 a slip goes from owed to printed, each step recorded before the next")
  func usualWay() {
    var course = course(.owed)
    #expect(course.first == .askPrinter)
    #expect(course.next(.ready(Readiness())) == .report(SlipReport(state: .submitting)))
    #expect(course.next(.recorded) == .submit)
    #expect(
      course.next(.accepted(jobID: 7)) == .report(SlipReport(state: .submitted, jobID: 7)))
    #expect(course.next(.recorded) == .lookUp(jobID: 7))
    #expect(course.next(underway(7)) == .rest(looks: 1))
    #expect(course.next(.rested) == .lookUp(jobID: 7))
    #expect(course.next(underway(7)) == .rest(looks: 2))
    #expect(course.next(.rested) == .lookUp(jobID: 7))
    let seen = JobSighting(jobID: 7, state: .completed, file: "/slips/A101-1.png")
    #expect(
      course.next(.sighted(seen))
        == .report(SlipReport(state: .printed, jobID: 7, file: "/slips/A101-1.png")))
    #expect(course.next(.recorded) == .end)
  }

  @Test("a printer that is not ready leaves the slip owed")
  func notReady() {
    var course = course(.owed)
    #expect(course.next(.trouble(trouble)) == .postpone)
  }

  @Test("a handover that did not begin leaves the slip owed")
  func refusedHandover() {
    var course = course(.owed)
    _ = course.next(.ready(Readiness()))
    _ = course.next(.recorded)
    #expect(
      course.next(.trouble(trouble))
        == .report(SlipReport(state: .owed, detail: trouble.description)))
    #expect(course.next(.recorded) == .postpone)
  }

  @Test("a handover without an answer is looked up, never repeated")
  func lostAnswer() {
    var silent = trouble
    silent.mayHaveArrived = true
    var course = course(.owed)
    _ = course.next(.ready(Readiness()))
    _ = course.next(.recorded)
    #expect(course.next(.trouble(silent)) == .rest(looks: 1))
    #expect(course.next(.rested) == .lookUp(jobID: nil))
    #expect(course.next(.trouble(trouble)) == .rest(looks: 2))
    #expect(course.next(.rested) == .lookUp(jobID: nil))
    #expect(course.next(underway(9)) == .report(SlipReport(state: .submitted, jobID: 9)))
  }

  @Test("a slip that cannot be drawn fails, and does not hold up the others")
  func unprintable() {
    let bad = PrinterTrouble(.unprintable, operation: "print", reason: "the text is too long")
    var course = course(.owed)
    _ = course.next(.ready(Readiness()))
    _ = course.next(.recorded)
    #expect(
      course.next(.trouble(bad)) == .report(SlipReport(state: .failed, detail: bad.description)))
    #expect(course.next(.recorded) == .end)
  }

  @Test(
    "after a crash a slip that CUPS does not know is unsure",
    arguments: [
      SlipState.submitting, .submitted,
    ])
  func unknownAfterCrash(state: SlipState) {
    var course = course(state, jobID: state == .submitted ? 3 : nil)
    #expect(course.first == .lookUp(jobID: state == .submitted ? 3 : nil))
    guard case .report(let report) = course.next(.sighted(nil)) else {
      Issue.record("no report")
      return
    }
    #expect(report.state == .unsure)
    #expect(course.next(.recorded) == .end)
  }

  @Test("after a crash a job that is found is watched to its end")
  func foundAfterCrash() {
    var course = course(.submitting)
    #expect(course.first == .lookUp(jobID: nil))
    #expect(course.next(underway(5)) == .report(SlipReport(state: .submitted, jobID: 5)))
    #expect(course.next(.recorded) == .lookUp(jobID: 5))
  }

  @Test(
    "a cancelled or aborted job is not told as printed",
    arguments: [
      (JobSighting.State.cancelled(begun: false), SlipState.failed),
      (.unsure(reason: "the connection broke"), .unsure),
      (.aborted(reason: "jam"), .failed),
      (.completed, .printed),
    ])
  func endings(state: JobSighting.State, expected: SlipState) {
    var course = course(.submitted, jobID: 5)
    let step = course.next(.sighted(JobSighting(jobID: 5, state: state)))
    guard case .report(let report) = step else {
      Issue.record("\(step)")
      return
    }
    #expect(report.state == expected)
    #expect((report.detail == nil) == (expected == .printed))
  }

  @Test(
    "Q4 a job cancelled in the midst is looked at again, until its backend has said what became of it"
  )
  func secondLook() {
    let cancelled = JobSighting(jobID: 5, state: .cancelled(begun: true))
    var course = course(.submitted, jobID: 5)
    for look in 1...6 {
      #expect(course.next(.sighted(cancelled)) == .rest(looks: look))
      #expect(course.next(.rested) == .lookUp(jobID: 5))
    }
    var patient = course
    guard case .report(let given) = course.next(.sighted(cancelled)) else {
      Issue.record("it looks for ever")
      return
    }
    #expect(given.state == .unsure)
    let said = JobSighting(jobID: 5, state: .completed)
    #expect(
      patient.next(.sighted(said)) == .report(SlipReport(state: .printed, jobID: 5)))
  }

  @Test(
    "no state and observation lets a slip be sent that may have been sent",
    arguments: [
      SlipState.submitting, .submitted, .printed, .failed, .unsure,
    ])
  func neverSentAgain(state: SlipState) {
    let seen: [SlipCourse.Observation] = [
      .ready(Readiness()), .recorded, .accepted(jobID: 1), .sighted(nil), underway(1), .rested,
      .sighted(JobSighting(jobID: 1, state: .completed)), .trouble(trouble),
    ]
    #expect(course(state).first != .submit)
    for one in seen {
      for two in seen {
        for three in seen {
          var course = course(state)
          #expect(course.next(one) != .submit)
          #expect(course.next(two) != .submit)
          #expect(course.next(three) != .submit)
        }
      }
    }
  }
}
