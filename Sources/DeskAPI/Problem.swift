package import DeskBasics
package import DeskDomain

/// An error as the API tells it: RFC 9457 `application/problem+json`, in one language.
///
/// For example:
///
///     {"type": "urn:frontdesk:counter-closed", "title": "Not now", "status": 409,
///      "detail": "counter 1 is closed", "field": "counter", "remedy": "Open the counter first.",
///      "ask": {"noun": "counter", "step": "open", "id": "1"}}
package struct Problem: Codable, Hashable, Sendable {
  /// A stable name for programs, `urn:frontdesk:…`.
  var type: String
  var title: String
  /// The HTTP status code.
  package var status: Int
  /// What exactly is wrong.
  package var detail: String
  /// The field, parameter or path segment at fault.
  package var field: String?
  /// What to do about it.
  package var remedy: String?
  /// The ask that the remedy is, with what only the person knows left open.
  package var ask: NextAsk?
  /// Where the remedy leads.
  package var place: Place?

  /// `status`: where HTTP has a finer one than the kind of the error.
  package init(_ error: any Explained, in language: Language, status: Int? = nil) {
    let code = error.code
    type = "urn:frontdesk:" + code.name
    title = code.kind.title[language]
    self.status = status ?? code.kind.status
    // It may repeat what the caller sent, and is shown on terminals.
    detail = PlainText(error.detail[language])?.string ?? ""
    field = code.field
    remedy = error.remedy?.words[language]
    (ask, place) = (error.remedy?.way?.ask, error.remedy?.way?.place)
  }
}

extension ErrorCode.Kind {
  fileprivate var status: Int {
    switch self {
    case .unreadable: 400
    case .unknown: 404
    case .conflict: 409
    case .tooLarge: 413
    case .invalid: 422
    case .failed: 500
    case .unavailable: 503
    }
  }

  fileprivate var title: Phrase {
    switch self {
    case .unreadable: Phrase(zhHans: "看不懂", zhHant: "看不懂", en: "Not readable")
    case .unknown: Phrase(zhHans: "没有找到", zhHant: "沒有找到", en: "Not found")
    case .conflict: Phrase(zhHans: "现在还不行", zhHant: "現在還不行", en: "Not now")
    case .tooLarge: Phrase(zhHans: "太长了", zhHant: "太長了", en: "Too large")
    case .invalid: Phrase(zhHans: "内容不对", zhHant: "內容不對", en: "Not valid")
    case .failed: Phrase(zhHans: "内部错误", zhHant: "內部錯誤", en: "Internal error")
    case .unavailable: Phrase(zhHans: "暂时不行", zhHant: "暫時不行", en: "Not available")
    }
  }
}
