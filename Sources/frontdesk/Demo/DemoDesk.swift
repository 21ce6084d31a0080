import DeskAPI
import DeskBasics
import DeskChild
import DeskClient
import DeskDomain
import DeskPrinting
import DeskScript
import Foundation
import Glibc

/// A whole desk for the demo: the real daemon and the real printer's process on a temporary site, and hands for its lines.
actor DemoDesk {
  let site: DemoSite
  let folder: DemoFolder
  let client: DeskClient

  private var daemon: DaemonProcess
  private var clock: DemoClock
  private var active: Set<String> = []
  private let printer: ChildProcess?

  /// Starts everything.
  ///
  /// `slips` is the folder for the slips, where one was asked for; virtual time begins at `start`, or at nine this morning.
  init(
    _ site: DemoSite = .builtIn, slips: String?, isVirtual: Bool, from start: Date? = nil
  ) async throws {
    self.site = site
    // A child that has gone is an error to handle, not the end of the demo.
    signal(SIGPIPE, SIG_IGN)
    folder = try DemoFolder(site, slips: slips)
    client = DeskClient(socket: folder.socket)
    clock = DemoClock(isVirtual: isVirtual, timeZone: site.timeZone, start: start)
    daemon = try await DaemonProcess(
      folder, start: FeedStart(now: clock.now, isVirtual: isVirtual, active: []))
    printer =
      site.hasPrinter
      ? try await ChildProcess.start(
        [
          URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path, "printer", "run",
          "--until-end-of-input", "--socket", folder.socket, "--config", folder.config,
          "--save-to", folder.slips.path,
        ], errors: .file(folder.log)) : nil
  }

  /// Ends every process that was started, and removes all but the slips.
  func stop() async {
    printer?.endInput()
    await printer?.end()
    await daemon.stop()
    folder.remove()
  }

  var outputs: Set<OutputRole> { daemon.outputs }

  /// Moves an input line.
  func set(_ line: String, isActive: Bool) async throws {
    if isActive { active.insert(line) } else { active.remove(line) }
    try await daemon.give(.line(line, isActive: isActive))
  }

  /// Holds a button down for `hold`, and lets it go.
  func press(_ line: String, hold: Duration) async throws {
    try await set(line, isActive: true)
    try await pass(hold)
    try await set(line, isActive: false)
    try await pass(ScriptAction.afterPress)
  }

  /// Lets time pass.
  func pass(_ duration: Duration) async throws {
    guard clock.isVirtual else { return try await Task.sleep(for: duration) }
    clock.advance(by: duration)
    try await daemon.give(.advance(nanoseconds: duration.nanoseconds))
  }

  /// Sets the wall clock on.
  func shiftWall(by duration: Duration) async throws {
    clock.change { $0.wall += duration.inSeconds }
    try await daemon.give(.shiftWall(seconds: duration.inSeconds))
  }

  /// The network confirms the wall clock, or does so no longer.
  func trustClock(_ isTrusted: Bool) async throws {
    clock.change { $0.isClockTrusted = isTrusted }
    try await daemon.give(.trustClock(isTrusted))
  }

  /// Makes the printer behave.
  func set(_ mood: PrinterMood) throws {
    let mode: FilePrinter.Mode =
      switch mood {
      case .ok: .ok
      case .down: .down
      case .paperOut: .paperOut
      }
    try FilePrinter.set(mode, in: folder.slips)
  }

  /// Kills the daemon and starts it again, as a power cut would.
  func crash() async throws {
    await daemon.kill()
    daemon = try await DaemonProcess(
      folder, start: FeedStart(now: clock.now, isVirtual: clock.isVirtual, active: active))
  }
}
