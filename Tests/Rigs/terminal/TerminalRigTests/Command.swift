import Glibc

/// A program run to its end.
///
/// Not by Foundation's Process: that hands on the signal mask of its thread, where nearly all
/// signals are blocked, and waits for every grandchild that keeps its socket.
struct Command {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs `arguments` with nothing to read; what it prints, when it exits with 0.
  static func run(_ arguments: [String], environment: [String: String]) throws -> String {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure(description: "no pipe") }
    let (reader, writer) = (ends[0], ends[1])
    defer { close(reader) }
    _ = fcntl(reader, F_SETFD, FD_CLOEXEC)
    let process: pid_t
    do {
      defer { close(writer) }
      process = try spawn(arguments, environment, output: writer)
    }

    var output: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(reader, &bytes, bytes.count)
      guard count > 0 else { break }
      output += bytes.prefix(count)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let text = String(decoding: output, as: UTF8.self)
    guard status == 0 else {
      throw Failure(description: "\(arguments.joined(separator: " ")): status \(status), \(text)")
    }
    return text
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String: String], output: Int32
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
    posix_spawn_file_actions_addclose(&actions, output)

    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var process: pid_t = 0
    let error = posix_spawnp(&process, arguments[0], &actions, &attributes, &words, &settings)
    guard error == 0 else {
      let reason = String(cString: strerror(error))
      throw Failure(description: "cannot start \(arguments[0]): \(reason)")
    }
    return process
  }
}
