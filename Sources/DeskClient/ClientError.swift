package import DeskAPI

/// Why the daemon did not answer, and what to do about it.
package enum ClientError: Error, Sendable, CustomStringConvertible {
  /// Nobody listens on the socket.
  case notRunning(socket: String)
  /// The caller may not open the socket.
  case permission(socket: String)
  /// It listens, but does not answer within the time.
  case silent(socket: String)
  /// The connection broke, or what came was not HTTP.
  case broken(String)
  /// It answered that it cannot.
  case problem(Problem)
  /// It answered something that this version does not understand.
  case unreadable(String)

  package var description: String {
    switch self {
    case .notRunning(let socket):
      """
      frontdeskd does not listen on \(socket).
      Start it: systemctl start frontdeskd, or give its socket with --socket. \
      `frontdesk demo` needs no daemon.
      """
    case .permission(let socket):
      """
      No permission to open \(socket).
      Join the group: sudo usermod -aG frontdesk $USER, then log in again.
      """
    case .silent(let socket):
      """
      frontdeskd on \(socket) does not answer.
      Look at it: systemctl status frontdeskd; journalctl -u frontdeskd
      """
    case .broken(let reason):
      "The connection to frontdeskd broke: \(reason).\nTry again; then: journalctl -u frontdeskd"
    case .problem(let problem):
      [problem.detail, problem.remedy].compactMap(\.self).joined(separator: "\n")
    case .unreadable(let reason):
      """
      frontdeskd's answer is not readable: \(reason).
      Are frontdesk and frontdeskd of one version? Compare `frontdesk --version` and \
      `frontdesk status`.
      """
    }
  }
}
