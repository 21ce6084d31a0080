import DeskSystem
import Glibc

/// The CUPS backend for thermal printers that answer: does what `SlipDelivery` decides.
package struct Backend {
  private let environment: [String: String]
  private let limits: DeliveryLimits

  /// With the variables that CUPS sets (`DEVICE_URI`, `CUPS_CACHEDIR`, `PRINTER_STATE_REASONS`).
  package init(environment: [String: String], limits: DeliveryLimits = DeliveryLimits()) {
    self.environment = environment
    self.limits = limits
  }

  /// Runs it with argv's words after the program's name; returns the exit code.
  package func run(_ arguments: [String]) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    if arguments.isEmpty {
      for line in Discovery.lines() { print(line) }
      return 0
    }
    var state = StateReport(shown: environment["PRINTER_STATE_REASONS"] ?? "")
    var left: Set<PrinterCondition> = []
    let verdict = verdict(arguments, &state, &left)
    for line in state.lines(for: left) { line.say() }
    if verdict.marker == .printed { BackendLine.page.say() }
    verdict.line.say()
    return verdict.exitCode
  }

  /// How it ended; `left` is what the printer was last known to be like.
  private func verdict(
    _ arguments: [String], _ state: inout StateReport, _ left: inout Set<PrinterCondition>
  ) -> Verdict {
    do {
      let job = try BackendJob(arguments: arguments)
      let address = try DeviceAddress(uri: environment["DEVICE_URI"] ?? "")
      let document = try DocumentFile.read(job.file)
      _ = try EscPosDecoder(document)
      let stop = try SignalPipe([SIGTERM])
      defer { withExtendedLifetime(stop) {} }
      guard let folder = environment["CUPS_CACHEDIR"], let uuid = job.uuid else {
        return deliver(document, to: address, stop, nil, &state, &left)
      }
      let record = try SlipRecord(uuid, in: folder + "/frontdesk-slips", timeout: .seconds(30))
      switch record.past {
      case .printed: return .printed
      case .begun: return .unsure("CUPS was interrupted while the slip was printed")
      case .none: return deliver(document, to: address, stop, record, &state, &left)
      case .underway: return .unsure("another backend is still at this slip")
      }
    } catch {
      return .refused("\(error)")
    }
  }

  private func deliver(
    _ document: [UInt8], to address: DeviceAddress, _ stop: SignalPipe,
    _ record: consuming SlipRecord?, _ state: inout StateReport,
    _ left: inout Set<PrinterCondition>
  ) -> Verdict {
    let scheduler = getppid()
    var delivery = SlipDelivery(document, limits: limits, at: Monotonic.now)
    var told = ""
    var link: DeviceLink?
    var step = delivery.begin(at: Monotonic.now)
    while true {
      for line in state.lines(for: delivery.conditions) { line.say() }
      if delivery.message != told, !delivery.message.isEmpty {
        told = delivery.message
        BackendLine.info(told).say()
      }
      let seen: SlipDelivery.Sight
      switch step {
      case .open(let until):
        link = nil
        do throws(SystemError) {
          link = try DeviceOpening.link(
            to: address, within: Monotonic.milliseconds(until: until), stop: stop)
          seen = .opened
        } catch { seen = .lost(error.description) }
      case .pause(let until):
        link = nil
        seen = Self.pause(until, stop)
      case .exchange(let bytes, let until):
        seen =
          link?.exchange(bytes, for: Monotonic.milliseconds(until: until), stop: stop)
          ?? .lost("not connected")
      case .record:
        do throws(SystemError) {
          try record?.begin()
          seen = .recorded
        } catch { seen = .lost(error.description) }
      case .end(let verdict):
        // A record that cannot be written says "begun": the slip would be unsure, never repeated.
        if verdict.marker == .printed { try? record?.printed() }
        if delivery.sent == 0 { record?.withdraw() }
        left = delivery.conditions
        return verdict
      }
      // CUPS has died: the slip, not begun yet, is left to the backend of the CUPS that follows.
      var orphaned = delivery.sent == 0 && getppid() != scheduler
      if case .sent = seen { orphaned = false }
      step = delivery.next(orphaned ? .stop : seen, at: Monotonic.now)
    }
  }

  private static func pause(
    _ until: Duration, _ stop: SignalPipe
  ) -> SlipDelivery.Sight {
    var wait = pollfd(fd: stop.fileDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, Monotonic.milliseconds(until: until)) > 0 else { return .time }
    stop.take()
    return .stop
  }
}
