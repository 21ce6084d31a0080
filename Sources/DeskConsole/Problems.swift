import DeskAPI
import DeskEngine
import Foundation
import Hummingbird
import Logging
import NIOCore

extension Problem {
  /// A body that is not what the route takes: names the field.
  init(_ error: DecodingError) {
    let (path, reason): ([any CodingKey], String) =
      switch error {
      case .keyNotFound(let key, let context):
        (context.codingPath + [key], "is missing")
      case .typeMismatch(let type, let context):
        (context.codingPath, "must be a \(type)")
      case .valueNotFound(let type, let context):
        (context.codingPath, "must be a \(type), not null")
      case .dataCorrupted(let context):
        (context.codingPath, context.codingPath.isEmpty ? "is not JSON" : context.debugDescription)
      @unknown default: ([], "is not readable")
      }
    let field = path.map(\.stringValue).joined(separator: ".")
    self.init(
      type: "bad-request", title: "Bad request", status: 400,
      detail: field.isEmpty ? "the body \(reason)" : "\(field) \(reason)",
      field: field.isEmpty ? nil : field)
  }

  init(_ error: EngineError) {
    switch error {
    case .refused(let refusal): self.init(refusal)
    case .notStored(let failure):
      self.init(
        type: "not-stored", title: "Not stored", status: 503,
        detail: "\(failure.operation): \(failure.reason)", remedy: failure.remedy)
    case .unknownZone(let zone):
      self.init(
        type: "unknown-zone", title: "Unknown zone", status: 422,
        detail: "the system does not know the zone \(zone)", field: "site.time_zone")
    }
  }

  /// The problem as a response.
  var response: Response {
    let body = (try? Wire.encode(self)) ?? Data(#"{"title":"Internal error"}"#.utf8)
    return Response(
      status: .init(code: status), headers: [.contentType: "application/problem+json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }
}

/// Turns every error into `problem+json`: no caller is left with an empty answer.
struct ProblemMiddleware: RouterMiddleware {
  typealias Context = DeskContext

  @concurrent func handle(
    _ request: Request, context: DeskContext,
    next: @concurrent (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let problem as Problem {
      return problem.response
    } catch let error as EngineError {
      return Problem(error).response
    } catch let error as HTTPError {
      return Problem(
        type: "http-\(error.status.code)", title: error.status.reasonPhrase,
        status: error.status.code,
        detail: error.body ?? "\(request.method) \(request.uri.path) is not to be had here",
        remedy: "Paths begin with \(Path.version); see the README."
      ).response
    } catch {
      context.logger.error("request failed", metadata: ["error": "\(error)"])
      return Problem(
        type: "internal", title: "Internal error", status: 500, detail: String(describing: error),
        remedy: "See the daemon's log."
      ).response
    }
  }
}
