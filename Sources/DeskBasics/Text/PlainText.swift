/// A text fit for screen and slip: one line, no control, escape, bidi-override or invisible
/// characters, in NFC.
///
/// Every text from outside passes through here at the door, so that nothing behind the door has to
/// ask again.
package struct PlainText: Hashable, Sendable {
  /// The longest text, in Unicode scalars; what lies beyond is cut off.
  static let limit = 500

  package let string: String

  /// Strips what does not belong on a screen; nil where nothing visible is left.
  package init?(_ raw: String) {
    let clean = Sanitiser.clean(raw, limit: PlainText.limit)
    guard !clean.isEmpty else { return nil }
    string = clean
  }
}
