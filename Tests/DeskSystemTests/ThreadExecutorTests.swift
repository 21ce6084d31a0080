import DeskRigs
import Foundation
import Synchronization
import Testing

@testable import DeskSystem

@Suite struct ThreadExecutorTests {
  /// Does its work on a thread of its own, as the one that talks to CUPS does.
  private actor Clerk {
    private let thread: ThreadExecutor
    private var count = 0

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(_ name: String) { thread = ThreadExecutor(name: name) }

    func name() -> String? {
      try? String(contentsOfFile: "/proc/thread-self/comm", encoding: .utf8)
    }
    func add() -> Int {
      count += 1
      return count
    }
  }

  @Test("a library that blocks has a thread of its own, always the same")
  func ownThread() async {
    let clerk = Clerk("clerk-1")
    for _ in 0..<3 { #expect(await clerk.name() == "clerk-1\n") }
  }

  @Test("many callers are served one after the other")
  func serial() async {
    let clerk = Clerk("clerk-2")
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<200 { group.addTask { await clerk.add() } }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(counts == Set(1...200))
  }

  @Test("the thread ends with its owner")
  func ends() async throws {
    func threads() -> Int {
      let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
      return tasks.count { task in
        let name = try? String(contentsOfFile: "/proc/self/task/\(task)/comm", encoding: .utf8)
        return name?.hasPrefix("clerk-3") == true
      }
    }
    var clerk: Clerk? = Clerk("clerk-3")
    _ = await clerk?.add()
    // /proc can be read incompletely while other threads end.
    _ = try await eventually("the thread's being seen") { threads() == 1 ? true : nil }
    clerk = nil
    _ = try await eventually("the thread's end") { threads() == 0 ? true : nil }
  }
}
