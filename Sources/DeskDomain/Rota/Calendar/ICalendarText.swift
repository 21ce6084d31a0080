/// Content lines of iCalendar (RFC 5545 §3.1).
struct ICalendarText: Sendable {
  /// The longest line in octets of UTF-8, its break not counted.
  static let longestLine = 75

  /// Every line ends in CR LF.
  private(set) var string = ""

  init() {}

  /// Adds a line whose value is written as it is.
  mutating func add(_ name: String, _ value: String) {
    string += Self.folded("\(name):\(value)") + "\r\n"
  }

  /// Adds a line whose value is a text.
  mutating func add(_ name: String, text: String) {
    add(name, Self.escaped(text))
  }

  /// As a TEXT value: `\`, `;`, `,` and line breaks escaped, other control characters left out.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x5C, 0x3B, 0x2C:
        escaped.append("\\")
        escaped.append(scalar)
      case 0x0A where isAfterReturn: break
      // Some readers end a line at any of these.
      case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029:
        escaped.append(contentsOf: "\\n".unicodeScalars)
      case 0x09: escaped.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: break
      default: escaped.append(scalar)
      }
      isAfterReturn = scalar.value == 0x0D
    }
    return String(escaped)
  }

  /// In lines of at most 75 octets, each but the first beginning with a space; never within a character
  /// as a reader sees it, unless that alone is longer.
  static func folded(_ line: String) -> String {
    var folded = ""
    var length = 0
    func add(_ part: String) {
      let octets = part.utf8.count
      if length + octets > longestLine {
        folded += "\r\n "
        length = 1
      }
      folded += part
      length += octets
    }
    for character in line {
      if character.utf8.count < longestLine {
        add(String(character))
      } else {
        for scalar in character.unicodeScalars { add(String(scalar)) }
      }
    }
    return folded
  }
}
