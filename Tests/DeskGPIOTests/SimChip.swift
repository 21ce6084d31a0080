import DeskDomain
import Foundation
import Testing

/// A simulated GPIO chip of the kernel's own (`gpio-sim`, through configfs), with names that no
/// other has.
///
/// Only in the virtual machine of Tests/Rigs/vm, which says so with FRONTDESK_GPIO_SIM=1.
final class SimChip: Sendable {
  static var isThere: Bool {
    ProcessInfo.processInfo.environment["FRONTDESK_GPIO_SIM"] == "1"
  }

  /// The lines that have a name, with their offsets.
  static let offsets = ["CALL": 4, "DOOR": 17, "LAMP": 22]

  let label: String
  private let configuration: String

  /// A chip with the lines CALL, DOOR and LAMP, whose names carry `prefix` before them.
  init(names prefix: String? = nil) throws {
    label = "sim-\(UUID().uuidString.prefix(8))"
    configuration = "/sys/kernel/config/gpio-sim/\(label)"
    let prefix = prefix ?? label
    try Self.makeFolder(configuration)
    try Self.makeFolder("\(configuration)/bank0")
    try Self.write("32", "\(configuration)/bank0/num_lines")
    try Self.write(label, "\(configuration)/bank0/label")
    for (name, offset) in Self.offsets {
      try Self.makeFolder("\(configuration)/bank0/line\(offset)")
      try Self.write("\(prefix)-\(name)", "\(configuration)/bank0/line\(offset)/name")
    }
    try plug(true)
  }

  deinit {
    _ = try? plug(false)
    for offset in Self.offsets.values {
      rmdir("\(configuration)/bank0/line\(offset)")
    }
    rmdir("\(configuration)/bank0")
    rmdir(configuration)
  }

  func address(_ name: String) -> LineAddress { .name("\(label)-\(name)") }

  /// The chip appears (`true`) or goes away.
  func plug(_ isThere: Bool) throws {
    try Self.write(isThere ? "1" : "0", "\(configuration)/live")
  }

  /// Pulls the line up (`true`) or down, as the world outside does.
  func pull(_ name: String, up isUp: Bool) throws {
    try Self.write(isUp ? "pull-up" : "pull-down", try file("pull", of: name))
  }

  /// The voltage on the line: high or low.
  func isHigh(_ name: String) throws -> Bool {
    try String(contentsOfFile: try file("value", of: name), encoding: .utf8).first == "1"
  }

  /// `/dev/gpiochip…`, another one after each `plug(true)`, perhaps.
  func device() throws -> String {
    "/dev/" + (try read("bank0/chip_name"))
  }

  private func file(_ file: String, of name: String) throws -> String {
    let offset = try #require(Self.offsets[name])
    let device = try read("dev_name")
    let chip = try read("bank0/chip_name")
    return "/sys/devices/platform/\(device)/\(chip)/sim_gpio\(offset)/\(file)"
  }

  private func read(_ file: String) throws -> String {
    try String(contentsOfFile: "\(configuration)/\(file)", encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  /// Sysfs files take one write, and say no by failing it.
  private static func write(_ text: String, _ path: String) throws {
    let file = open(path, O_WRONLY)
    guard file >= 0 else { throw SimError(path: path, errno: errno) }
    defer { close(file) }
    guard Glibc.write(file, text, text.utf8.count) == text.utf8.count else {
      throw SimError(path: path, errno: errno)
    }
  }
}

/// A file of the simulation could not be written.
struct SimError: Error {
  var path: String
  var errno: Int32
}
