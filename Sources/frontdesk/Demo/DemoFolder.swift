import Foundation
import Glibc

/// The demo's own temporary site: site file, state, socket, logs and slips.
struct DemoFolder: Sendable {
  let path: String
  /// Where the slips are saved.
  let slips: URL

  var config: String { path + "/site.yaml" }
  var state: String { path + "/state" }
  var socket: String { path + "/frontdesk.sock" }
  var log: String { path + "/log" }

  /// Makes it for `site`; slips go to `slips` where that is given.
  init(_ site: DemoSite, slips folder: String?) throws {
    var template = Array("/tmp/frontdesk-demo.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    slips = URL(fileURLWithPath: folder ?? path + "/slips", isDirectory: true)
    try FileManager.default.createDirectory(at: slips, withIntermediateDirectories: true)
    try Data(site.yaml.utf8).write(to: URL(fileURLWithPath: config))
    try Data().write(to: URL(fileURLWithPath: log))
  }

  /// Removes everything but the slips: they are what a visitor takes home.
  func remove() {
    for item in [config, state, socket, log] {
      try? FileManager.default.removeItem(atPath: item)
    }
    // Only where they are empty.
    rmdir(path + "/slips")
    rmdir(path)
  }
}
