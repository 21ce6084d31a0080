import DeskBasics

/// An error as the API tells it: RFC 9457 `application/problem+json`.
package struct Problem: Error, Codable, Hashable, Sendable, CustomStringConvertible {
  /// A stable name for programs, `urn:frontdesk:…`.
  var type: String
  var title: String
  /// The HTTP status code.
  package var status: Int
  /// What exactly is wrong.
  var detail: String
  /// The field, parameter or path segment at fault.
  var field: String?
  /// What to do about it.
  var remedy: String?

  package init(
    type: String, title: String, status: Int, detail: String, field: String? = nil,
    remedy: String? = nil
  ) {
    self.type = "urn:frontdesk:" + type
    self.title = title
    self.status = status
    // It may repeat what the caller sent, and is shown on terminals.
    self.detail = PlainText(detail)?.string ?? ""
    self.field = field
    self.remedy = remedy
  }

  package var description: String {
    [field.map { "\($0): \(detail)" } ?? detail, remedy].compactMap(\.self).joined(separator: "\n")
  }
}
