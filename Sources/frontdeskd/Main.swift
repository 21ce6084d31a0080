import ArgumentParser
import DeskAPI
import DeskDaemon
import Foundation
import Glibc
import Logging

@main
struct FrontdeskDaemon: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontdeskd",
    abstract: "The front desk's daemon: buttons, queue, journal and API.",
    discussion:
      "It runs in the foreground and logs to standard error. SIGHUP reads the site file again.",
    version: Version.current)

  @Option(help: "The site file.")
  var config = "/etc/frontdesk/site.yaml"

  @Option(help: "The folder of the database.")
  var state = "/var/lib/frontdesk"

  @Option(help: "The Unix socket of the API.")
  var socket = "/run/frontdesk/frontdesk.sock"

  @Flag(
    help: """
      Make everything that the desk knows anew from its journal, say whether that made a difference, and end. \
      Stop the daemon first.
      """)
  var rebuild = false

  @Flag(help: .hidden)
  var replay = false

  @Flag(help: "Log what is worth knowing when looking for a fault.")
  var verbose = false

  func run() async throws {
    // Our files and the socket are for the daemon's user and group.
    umask(0o007)
    var logger = Logger(label: "frontdeskd") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = verbose ? .debug : .notice
    let options = Daemon.Options(
      config: config, state: state, socket: socket, isReplay: replay)
    do {
      guard !rebuild else {
        for line in try await Rebuild.run(state: state) { print(line) }
        return
      }
      try await Daemon(options, logger: logger).run()
    } catch let error as DaemonError {
      complain(error)
      throw ExitCode(error.status.rawValue)
    } catch {
      complain(error)
      throw ExitCode(EX_SOFTWARE)
    }
  }
}

/// Nobody may be there to read it.
private func complain(_ error: any Error) {
  try? FileHandle.standardError.write(contentsOf: Data("frontdeskd: \(error)\n".utf8))
}
