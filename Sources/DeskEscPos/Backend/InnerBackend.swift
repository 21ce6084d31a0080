import DeskSystem
// `environ` is read while nothing else runs in the process.
@preconcurrency import Glibc

/// Another backend of CUPS's, run as CUPS runs it: with our arguments, files and channels.
struct InnerBackend {
  /// How it ended.
  struct Ending {
    /// As backend(7) says; 1 where a signal ended it.
    var code: Int32
    /// Whether CUPS cancelled the job meanwhile.
    var wasStopped: Bool
  }

  private let uri: String
  private let program: String
  private let arguments: [String]

  /// What is wrong with a device URI.
  struct Malformed: Error, Hashable, CustomStringConvertible {
    var uri: String

    var description: String {
      "the device URI \"\(uri)\" is not once: with another one behind it, as in "
        + "once:ipp://printer.local/ipp/print; set it right with: lpadmin -p <queue> -v <uri>"
    }
  }

  /// The one of `DEVICE_URI`'s second scheme, in CUPS's folder of backends.
  init(_ arguments: [String], _ environment: [String: String]) throws(Malformed) {
    let own = environment["DEVICE_URI"] ?? ""
    let uri = OnceBackend.inner(own) ?? ""
    let scheme = uri.prefix { $0 != ":" }
    let isName = scheme.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    guard !scheme.isEmpty, scheme.count < uri.count, isName, scheme != OnceBackend.scheme
    else { throw Malformed(uri: own) }
    self.uri = uri
    self.arguments = arguments
    program = (environment["CUPS_SERVERBIN"] ?? "/usr/lib/cups") + "/backend/\(scheme)"
  }

  /// Runs it to its end; CUPS's order to stop reaches it as well.
  func run(stop: SignalPipe) throws(SystemError) -> Ending {
    // CUPS signals the backend's whole group, if it gave it one; a second signal would end CUPS's backend before it has
    // taken the job back from the printer.
    let isInOurGroup = getpgrp() == getpid()
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemError("make a pipe") }
    defer { close(ends[0]) }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    let child: pid_t
    do throws(SystemError) { child = try spawn() } catch {
      close(ends[1])
      throw error
    }
    // The child holds the other end as long as it lives: its end is seen as the pipe's.
    close(ends[1])
    var wasStopped = false
    while true {
      var waits = [
        pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0),
        pollfd(fd: stop.fileDescriptor, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waits, nfds_t(waits.count), -1) > 0 else { continue }
      if waits[1].revents != 0 {
        stop.take()
        wasStopped = true
        if !isInOurGroup { kill(child, SIGTERM) }
      }
      if waits[0].revents != 0 { break }
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return Ending(code: status & 0x7F == 0 ? status >> 8 & 0xFF : 1, wasStopped: wasStopped)
  }

  private func spawn() throws(SystemError) -> pid_t {
    setenv("DEVICE_URI", uri, 1)
    // By convention the first word is the device URI; everybody can read it, so without a password.
    let words = ([Self.withoutUser(uri)] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let code = posix_spawn(&child, program, nil, nil, words, environ)
    guard code == 0 else {
      throw SystemError("run \(program), as the user that CUPS runs backends as", code: code)
    }
    return child
  }

  /// `ipps://user:secret@printer` as `ipps://printer`.
  static func withoutUser(_ uri: String) -> String {
    guard let slashes = uri.firstRange(of: "//") else { return uri }
    let end = uri[slashes.upperBound...].firstIndex(of: "/") ?? uri.endIndex
    guard let at = uri[slashes.upperBound..<end].lastIndex(of: "@") else { return uri }
    return String(uri[..<slashes.upperBound] + uri[uri.index(after: at)...])
  }
}
