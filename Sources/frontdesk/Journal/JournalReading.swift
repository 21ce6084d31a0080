import DeskAPI
import Foundation

/// An entry of the journal as the API shows it: whatever its kind has to say.
struct JournalReading {
  private let fields: [String: Any]

  /// The entries in an answer that is one of them or a list.
  static func entries(_ data: Data) throws -> [JournalReading] {
    let value = try JSONSerialization.jsonObject(with: data)
    let objects = value as? [[String: Any]] ?? (value as? [String: Any]).map { [$0] } ?? []
    return objects.map(JournalReading.init)
  }

  private init(fields: [String: Any]) {
    self.fields = fields
  }

  private var corrections: [JournalReading] {
    (fields["correctedBy"] as? [[String: Any]] ?? []).map(JournalReading.init)
  }

  private static let head: Set = ["seq", "at", "kind", "actor", "prev", "hash", "correctedBy"]

  /// What the kind has to say, `ticket=A001 counter=1`.
  private var details: String {
    fields.keys.filter { !Self.head.contains($0) }.sorted()
      .map { "\($0)=\(Self.text(fields[$0]))" }.joined(separator: " ")
  }

  /// More than this of an entry is for `log show`.
  private static let rowLimit = 160

  /// A row of a list, with as much of the details as a screen takes; a corrected entry says so.
  func row(in zone: String) -> [String] {
    let numbers = corrections.map { Self.text($0.fields["seq"]) }.joined(separator: ", ")
    let mark = numbers.isEmpty ? "" : " (corrected by \(numbers))"
    return [
      Self.text(fields["seq"]), time(in: zone), Self.text(fields["actor"]),
      Self.text(fields["kind"]),
      (details.count > Self.rowLimit ? details.prefix(Self.rowLimit) + "…" : details) + mark,
    ]
  }

  /// Everything, a line a field; then what corrects it.
  func lines(in zone: String) -> [[String]] {
    let details = fields.keys.filter { !Self.head.contains($0) }.sorted()
    let shown = ["kind", "actor"] + details + ["prev", "hash"].filter { fields[$0] != nil }
    return [["no.", Self.text(fields["seq"])], ["time", time(in: zone)]]
      + shown.map { [$0, Self.text(fields[$0])] }
      + corrections.map { ["corrected by", $0.row(in: zone).joined(separator: "  ")] }
  }

  private func time(in zone: String) -> String {
    let data = (try? JSONEncoder().encode([Self.text(fields["at"])])) ?? Data()
    let date = try? Wire.decode([Date].self, from: data).first
    return date.map { siteTime($0, in: zone) } ?? Self.text(fields["at"])
  }

  private static func text(_ value: Any?) -> String {
    switch value {
    case nil: "–"
    case let text as String: text
    case let number as NSNumber: number.stringValue
    case let value?:
      (try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys]))
        .map { String(decoding: $0, as: UTF8.self) } ?? String(describing: value)
    }
  }
}
