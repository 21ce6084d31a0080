package import DeskBasics

/// What people type, as a test writes it.
extension TypedValue {
  /// The value of this text; one that cannot be typed ends the test.
  package static func typed(_ text: String) -> Self {
    do throws(TypedFault) {
      return try Self(typed: text)
    } catch {
      fatalError("\"\(text)\": \(error)")
    }
  }
}

extension Note: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .typed(text) }
}

extension ShortText: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .typed(text) }
}

extension PhoneText: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .typed(text) }
}

extension TypedName: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .typed(text) }
}
