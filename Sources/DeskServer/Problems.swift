import DeskAPI
package import DeskBasics
package import DeskDomain
package import DeskEngine
import Foundation
import Hummingbird
import Logging
import NIOCore

extension EngineError: Explained {
  package var code: ErrorCode {
    switch self {
    case .refused(let refusal): refusal.code
    case .notStored: ErrorCode(.unavailable, "not-stored")
    case .keyOfAnotherRequest: ErrorCode(.invalid, "key-used", Header.idempotencyKey)
    case .unknownZone: ErrorCode(.invalid, "unknown-zone", "site.time_zone")
    }
  }

  package var detail: Phrase {
    switch self {
    case .refused(let refusal): refusal.detail
    case .notStored(let failure):
      Phrase(
        zhHans: "没有存上（\(failure.operation)：\(failure.reason)）",
        zhHant: "沒有存上（\(failure.operation)：\(failure.reason)）",
        en: "\(failure.operation): \(failure.reason)")
    case .keyOfAnotherRequest:
      Phrase(
        zhHans: "这个键已经用在别的请求上", zhHant: "這個鍵已經用在別的請求上",
        en: "this key came with another request before")
    case .unknownZone(let zone):
      Phrase(
        zhHans: "系统没有时区 \(zone)", zhHant: "系統沒有時區 \(zone)",
        en: "the system does not know the zone \(zone)")
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .refused(let refusal): refusal.remedy
    case .notStored(let failure):
      Remedy(
        Phrase(
          zhHans: "什么都没有改变。请管理员看存储卡和系统日志，然后再试。",
          zhHant: "什麼都沒有改變。請管理員看記憶卡和系統日誌，然後再試。", en: failure.remedy),
        .place(Place(kind: .daemonLog)))
    case .keyOfAnotherRequest: RouteFault.freshKey
    case .unknownZone:
      Remedy(
        Phrase(
          zhHans: "请在站点文件里写系统有的时区。", zhHant: "請在站點檔裡寫系統有的時區。",
          en: "Name a zone that the system has in the site file."),
        .place(Place(kind: .siteFile, id: "site")))
    }
  }
}

extension Problem {
  /// The problem as a response.
  fileprivate func response(in language: Language) -> Response {
    let body = (try? Wire.encode(self)) ?? Data(#"{"title":"Internal error"}"#.utf8)
    return Response(
      status: .init(code: status),
      headers: [
        .contentType: "application/problem+json", .contentLanguage: language.rawValue,
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }
}

extension Request {
  /// The language that whoever reads the answer wants; programs that say nothing read English.
  var language: Language {
    headers[.acceptLanguage].flatMap { Language(accepting: $0) } ?? .english
  }
}

/// Turns every error into `problem+json`: no caller is left with an empty answer.
struct ProblemMiddleware: RouterMiddleware {
  typealias Context = DeskContext

  @concurrent func handle(
    _ request: Request, context: DeskContext,
    next: @concurrent (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    let language = request.language
    do {
      return try await next(request, context)
    } catch let error as any Explained {
      return Problem(error, in: language).response(in: language)
    } catch let error as HTTPError {
      let fault = RouteFault.http(
        error.status.code, error.body ?? "\(request.method) \(request.uri.path)")
      return Problem(fault, in: language, status: error.status.code).response(in: language)
    } catch {
      context.logger.error("request failed", metadata: ["error": "\(error)"])
      return Problem(RouteFault.failed(String(describing: error)), in: language)
        .response(in: language)
    }
  }
}
