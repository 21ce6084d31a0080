import DeskBasics
import DeskDomain
import DeskPlanning

/// A place in a request, and which of its fields were asked for: what nobody asks for is not known.
final class StrictNode {
  let tree: JSONTree
  let path: [String]
  /// The fields that were asked for; nil where it was not read as an object.
  private var asked: [String]?
  private var nodes: [String: StrictNode] = [:]

  init(_ tree: JSONTree, path: [String]) {
    self.tree = tree
    self.path = path
  }

  /// Nil where it is no object.
  var fields: [String: JSONTree]? {
    if case .object(let fields) = tree { fields } else { nil }
  }

  func ask(for field: String) { asked = (asked ?? []) + [field] }

  func open() { asked = asked ?? [] }

  /// The node of a field; of null where it is not given.
  func node(_ field: String) -> StrictNode {
    if let node = nodes[field] { return node }
    let node = StrictNode(fields?[field] ?? .null, path: path + [field])
    nodes[field] = node
    return node
  }

  func element(_ index: Int, _ tree: JSONTree) -> StrictNode {
    let name = String(index + 1)
    let node = StrictNode(tree, path: path + [name])
    nodes[name] = node
    return node
  }

  /// The first field that nobody asked for.
  var unknownField: RequestFault? {
    if let asked, let fields, let stranger = fields.keys.sorted().first(where: isUnknown) {
      return RequestFault(
        .unknownField(nearest: Nearest.word(to: stranger, in: asked)), at: path + [stranger])
    }
    return nodes.sorted { $0.key < $1.key }.lazy.compactMap(\.value.unknownField).first
  }

  private func isUnknown(_ field: String) -> Bool { asked?.contains(field) == false }

  /// Reads the value here.
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let words = Value.self as? any RequestWord.Type, let text = wordText,
      !words.known.contains(text)
    {
      throw RequestFault(.typed(.unknownWord(text, known: words.known)), at: path)
    }
    return try Value(from: StrictDecoder(node: self))
  }

  private var wordText: String? { if case .text(let text) = tree { text } else { nil } }

  /// Whether there is nothing here to be taken: null, or, of a text that may be left out, nothing visible.
  func isNothing(for type: any Decodable.Type) -> Bool {
    switch tree {
    case .null: true
    case .text(let text): type is any TypedText.Type && PlainText(text) == nil
    default: false
    }
  }

  /// What a decoder's error comes to.
  func fault(of error: DecodingError) -> RequestFault {
    func names(_ path: [any CodingKey]) -> [String] { path.map(\.stringValue) }
    switch error {
    case .keyNotFound(let key, let context):
      let path = names(context.codingPath)
      let stranger = strangers(at: path).first {
        Nearest.word(to: $0, in: [key.stringValue]) != nil
      }
      if let stranger {
        return RequestFault(.unknownField(nearest: key.stringValue), at: path + [stranger])
      }
      return RequestFault(.missing, at: path + [key.stringValue])
    case .dataCorrupted(let context):
      let path = names(context.codingPath)
      if let fault = context.underlyingError as? TypedFault {
        return RequestFault(.typed(fault), at: path)
      }
      return RequestFault(.unreadable(context.debugDescription), at: path)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return RequestFault(.unreadable(context.debugDescription), at: names(context.codingPath))
    @unknown default: return RequestFault(.unreadable("is not readable"), at: [])
    }
  }

  /// The fields at `path` that nobody has asked for so far.
  private func strangers(at path: [String]) -> [String] {
    guard let first = path.first else { return (fields ?? [:]).keys.sorted().filter(isUnknown) }
    return nodes[first]?.strangers(at: Array(path.dropFirst())) ?? []
  }
}

/// A type of a few words.
protocol RequestWord {
  static var known: [String] { get }
}

extension RequestWord where Self: CaseIterable & RawRepresentable<String> {
  static var known: [String] { allCases.map(\.rawValue) }
}

extension Rating: RequestWord {}
extension VisitorTitle: RequestWord {}
extension NoticeKind: RequestWord {}
extension Outage: RequestWord {}
extension AbsenceReason: RequestWord {}
extension CheckResult: RequestWord {}
extension Repair.Urgency: RequestWord {}
extension SlipState: RequestWord {}
