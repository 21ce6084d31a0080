import DeskAPI
import DeskChain
import DeskEngine
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What a route knows of a request beside the request itself.
struct DeskContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// For the caller's credentials.
  let channel: any Channel

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }

  /// Bytes of a request's body; ours are a few hundred.
  static let bodyLimit = 64 * 1_024
}

extension DeskContext {
  /// A path segment.
  func segment(_ name: String) throws -> String {
    guard let value = parameters.get(name)?.removingPercentEncoding, !value.isEmpty else {
      throw RouteFault.badSegment(name)
    }
    return value
  }
}

extension Request {
  /// The body's bytes.
  func bytes() async throws -> Data {
    do {
      return Data(try await body.collect(upTo: DeskContext.bodyLimit).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw RouteFault.tooLarge(limit: DeskContext.bodyLimit)
    }
  }

  /// The caller's idempotency key, if it sent one, bound to what `actor` asks for with it.
  func commandKey(of actor: String, _ body: Data) throws -> CommandKey? {
    guard let name = HTTPField.Name(Header.idempotencyKey), let key = headers[name] else {
      return nil
    }
    guard (1...64).contains(key.utf8.count), key.utf8.allSatisfy({ (33...126).contains($0) })
    else {
      throw RouteFault.badKey
    }
    let hash = ChainHash(of: Array("\(actor)\n\(uri.path)\n".utf8) + body)
    return CommandKey(key, request: Array(hash.bytes.prefix(16)))
  }
}

/// A JSON response.
func respond(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
  let data = try Wire.encode(value)
  return Response(
    status: status, headers: [.contentType: "application/json"],
    body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
}
