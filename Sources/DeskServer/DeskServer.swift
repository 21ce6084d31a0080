package import DeskEngine
import Foundation
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The API on a Unix socket: HTTP/1.1, JSON and server-sent events.
package struct DeskServer: Service {
  private let routes: DeskRoutes
  private let socket: String
  private let logger: Logger
  private let onReady: @Sendable () async -> Void

  /// Connections at once: every process on the board needs one or two.
  static let connectionLimit = 128

  /// A server on `socket` (a path); `onReady` is called when it takes connections.
  package init(
    engine: DeskEngine, records: any DeskRecords & JournalRecords, hub: EventHub, socket: String,
    version: String, logger: Logger, onReady: @escaping @Sendable () async -> Void
  ) {
    routes = DeskRoutes(engine: engine, records: records, hub: hub, version: version)
    self.socket = socket
    self.logger = logger
    self.onReady = onReady
  }

  /// Hummingbird's server with its router, without its application: that wakes every second for a `Date` header.
  package func run() async throws {
    let responder = routes.router().buildResponder()
    let group = MultiThreadedEventLoopGroup.singleton
    let server = try HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(idleTimeout: .seconds(60))
    ).buildServer(
      configuration: ServerConfiguration(
        address: .unixDomainSocket(path: socket),
        availableConnectionsDelegate: MaximumAvailableConnections(Self.connectionLimit)),
      eventLoopGroup: group, logger: logger
    ) { request, writer, channel in
      let context = DeskContext(source: .init(channel: channel, logger: logger))
      // Reads may be long: they are made where nobody's command waits for them.
      let executor = request.method == .get ? globalConcurrentExecutor : nil
      let response = try await withTaskExecutorPreference(executor) {
        try await responder.respond(to: request, context: context)
      }
      try await writer.write(response: response.head, body: response.body)
    } onServerRunning: { _ in
      await ready()
    }
    try await withTaskExecutorPreference(LoopExecutor(group.any())) { try await server.run() }
  }

  /// The daemon's group may talk to it, others not.
  private func ready() async {
    do {
      try FileManager.default.setAttributes([.posixPermissions: 0o660], ofItemAtPath: socket)
    } catch {
      logger.error("the socket's mode is not set", metadata: ["error": "\(error)"])
    }
    await onReady()
  }
}
