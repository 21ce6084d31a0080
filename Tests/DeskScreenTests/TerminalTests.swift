import DeskScreen
import Foundation
import Glibc
import Testing

/// One after the other: a process has one set of signal handlers.
@Suite("The terminal is given back as it was found", .serialized)
struct TerminalTests {
  private struct Broken: Error {}

  private static let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l"
  private static let leave = "\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

  @Test("after the board comes down")
  func finished() async throws {
    let pseudo = try PseudoTerminal()
    let before = pseudo.settings
    let ending = try await Terminal.hold(pseudo.descriptor, type: "xterm") { terminal in
      try terminal.write(Array("board".utf8))
      #expect(terminal.isSynchronized)
    }
    let output = pseudo.output()
    #expect(ending == .finished)
    #expect(output.contains(Self.enter) && output.contains("board"))
    #expect(output.hasSuffix(Self.leave))
    #expect(pseudo.settings == before)
  }

  @Test("after an error; and what is still drawn then does not show")
  func failed() async throws {
    let pseudo = try PseudoTerminal()
    let before = pseudo.settings
    await #expect(throws: Broken.self) {
      _ = try await Terminal.hold(pseudo.descriptor, type: "linux") { terminal in
        #expect(!terminal.isSynchronized)
        throw Broken()
      }
    }
    let output = pseudo.output()
    #expect(output.hasPrefix("\u{1B}%G") && output.hasSuffix(Self.leave))
    #expect(pseudo.settings == before)
  }

  @Test("at once on SIGTERM, while the board is still being drawn")
  func signalled() async throws {
    let pseudo = try PseudoTerminal()
    let before = pseudo.settings
    let ending = try await Terminal.hold(pseudo.descriptor, type: "xterm") { terminal in
      kill(getpid(), SIGTERM)
      // Goes on until it is cancelled, which is after the terminal was given back.
      while !Task.isCancelled { await Task.yield() }
      try terminal.write(Array("late".utf8))
    }
    #expect(ending == .signal(SIGTERM))
    let output = pseudo.output()
    #expect(output.hasSuffix(Self.leave) && !output.contains("late"))
    #expect(pseudo.settings == before)
  }

  @Test("meanwhile keys come one by one, unseen")
  func keys() async throws {
    let pseudo = try PseudoTerminal()
    pseudo.type("d\u{1B}[An q")
    _ = try await Terminal.hold(pseudo.descriptor, type: "xterm") { terminal in
      var keys = ""
      for await key in terminal.keys {
        keys.append(key)
        if key == "q" { break }
      }
      #expect(keys == "dn q")
    }
  }

  @Test("more than the terminal takes at once is written whole")
  func long() async throws {
    let pseudo = try PseudoTerminal()
    let size = 300_000
    let (counts, counted) = AsyncStream.makeStream(of: Int.self)
    // A thread of its own: writing waits for it.
    Thread.detachNewThread {
      var count = 0
      while count < size {
        count += pseudo.output().utf8.count { $0 == 0x23 }
        usleep(1000)
      }
      counted.yield(count)
    }
    _ = try await Terminal.hold(pseudo.descriptor, type: "xterm") { terminal in
      try terminal.write(Array(repeating: 0x23, count: size))
    }
    #expect(await counts.first { _ in true } == size)
  }

  @Test("what is no terminal is refused in words")
  func refused() async throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let error = await #expect(throws: TerminalError.self) {
      _ = try await Terminal.hold(ends[1], type: nil) { _ in }
    }
    #expect(error?.description.contains("not a terminal") == true)
  }
}
