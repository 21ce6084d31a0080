import CCUPS
import DeskSystem

/// A queue of CUPS as people choose one.
package struct QueueInfo: Codable, Hashable, Sendable {
  package var queue: String
  /// idle, printing, paused; rejecting where it takes no jobs.
  package var state: String
  /// CUPS's device URI.
  package var device: String
  /// Whether "completed" means that a slip has come out.
  package var confirms: Bool
  /// Whether CUPS can print a slip a second time when it is killed while it prints one.
  package var mayRepeat: Bool
  /// The media that the queue knows, in CUPS's words.
  package var media: [String]
}

/// Asks CUPS about all its queues, on a thread of its own.
package actor CUPSQueues {
  private let thread = ThreadExecutor(name: "cups-queues")
  private let address: CUPSAddress

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    // The actor holds its thread, and so outlives every use of this reference.
    unsafe thread.asUnownedSerialExecutor()
  }

  package init(at address: CUPSAddress = .standard()) {
    self.address = address
  }

  /// The queues by name.
  package func all() throws(PrinterTrouble) -> [QueueInfo] {
    let operation = "list CUPS's queues"
    let request = IPPMessage(
      IPP_OP_CUPS_GET_PRINTERS, uri: "ipp://localhost/", user: "frontdesk")
    request.request(JobReading.ofPrinter + ["printer-name", "media-supported"])
    let connection = try CUPSConnection(to: address, operation: operation)
    let answer = try connection.answer(to: request, resource: "/")
    return answer.groups.compactMap { QueueInfo($0, operation) }.sorted { $0.queue < $1.queue }
  }
}

extension QueueInfo {
  fileprivate init?(_ printer: IPPGroup, _ operation: String) {
    guard let name = printer.text("printer-name") else { return nil }
    let uri = printer.text("device-uri") ?? ""
    let states = [3: "idle", 4: "printing", 5: "paused"]
    let device = PrinterDevice(uri: uri)
    let isAccepting = printer.numbers["printer-is-accepting-jobs"] != 0
    self.init(
      queue: name,
      state: isAccepting ? states[printer.numbers["printer-state"] ?? 0] ?? "unknown" : "rejecting",
      device: uri, confirms: device.confirms, mayRepeat: device.mayRepeat,
      media: printer.texts["media-supported"] ?? [])
  }
}
