import Foundation
import GRDB
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The floor: what a ticket costs a server of the same parts that decides nothing.
///
/// Hummingbird on a Unix socket, one hop to a thread that waits for the disk, two rows inserted durably.
///
///     deskfloor SOCKET DATABASE
@main
struct Floor {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { exit(64) }
    NIOSingletons.groupLoopCountSuggestion = 1
    let disk = try Disk(arguments[2])
    guard let keyField = HTTPField.Name("Idempotency-Key") else { exit(70) }
    let router = Router()
    router.post("/v1/tickets") { request, _ in
      let buffer = try await request.body.collect(upTo: 65_536)
      let order = try JSONDecoder().decode(Order.self, from: Data(buffer.readableBytesView))
      let number = try await disk.insert(
        service: order.service, key: request.headers[keyField] ?? "")
      let body = try JSONEncoder().encode(Receipt(ticket: "A\(number)", service: order.service))
      return Response(
        status: .created, headers: [.contentType: "application/json"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
    let responder = router.buildResponder()
    let logger = Logger(label: "floor") { _ in SwiftLogNoOpLogHandler() }
    let server = try HTTPServerBuilder.http1().buildServer(
      configuration: ServerConfiguration(address: .unixDomainSocket(path: arguments[1])),
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger
    ) { request, writer, channel in
      let context = BasicRequestContext(source: .init(channel: channel, logger: logger))
      let response = try await responder.respond(to: request, context: context)
      try await writer.write(response: response.head, body: response.body)
    } onServerRunning: { _ in
    }
    try await server.run()
  }
}

private struct Order: Decodable {
  var service: String
}

private struct Receipt: Encodable {
  var ticket: String
  var service: String
}

/// Two rows in one transaction with one sync, on the writer's own thread.
private struct Disk: Sendable {
  private let database: DatabaseQueue

  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.journalMode = .wal
    database = try DatabaseQueue(path: path, configuration: configuration)
    try database.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL;
          CREATE TABLE journal (seq INTEGER PRIMARY KEY, body TEXT NOT NULL);
          CREATE TABLE ticket (number INTEGER PRIMARY KEY, key TEXT NOT NULL, body TEXT NOT NULL);
          """)
    }
  }

  func insert(service: String, key: String) async throws -> Int64 {
    try await database.write { db in
      let body = #"{"service":"\#(service)","state":"waiting"}"#
      try db.cachedStatement(sql: "INSERT INTO journal (body) VALUES (?)")
        .execute(arguments: [body])
      try db.cachedStatement(sql: "INSERT INTO ticket (key, body) VALUES (?, ?)")
        .execute(arguments: [key, body])
      return db.lastInsertedRowID
    }
  }
}
