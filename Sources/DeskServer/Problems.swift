import DeskAPI
import DeskBasics
import DeskEngine
import Foundation
import Hummingbird
import Logging
import NIOCore

extension Problem {
  init(_ error: EngineError) {
    switch error {
    case .refused(let refusal): self.init(refusal)
    case .notStored(let failure):
      self.init(
        type: "not-stored", title: "Not stored", status: 503,
        detail: "\(failure.operation): \(failure.reason)", remedy: failure.remedy)
    case .keyOfAnotherRequest:
      self.init(
        type: "key-used", title: "Key used", status: 422,
        detail: "this key came with another request before", field: Header.idempotencyKey,
        remedy: "Give each request a key of its own, such as a random UUID.")
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
    } catch let fault as RequestFault {
      return Problem(fault).response
    } catch let fault as TypedFault {
      return Problem(fault, field: nil).response
    } catch let error as EngineError {
      return Problem(error).response
    } catch let error as HTTPError {
      return Problem(
        type: "http-\(error.status.code)", title: error.status.reasonPhrase,
        status: error.status.code,
        detail: error.body ?? "\(request.method) \(request.uri.path) is not to be had here",
        remedy: "Paths begin with \(Path.version)."
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
