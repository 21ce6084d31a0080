import DeskSystem
import Glibc

/// The CUPS backend `once`: runs the backend of another device URI (`once:ipp://…`), and never a second time for a job.
///
/// CUPS begins a job anew that was printing when cupsd was killed: without this the slip comes out twice.
package struct OnceBackend {
  /// The device URI's scheme, and the backend's name in CUPS's folder.
  package static let scheme = "once"

  private let environment: [String: String]

  /// With the variables that CUPS sets (`DEVICE_URI`, `CUPS_SERVERBIN`, `CUPS_CACHEDIR`).
  package init(environment: [String: String]) {
    self.environment = environment
  }

  /// The device URI behind one of this scheme; nil where it is of another.
  package static func inner(_ uri: String) -> String? {
    let head = scheme + ":"
    return uri.hasPrefix(head) ? String(uri.dropFirst(head.count)) : nil
  }

  /// Runs it with argv's words after the program's name; returns the exit code.
  package func run(_ arguments: [String]) -> Int32 {
    // Nothing to be found by itself: it stands before other printers.
    if arguments.isEmpty { return 0 }
    do {
      guard let folder = environment["CUPS_CACHEDIR"],
        let uuid = BackendJob.uuid(in: arguments.count > 4 ? arguments[4] : "")
      else { return try exitCode(of: InnerBackend(arguments, environment), nil) }
      let record = try SlipRecord(uuid, in: folder + "/frontdesk-slips", timeout: .seconds(30))
      switch record.past {
      case .printed: return end(.printed)
      case .begun: return end(.unsure("CUPS was interrupted while the slip was printed"))
      case .underway: return end(.unsure("another backend is still at this slip"))
      case .none: return try exitCode(of: InnerBackend(arguments, environment), record)
      }
    } catch {
      return end(.refused("\(error)"))
    }
  }

  private func exitCode(
    of inner: InnerBackend, _ record: consuming SlipRecord?
  ) throws(SystemError) -> Int32 {
    let stop = try SignalPipe([SIGTERM])
    defer { withExtendedLifetime(stop) {} }
    try record?.begin()
    if stop.hasCome {
      record?.withdraw()
      return end(.cancelled)
    }
    let ending: InnerBackend.Ending
    do throws(SystemError) {
      ending = try inner.run(stop: stop)
    } catch {
      record?.withdraw()
      throw error
    }
    if ending.code == 0, !ending.wasStopped { try? record?.printed() }
    // backend(7): 2 and 3 hold the job, 6 and 7 try it again; ours is begun, and not repeated.
    guard ![2, 3, 6, 7].contains(ending.code) else {
      return end(.unsure("CUPS's own backend gave up with exit code \(ending.code)"))
    }
    return ending.code
  }

  private func end(_ verdict: Verdict) -> Int32 {
    verdict.line.say()
    return verdict.exitCode
  }
}
