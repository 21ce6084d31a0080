import DeskBasics
import DeskChild
import DeskDomain
import Foundation

/// A release daemon to be measured.
final class BenchDaemon {
  private let process: ChildProcess

  static let site = """
    site: {name: Bench, languages: [zh-Hans, en], time_zone: Asia/Shanghai}
    services: [{id: consult, series: A, name: Consulting, numbers: 1-9999}]
    counters: [{id: 1, services: [consult]}]
    gpio:
      inputs:
        call: {role: call, service: consult, line: CALL_BUTTON}
    posts:
      - {id: desk, name: Desk, shifts: [{person: Wang, from: "08:10", to: "17:30"}]}
    """

  /// Starts it, and returns when it takes requests.
  ///
  /// Not in a replay it looks for its lines in vain, once a second: the busiest it can be while
  /// nothing happens.
  init(
    _ folder: URL, socket: String, state: String = "state", isReplay: Bool = true,
    site: String = BenchDaemon.site
  ) async throws {
    let config = folder.appending(path: "site.yaml")
    try Data(site.utf8).write(to: config)
    process = try await ChildProcess.start(
      [Programs.path(of: "frontdeskd")]
        + (isReplay ? ["--replay"] : []) + [
          "--config", config.path, "--state", folder.appending(path: state).path,
          "--socket", socket,
        ], environment: ["MALLOC_ARENA_MAX": "2", "LC_ALL": "C.UTF-8"])
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
    let handle = process.output
    var said = ""
    while !said.contains(#""ready""#), case let more = handle.availableData, !more.isEmpty {
      said += String(decoding: more, as: UTF8.self)
    }
    Thread.detachNewThread { while !handle.availableData.isEmpty {} }
  }

  func press(_ isActive: Bool) throws { try give(.line("call", isActive: isActive)) }

  func stop() async {
    process.endInput()
    process.signal(SIGTERM)
    await process.end()
  }

  /// Resident memory, and what of it is nobody else's and no file's, in MiB.
  func memory() throws -> (resident: Double, own: Double) { try process.memory() }

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

  /// Lets strace count syncs and pages from now on.
  func countWrites() async throws -> WriteCount {
    let count = try await WriteCount(of: process.pid)
    try await Task.sleep(for: .seconds(1))
    return count
  }

  private func give(_ order: FeedOrder) throws {
    try process.write(JSONEncoder().encode(order) + Data("\n".utf8))
  }

  private func path(_ name: String) -> String { "/proc/\(process.pid)/\(name)" }

  private func read(_ name: String) throws -> String {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path(name)))
    return String(decoding: handle.readDataToEndOfFile(), as: UTF8.self)
  }
}

/// The programs that were built beside this one.
enum Programs {
  static func path(of name: String) -> String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: name).path
  }
}

extension ChildProcess {
  /// Resident memory, and what of it is nobody else's and no file's, in MiB.
  func memory() throws -> (resident: Double, own: Double) {
    let text = try String(contentsOfFile: "/proc/\(pid)/smaps_rollup", encoding: .utf8)
    func mebibytes(_ name: String) -> Double {
      let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      let kilobytes = line?.split(separator: " ").dropFirst().first.flatMap { Double($0) }
      return (kilobytes ?? .nan) / 1_024
    }
    return (mebibytes("Rss"), mebibytes("Anonymous"))
  }
}

/// The syncs of a process and the pages that it writes, counted by strace until the process ends.
final class WriteCount {
  private let strace: ChildProcess
  private let log: URL

  init(of process: pid_t) async throws {
    log = FileManager.default.temporaryDirectory.appending(path: "syncs-\(getpid())")
    strace = try await ChildProcess.start([
      "strace", "-f", "-y", "-e", "trace=fsync,fdatasync,sync_file_range,msync,pwrite64", "-o",
      log.path,
      "-p", String(process),
    ])
  }

  /// How many there were so far.
  func total() throws -> (syncs: Int, pages: Int) {
    let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
    return (
      lines.count { $0.contains("sync(") },
      lines.count { $0.contains("pwrite64(") && $0.contains("-wal>") && $0.contains(", 4096, ") }
    )
  }

  /// Waits until the process has ended, and with it the counting.
  func end() async {
    await strace.end()
    try? FileManager.default.removeItem(at: log)
  }
}
