import ArgumentParser
import DeskClient
import Foundation

/// What every command that talks to the daemon takes.
struct DeskOptions: ParsableArguments {
  @Option(help: "The daemon's socket; also FRONTDESK_SOCKET.")
  var socket =
    ProcessInfo.processInfo.environment["FRONTDESK_SOCKET"] ?? DeskClient.defaultSocket

  var client: DeskClient { DeskClient(socket: socket, language: .ofTerminal) }
}

/// What every command that reads takes.
struct ReadOptions: ParsableArguments {
  @Flag(help: "Print JSON.")
  var json = false
}

/// Where the site file is.
struct ConfigOptions: ParsableArguments {
  @Option(help: "The site file.")
  var config = "/etc/frontdesk/site.yaml"
}
