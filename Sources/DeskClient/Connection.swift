import DeskAPI
import DeskBasics
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// One HTTP/1.1 connection to the daemon's Unix socket; requests go one after another.
struct Connection: ~Copyable {
  private typealias Channel = NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>

  private let language: Language
  private var parts: NIOAsyncChannelInboundStream<HTTPClientResponsePart>.AsyncIterator
  private let outbound: NIOAsyncChannelOutboundWriter<HTTPClientRequestPart>

  /// Bytes of an answer; a full queue of 2,000 tickets is well below.
  private static let bodyLimit = 8 * 1_024 * 1_024

  /// Opens a connection for `client`, hands it to `body`, and closes it.
  ///
  /// - Throws: `ClientError.silent` where nothing is heard for `timeout`.
  @concurrent static func open<Value: Sendable>(
    _ client: DeskClient, timeout: TimeAmount,
    _ body: @concurrent @Sendable (inout Connection) async throws -> Value
  ) async throws -> Value {
    let socket = client.socket
    let channel: Channel
    do {
      channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connectTimeout(.seconds(2))
        .connect(unixDomainSocketPath: socket) { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHTTPClientHandlers()
            try channel.pipeline.syncOperations.addHandlers(
              IdleStateHandler(readTimeout: timeout), SilenceHandler(socket: socket))
            return try Channel(wrappingChannelSynchronously: channel)
          }
        }
    } catch {
      throw ClientError(connecting: error, to: socket)
    }
    return try await channel.executeThenClose { inbound, outbound in
      var connection = Connection(
        language: client.language, parts: inbound.makeAsyncIterator(), outbound: outbound)
      return try await body(&connection)
    }
  }

  /// Sends one request and returns its answer's body.
  ///
  /// - Throws: `ClientError.problem` where the daemon says that it cannot.
  @concurrent mutating func send(_ request: ClientRequest) async throws -> Data {
    let head = try await begin(request)
    guard (200..<300).contains(head.status.code) else { throw try await failure(of: head) }
    return try await body()
  }

  /// What the rest of an answer says of why there is none.
  @concurrent mutating func failure(of head: HTTPResponseHead) async throws -> ClientError {
    guard let problem = try? Wire.decode(Problem.self, from: try await body()) else {
      return .unreadable("status \(head.status.code)")
    }
    return .problem(problem)
  }

  @concurrent private mutating func body() async throws -> Data {
    var body = Data()
    while let chunk = try await nextChunk() {
      body.append(contentsOf: chunk.readableBytesView)
      guard body.count <= Self.bodyLimit else { throw ClientError.broken("endless answer") }
    }
    return body
  }

  /// Sends the request and waits for the head of its answer.
  @concurrent mutating func begin(_ request: ClientRequest) async throws -> HTTPResponseHead {
    var headers = HTTPHeaders(request.headers)
    headers.add(name: "Host", value: "frontdesk")
    headers.add(name: "Accept-Language", value: language.rawValue)
    if let body = request.body {
      headers.add(name: "Content-Type", value: "application/json")
      headers.add(name: "Content-Length", value: String(body.count))
    }
    try await outbound.write(
      .head(
        HTTPRequestHead(
          version: .http1_1, method: request.body == nil ? .GET : .POST, uri: request.path,
          headers: headers)))
    if let body = request.body {
      try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: body))))
    }
    try await outbound.write(.end(nil))
    guard case .head(let head) = try await parts.next() else {
      throw ClientError.broken("it was closed before the answer")
    }
    return head
  }

  /// The next piece of the answer's body; nil at its end.
  @concurrent mutating func nextChunk() async throws -> ByteBuffer? {
    switch try await parts.next() {
    case .body(let chunk): return chunk
    case .end: return nil
    case .head, nil: throw ClientError.broken("it was closed in the middle of an answer")
    }
  }
}

/// Ends a connection on which nothing is heard any more.
private final class SilenceHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias InboundOut = HTTPClientResponsePart

  private let socket: String

  init(socket: String) {
    self.socket = socket
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event is IdleStateHandler.IdleStateEvent else {
      return context.fireUserInboundEventTriggered(event)
    }
    context.fireErrorCaught(ClientError.silent(socket: socket))
    context.close(promise: nil)
  }
}

/// A request to the daemon: a read without a body, a command with one.
struct ClientRequest: Sendable {
  var path: String
  var body: Data?
  var headers: [(String, String)] = []
}

extension ClientError {
  fileprivate init(connecting error: any Error, to socket: String) {
    let code = (error as? IOError)?.errnoCode
    switch code {
    case ENOENT, ECONNREFUSED, ENOTSOCK: self = .notRunning(socket: socket)
    case EACCES, EPERM: self = .permission(socket: socket)
    case nil where error is ChannelError: self = .silent(socket: socket)
    default: self = .broken(String(describing: error))
    }
  }
}
