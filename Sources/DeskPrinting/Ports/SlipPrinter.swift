package import DeskAPI

/// Something that slips come out of: CUPS, or a folder.
package protocol SlipPrinter: Sendable {
  /// Returns when a slip could be handed over now; throws what is in the way. Sends nothing.
  func ready() async throws(PrinterTrouble) -> Readiness

  /// Hands a slip over to its queue under its job name, once, and returns the job's id.
  ///
  /// A trouble that it throws says whether the slip may have arrived.
  func submit(_ slip: SlipTask) async throws(PrinterTrouble) -> Int

  /// What became of a slip that may have been handed over: looked up by id, where it is known, and
  /// by job name, as ids can start again. Nil: the printer knows of no such job.
  func sighting(of slip: SlipTask) async throws(PrinterTrouble) -> JobSighting?

  /// Takes a slip back that nobody waits for any more; what came of it, `sighting` says.
  func takeBack(_ slip: SlipTask) async throws(PrinterTrouble)
}

/// Where a slip could be handed over now.
package struct Readiness: Hashable, Sendable {
  /// The queue; nil of a printer that has none.
  var queue: String?
  /// What is wrong all the same: with the printer that would be used otherwise, or with its paper.
  package var trouble: PrinterTrouble?

  init(queue: String? = nil, trouble: PrinterTrouble? = nil) {
    self.queue = queue
    self.trouble = trouble
  }
}

/// A job as the printer knows it.
package struct JobSighting: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// Not ended; with what keeps it from going on, if anything.
    case underway(PrinterTrouble?)
    /// Came out: the route confirms it.
    case completed
    /// Handed over on a route that confirms nothing.
    case handedOver
    /// Cancelled by somebody; after printing has begun, parts of it can have come out.
    case cancelled(begun: Bool)
    /// The route itself says that it cannot tell, and why.
    case unsure(reason: String)
    /// Given up by the printer.
    case aborted(reason: String)
  }

  var jobID: Int
  package var state: State
  /// Where the slip was saved, by a printer that saves pictures.
  var file: String?

  init(jobID: Int, state: State, file: String? = nil) {
    self.jobID = jobID
    self.state = state
    self.file = file
  }
}
