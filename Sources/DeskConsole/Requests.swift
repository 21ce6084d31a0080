import DeskAPI
import DeskDomain

extension CheckRequest {
  /// The check with its texts made fit for screens; what is invisible counts as not given.
  func order() throws -> CheckOrder {
    CheckOrder(
      asset: try assetCode(asset), result: result,
      points: ((points ?? []) + [point].compactMap(\.self)).compactMap { PlainText($0)?.string },
      note: try limited(note, "note", to: 500), person: try limited(person, "person", to: 80),
      corrects: corrects)
  }
}

/// A text of at most `limit` characters, made fit for screens.
func limited(_ text: String?, _ field: String, to limit: Int) throws -> String? {
  guard let text else { return nil }
  guard text.unicodeScalars.count <= limit else {
    throw Problem(
      type: "too-long", title: "Too long", status: 422,
      detail: "\(field) has \(text.unicodeScalars.count) characters", field: field,
      remedy: "Say it in \(limit).")
  }
  return PlainText(text)?.string
}

extension SlipReport {
  /// What the report means to the desk.
  var progress: SlipProgress {
    SlipProgress(
      state: state, job: jobID, queue: queue.flatMap(PlainText.init)?.string,
      detail: detail.flatMap(PlainText.init)?.string,
      file: file.flatMap(PlainText.init)?.string)
  }
}

/// An asset's code as it was typed.
func assetCode(_ text: String) throws -> String {
  guard let code = PlainText(text) else {
    throw Problem(
      type: "bad-request", title: "Bad request", status: 400, detail: "asset is empty",
      field: "asset", remedy: "Give the code on the asset's label, like FE-03.")
  }
  return code.string
}
