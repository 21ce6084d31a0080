import Foundation
import Glibc

/// The folder that holds the database, claimed by one daemon at a time.
struct StateFolder: ~Copyable {
  let database: String
  private let lock: Int32

  /// Makes the folder where there is none, and claims it.
  ///
  /// - Throws: `DaemonError` that says what to do.
  init(_ path: String) throws(DaemonError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o750])
    } catch {
      throw DaemonError(
        "the state folder \(path) cannot be made: \(error.localizedDescription)",
        remedy: "Make it, or name another with --state.", status: .cannotCreate)
    }
    let file = path + "/lock"
    let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else {
      throw DaemonError(
        "\(file) cannot be written: \(String(cString: strerror(errno)))",
        remedy: "Give the daemon's user the folder: chown frontdesk \(path)",
        status: .noPermission)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw DaemonError(
        "another frontdeskd has the folder \(path)",
        remedy: "Stop it (systemctl stop frontdeskd), or name another folder with --state.",
        status: .unavailable)
    }
    lock = descriptor
    database = path + "/frontdesk.sqlite"
  }

  deinit {
    close(lock)
  }
}
