/// Why something typed is not a visitor's name (G4).
///
/// It never holds what was typed, since errors end up in logs.
package enum VisitorNameError: Error, CaseIterable, Hashable, Sendable {
  case empty
  case onlyTitle
  case digits
  /// A sign that stands in no name.
  case sign
  /// Characters that cannot be seen.
  case control
  case tooLong
  /// Parts joined by a point (·): which of them is the surname, the name itself does not say.
  case joinedParts
}

extension VisitorNameError: CustomStringConvertible {
  /// What is wrong, and the way out.
  package var description: String {
    let example = "type the surname and, if known, the title, like 周先生 or Ms Zhou"
    return switch self {
    case .empty: "nothing was typed; \(example), or leave the name out"
    case .onlyTitle: "a title without a surname; \(example), or leave the name out"
    case .digits: "a name has no digits: \(example), and no phone or ticket number"
    case .sign: "there is a sign that stands in no name; \(example)"
    case .control: "there are invisible characters; type it by hand: \(example)"
    case .tooLong:
      "the surname has over \(VisitorName.limit) characters; \(example)"
    case .joinedParts:
      "of a name in parts, give only the one to be addressed by, and the title by itself"
    }
  }
}
