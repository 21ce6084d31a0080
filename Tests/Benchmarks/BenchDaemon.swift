import DeskDomain
import Foundation

/// A release daemon to be measured.
final class BenchDaemon {
  private let process = Process()
  private let input = Pipe()

  private static let site = """
    site: {name: Bench, languages: [zh-Hans, en], time_zone: Asia/Shanghai}
    services: [{id: consult, series: A, name: Consulting, numbers: 1-9999}]
    counters: [{id: 1, services: [consult]}]
    gpio:
      inputs:
        call: {role: call, service: consult, line: CALL_BUTTON}
    posts:
      - {id: desk, name: Desk, shifts: [{person: Wang, from: "08:10", to: "17:30"}]}
    """

  /// Starts it, and returns when it takes requests. Not in a replay it looks for its lines in vain, once a second: the
  /// busiest it can be while nothing happens.
  init(
    _ folder: URL, socket: String, state: String = "state", isReplay: Bool = true
  ) async throws {
    let config = folder.appending(path: "site.yaml")
    try Data(Self.site.utf8).write(to: config)
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.executableURL = own.deletingLastPathComponent().appending(path: "frontdeskd")
    process.arguments =
      (isReplay ? ["--replay"] : []) + [
        "--config", config.path, "--state", folder.appending(path: state).path,
        "--socket", socket,
      ]
    process.environment = ["MALLOC_ARENA_MAX": "2", "LC_ALL": "C.UTF-8"]
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    guard isReplay else {
      while !FileManager.default.fileExists(atPath: socket) {
        try await Task.sleep(for: .milliseconds(5))
      }
      return
    }
    let now = Moment(
      wall: Date(), uptime: Uptime(nanoseconds: DispatchTime.now().uptimeNanoseconds),
      boot: "bench", isClockTrusted: true)
    try give(.begin(FeedStart(now: now, isVirtual: false, active: [])))
    _ = output.fileHandleForReading.availableData
    let handle = output.fileHandleForReading
    Thread.detachNewThread { while !handle.availableData.isEmpty {} }
  }

  func press(_ isActive: Bool) throws { try give(.line("call", isActive: isActive)) }

  func stop() async {
    let process = process
    try? input.fileHandleForWriting.close()
    kill(process.processIdentifier, SIGTERM)
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      Thread.detachNewThread {
        process.waitUntilExit()
        continuation.resume()
      }
    }
  }

  /// Resident and private memory, in MiB.
  func memory() throws -> (resident: Double, own: Double) {
    let text = try read("smaps_rollup")
    func kilobytes(_ name: String) -> Double {
      let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      return line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? .nan
    }
    return (
      kilobytes("Rss") / 1_024,
      (kilobytes("Private_Clean") + kilobytes("Private_Dirty")) / 1_024
    )
  }

  /// Seconds of CPU and voluntary switches of all threads so far.
  func activity() throws -> (cpu: Double, wakeups: Int) {
    let stat = try read("stat").split(separator: ")").last?.split(separator: " ") ?? []
    let ticks = (Double(stat[11]) ?? 0) + (Double(stat[12]) ?? 0)
    let tasks = try FileManager.default.contentsOfDirectory(atPath: path("task"))
    let wakeups = tasks.map { task in
      let text = (try? read("task/\(task)/status")) ?? ""
      let line = text.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
      return line?.split(separator: "\t").last.flatMap { Int($0) } ?? 0
    }
    return (ticks / Double(sysconf(Int32(_SC_CLK_TCK))), wakeups.reduce(0, +))
  }

  /// Lets strace count the syncs from now on.
  func countSyncs() async throws -> SyncCount {
    let count = try SyncCount(of: process.processIdentifier)
    try await Task.sleep(for: .seconds(1))
    return count
  }

  private func give(_ order: FeedOrder) throws {
    try input.fileHandleForWriting.write(
      contentsOf: JSONEncoder().encode(order) + Data("\n".utf8))
  }

  private func path(_ name: String) -> String { "/proc/\(process.processIdentifier)/\(name)" }

  private func read(_ name: String) throws -> String {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path(name)))
    return String(decoding: handle.readDataToEndOfFile(), as: UTF8.self)
  }
}

/// The syncs of a process, counted by strace until the process ends.
final class SyncCount {
  private let strace = Process()
  private let log: URL

  init(of process: pid_t) throws {
    log = FileManager.default.temporaryDirectory.appending(path: "syncs-\(getpid())")
    strace.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    strace.arguments = [
      "-f", "-e", "trace=fsync,fdatasync,sync_file_range,msync", "-o", log.path, "-p",
      String(process),
    ]
    strace.standardError = FileHandle.nullDevice
    try strace.run()
  }

  /// How many there were so far.
  func total() throws -> Int {
    let text = try String(contentsOf: log, encoding: .utf8)
    return text.split(separator: "\n").count { $0.contains("sync(") }
  }

  deinit {
    strace.waitUntilExit()
    try? FileManager.default.removeItem(at: log)
  }
}
