import CCUPS
package import DeskAPI
package import DeskBasics
package import DeskDomain
import DeskSystem
import DeskText
import Foundation

/// Prints slips through CUPS, on a thread of its own, every call bounded in time.
package actor CUPSPrinter: SlipPrinter {
  /// Jobs stand under this name: CUPS hides a job's name from everybody but its owner.
  private static let user = "frontdesk"

  private let thread = ThreadExecutor(name: "cups")
  private let address: CUPSAddress
  private let setup: PrinterSetup
  private let renderer: SlipRenderer
  private let resource: String

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    // The actor holds its thread, and so outlives every use of this reference.
    unsafe thread.asUnownedSerialExecutor()
  }

  /// For slips in the site's `languages` on the printer of `setup`; connects to nothing yet.
  package init(_ setup: PrinterSetup, languages: [Language], at address: CUPSAddress = .standard())
  {
    self.setup = setup
    self.address = address
    renderer = SlipRenderer(
      languages: languages, paper: setup.paper, logo: setup.design.logo)
    let name =
      setup.queue.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? setup.queue
    resource = "/printers/\(name)"
  }

  package func ready() throws(PrinterTrouble) -> Readiness {
    let operation = "ask CUPS about the queue \"\(setup.queue)\""
    let queue = try queue(operation)
    let said = queue.text("printer-state-message")
    if queue.numbers["printer-is-accepting-jobs"] == 0 {
      throw PrinterTrouble(
        .queueRejecting, operation: operation, reason: said ?? "it accepts no jobs")
    }
    // 5 is stopped. The reasons are those of the last job: CUPS does not ask an idle printer.
    if queue.numbers["printer-state"] == 5 {
      throw PrinterTrouble(.queuePaused, operation: operation, reason: said ?? "it is stopped")
    }
    // 4 is processing: somebody's job has the printer, and CUPS knows how it is.
    guard queue.numbers["printer-state"] != 4 else { return Readiness(queue: setup.queue) }
    let trouble = device(of: queue)?.trouble(
      operation: "look after the printer of \"\(setup.queue)\"")
    if let trouble, trouble.stopsSlips { throw trouble }
    return Readiness(queue: setup.queue, trouble: trouble)
  }

  /// What the queue prints on.
  private func device(of queue: IPPGroup) -> PrinterDevice? {
    queue.text("device-uri").flatMap { PrinterDevice(uri: $0) }
  }

  package func submit(_ slip: SlipTask) throws(PrinterTrouble) -> Int {
    let operation = "print slip \(slip.id) on \"\(setup.queue)\""
    let document = try drawn(operation) {
      try renderer.document(
        renderer.layout(slip.content).sheet, as: setup.format, title: slip.jobName)
    }
    return try submit(document, named: slip.jobName, operation)
  }

  /// Hands over a page that is no slip: a test page, a label, a summary.
  ///
  /// - Returns: its job.
  package func submit(
    _ page: any PrintablePage, named name: String
  ) throws(PrinterTrouble) -> Int {
    let operation = "print \(name) on \"\(setup.queue)\""
    let document = try drawn(operation) {
      try renderer.document(page.sheet, as: setup.format, title: name)
    }
    return try submit(document, named: name, operation)
  }

  /// One Print-Job with the whole document: half of one is no job.
  private func submit(
    _ document: [UInt8], named name: String, _ operation: String
  ) throws(PrinterTrouble) -> Int {
    let request = message(IPP_OP_PRINT_JOB)
    request.add("job-name", .name, name)
    switch setup.format {
    case .pdf: request.add("document-format", .mimeType, "application/pdf")
    case .escpos: request.add("document-format", .mimeType, "application/vnd.cups-raw")
    }
    if setup.format == .pdf {
      if let medium = SlipPaper(setup.paper).medium {
        request.add("media", .keyword, medium, toJob: true)
      }
      request.add("print-scaling", .keyword, "fit", toJob: true)
    }
    let answer = try ask(request, operation, document: document)
    guard let id = answer.groups.first?.numbers["job-id"] else {
      throw PrinterTrouble(
        .refused, operation: operation, reason: "CUPS gave the job no id", mayHaveArrived: true)
    }
    return id
  }

  package func sighting(of slip: SlipTask) throws(PrinterTrouble) -> JobSighting? {
    try sighting(ofJob: slip.jobName, id: slip.jobID)
  }

  /// What became of a job of ours, by its id if that one has its name, else by its name.
  package func sighting(
    ofJob name: String, id: Int?
  ) throws(PrinterTrouble) -> JobSighting? {
    let operation = "look \(name) up on \"\(setup.queue)\""
    guard let job = try job(named: name, id: id, operation) else { return nil }
    let queue = try queue(operation)
    var sighting = JobReading.sighting(job, on: queue, operation: operation)
    // A raw socket's "completed" means that the bytes were handed over, and no more.
    if sighting?.state == .completed, device(of: queue)?.confirms == false {
      sighting?.state = .handedOver
    }
    return sighting
  }

  package func takeBack(_ slip: SlipTask) throws(PrinterTrouble) {
    let operation = "take slip \(slip.id) back from \"\(setup.queue)\""
    guard let job = try job(named: slip.jobName, id: slip.jobID, operation),
      let id = job.numbers["job-id"]
    else { return }
    let request = message(IPP_OP_CANCEL_JOB)
    request.add("job-id", id)
    let answer = try exchange(request, operation)
    // A job that has ended in the meantime cannot be cancelled: its state says what became of it.
    if answer.status == IPP_STATUS_ERROR_NOT_POSSIBLE { return }
    try check(answer, operation)
  }

  /// The queue's own state.
  private func queue(_ operation: String) throws(PrinterTrouble) -> IPPGroup {
    let request = message(IPP_OP_GET_PRINTER_ATTRIBUTES)
    request.request(JobReading.ofPrinter)
    return try ask(request, operation).groups.first ?? IPPGroup()
  }

  private func job(
    named name: String, id: Int?, _ operation: String
  ) throws(PrinterTrouble) -> IPPGroup? {
    if let id, let job = try job(id, operation), job.text("job-name") == name { return job }
    let request = message(IPP_OP_GET_JOBS)
    request.add("which-jobs", .keyword, "all")
    request.request(JobReading.ofJob)
    return try ask(request, operation).groups.last { $0.text("job-name") == name }
  }

  /// The job of this id; nil where CUPS has none.
  private func job(_ id: Int, _ operation: String) throws(PrinterTrouble) -> IPPGroup? {
    let request = message(IPP_OP_GET_JOB_ATTRIBUTES)
    request.add("job-id", id)
    request.request(JobReading.ofJob)
    let answer = try exchange(request, operation)
    if answer.status == IPP_STATUS_ERROR_NOT_FOUND { return nil }
    try check(answer, operation)
    return answer.groups.first
  }

  private func drawn<Drawing>(
    _ operation: String, _ draw: () throws -> Drawing
  ) throws(PrinterTrouble) -> Drawing {
    do {
      return try draw()
    } catch {
      throw PrinterTrouble(.unprintable, operation: operation, reason: "\(error)")
    }
  }

  private func message(_ operation: ipp_op_t) -> IPPMessage {
    IPPMessage(operation, uri: "ipp://localhost\(resource)", user: Self.user)
  }

  private func exchange(
    _ request: borrowing IPPMessage, _ operation: String, document: [UInt8] = []
  ) throws(PrinterTrouble) -> IPPMessage {
    let connection = try CUPSConnection(to: address, operation: operation)
    return try connection.answer(to: request, resource: resource, document: document)
  }

  private func ask(
    _ request: borrowing IPPMessage, _ operation: String, document: [UInt8] = []
  )
    throws(PrinterTrouble) -> IPPMessage
  {
    let answer = try exchange(request, operation, document: document)
    try check(answer, operation)
    return answer
  }

  /// Throws unless CUPS did as asked.
  private func check(_ answer: borrowing IPPMessage, _ operation: String) throws(PrinterTrouble) {
    let status = answer.status
    // RFC 8011: 0x0000–0x00FF success, 0x0400–0x04FF the request's fault, 0x0500– the server's.
    guard status.rawValue >= 0x400 || status.rawValue < 0 else { return }
    let kind: PrinterTrouble.Kind =
      switch status {
      case IPP_STATUS_ERROR_NOT_FOUND: .queueMissing
      case IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS: .queueRejecting
      default: .refused
      }
    // A server that fails within may have made the job before.
    let known = [IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS, IPP_STATUS_ERROR_BUSY].contains(status)
    throw PrinterTrouble(
      kind, operation: operation, reason: answer.statusMessage,
      mayHaveArrived: status.rawValue >= 0x500 && !known)
  }
}
