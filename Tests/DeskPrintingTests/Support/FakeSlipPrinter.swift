@testable import DeskAPI
@testable import DeskPrinting

/// A printer in memory, with jobs as CUPS keeps them; what is planned goes wrong, in order.
actor FakeSlipPrinter: SlipPrinter {
  /// What a handover does beside the usual.
  enum Handover {
    case arrives
    /// Refused, and nothing arrived.
    case refused(PrinterTrouble)
    /// The answer is lost; the slip arrived, or did not.
    case silent(arrived: Bool)
  }

  /// The names of the jobs that came out, in order.
  private(set) var paper: [String] = []
  private(set) var handovers = 0
  private var jobs: [(id: Int, name: String, state: JobSighting.State)] = []
  private var readiness: [PrinterTrouble?] = []
  private var attention: PrinterTrouble?
  private var plan: [Handover] = []
  private var sightings: [Result<JobSighting.State, PrinterTrouble>] = []

  /// The answers of the next calls of `ready`; afterwards it is ready.
  func plan(ready: [PrinterTrouble?]) { readiness = ready }
  /// What it says whenever it is ready.
  func plan(attention: PrinterTrouble?) { self.attention = attention }
  /// The next handovers; afterwards every slip arrives.
  func plan(handovers: [Handover]) { plan = handovers }
  /// What is seen of a job in the next lookups that find it; afterwards that it is completed.
  func plan(sightings: [Result<JobSighting.State, PrinterTrouble>]) { self.sightings = sightings }
  /// Forgets all jobs, as CUPS does when its spool is lost.
  func forget() { jobs = [] }
  /// A job that somebody else gave it.
  func add(id: Int, name: String) { jobs.append((id, name, .completed)) }

  private let queue: String?

  init(queue: String? = nil) {
    self.queue = queue
  }

  func ready() throws(PrinterTrouble) -> Readiness {
    if !readiness.isEmpty, let trouble = readiness.removeFirst() { throw trouble }
    return Readiness(queue: queue, trouble: attention)
  }

  /// The slips that were taken back.
  private(set) var takenBack: [Int64] = []

  func takeBack(_ slip: SlipTask) {
    takenBack.append(slip.id)
    for index in jobs.indices where jobs[index].name == slip.jobName {
      jobs[index].state = .cancelled(begun: false)
    }
  }

  func submit(_ slip: SlipTask) throws(PrinterTrouble) -> Int {
    handovers += 1
    switch plan.isEmpty ? .arrives : plan.removeFirst() {
    case .arrives: return print(slip)
    case .refused(let trouble): throw trouble
    case .silent(let arrived):
      if arrived { _ = print(slip) }
      throw PrinterTrouble(
        .schedulerSilent, operation: "print", reason: "no answer", mayHaveArrived: true)
    }
  }

  func sighting(of slip: SlipTask) throws(PrinterTrouble) -> JobSighting? {
    let byID = jobs.first { $0.id == slip.jobID && $0.name == slip.jobName }
    guard let job = byID ?? jobs.last(where: { $0.name == slip.jobName }) else { return nil }
    guard !sightings.isEmpty else { return JobSighting(jobID: job.id, state: job.state) }
    return JobSighting(jobID: job.id, state: try sightings.removeFirst().get())
  }

  private func print(_ slip: SlipTask) -> Int {
    let id = 40 + jobs.count
    jobs.append((id, slip.jobName, .completed))
    paper.append(slip.jobName)
    return id
  }
}
