/// The job that CUPS started a backend for (backend(7)).
struct BackendJob: Hashable, Sendable {
  var id: String
  /// The job's name all over the world: it outlives a restart of CUPS.
  var uuid: String?
  /// Where the document is; nil: on standard input.
  var file: String?

  /// What is wrong with the arguments.
  enum Wrong: Error, Hashable, Sendable, CustomStringConvertible {
    case usage
    case copies(String)

    var description: String {
      switch self {
      case .usage: "usage: escpos job user title copies options [file], as CUPS calls it"
      case .copies(let copies): "\(copies) copies were asked for: a slip is printed once"
      }
    }
  }

  /// Reads argv without the program's own name.
  init(arguments: [String]) throws(Wrong) {
    guard arguments.count == 5 || arguments.count == 6 else { throw .usage }
    guard arguments[3] == "1" else { throw .copies(arguments[3]) }
    id = arguments[0]
    uuid = Self.uuid(in: arguments[4])
    file = arguments.count == 6 ? arguments[5] : nil
  }

  /// The job's UUID among its options, the fifth of a backend's words.
  static func uuid(in options: String) -> String? {
    let mark = "job-uuid=urn:uuid:"
    let word = options.split(separator: " ").last { $0.hasPrefix(mark) }
    let digits = word?.dropFirst(mark.count).filter { $0.isHexDigit || $0 == "-" }
    return digits.flatMap { $0.count == 36 ? String($0) : nil }
  }
}
