/// Why the daemon does not start, and what to do about it.
package struct DaemonError: Error, Sendable, CustomStringConvertible {
  /// Exit statuses of `sysexits.h`.
  package enum Status: Int32, Sendable {
    case dataError = 65
    case unavailable = 69
    case cannotCreate = 73
    case ioError = 74
    case noPermission = 77
    case config = 78
  }

  var reason: String
  var remedy: String
  package var status: Status

  init(_ reason: String, remedy: String, status: Status) {
    self.reason = reason
    self.remedy = remedy
    self.status = status
  }

  package var description: String { remedy.isEmpty ? reason : "\(reason)\n\(remedy)" }
}
