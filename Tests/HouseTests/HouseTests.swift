import Foundation
import Testing

/// The rules of the house, kept by a test rather than by memory.
@Suite struct HouseTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let sources: [SourceFile] = SourceFile.all(below: root.appending(path: "Sources"))

  @Test func thereAreSources() {
    #expect(Self.sources.count > 100)
  }

  @Test(
    "What decides imports nothing of the system but Foundation, and nobody what is not declared")
  func importWalls() {
    for file in Self.sources {
      for module in file.imports where !Wall.mayImport(module, file.target) {
        Issue.record("\(file.path) imports \(module), which \(file.target) may not")
      }
    }
  }

  @Test("A file is one concept: 400 lines at the most")
  func fileLength() {
    for file in Self.sources where file.lines.count > 400 {
      Issue.record("\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test("A function fits on a screen: 70 lines at the most")
  func functionLength() {
    for file in Self.sources {
      for (name, length) in file.functions where length > 70 {
        Issue.record("\(file.path): \(name) has \(length) lines")
      }
    }
  }

  @Test("The core and the API's words ask neither for time nor chance: the engine hands both in")
  func noClockInTheCore() {
    let banned = [
      "Date()", "Date.now", ".now()", "ContinuousClock", "SuspendingClock", "DispatchTime",
      "SystemRandomNumberGenerator", ".random(in:", "ProcessInfo", "FileManager", "Task.sleep",
    ]
    for file in Self.sources where Wall.pure.contains(file.target) {
      for word in banned {
        for (number, line) in file.code where line.contains(word) {
          Issue.record("\(file.path):\(number): \(word)")
        }
      }
    }
  }

  @Test("What the compiler is asked not to check carries its proof")
  func provenExceptions() {
    for file in Self.sources {
      for (number, line) in file.code
      where line.contains("@unchecked Sendable") || line.contains("nonisolated(unsafe)") {
        let above = file.lines[..<(number - 1)].last ?? ""
        #expect(
          above.trimmingCharacters(in: .whitespaces).hasPrefix("//"),
          "\(file.path):\(number) has no comment that proves it")
      }
    }
  }

  @Test("Only what the package shares is visible outside a target, and nothing outside the package")
  func nothingPublic() {
    for file in Self.sources {
      for (number, line) in file.code
      where line.trimmingCharacters(in: .whitespaces).hasPrefix("public ") {
        Issue.record("\(file.path):\(number): public")
      }
    }
  }

  @Test("The top level holds what it must hold, and nothing else")
  func topLevel() throws {
    let items = try FileManager.default.contentsOfDirectory(atPath: Self.root.path)
    let visible = Set(items.filter { !$0.hasPrefix(".") }).subtracting(["Package.resolved"])
    #expect(
      visible == ["Package.swift", "README.md", "Sources", "Tests", "hardware", "systemd"])
  }
}
