package import DeskDomain

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

extension Note: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .typed(text) }
}

extension ShortText: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .typed(text) }
}

extension PhoneText: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .typed(text) }
}

extension TypedName: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .typed(text) }
}

extension Desk {
  /// Carries out what somebody asks for.
  @discardableResult
  package mutating func handle(_ ask: Ask, at moment: Moment) throws -> Decision {
    var random = SystemRandomNumberGenerator()
    return try handle(ask.command(using: &random), at: moment)
  }
}
