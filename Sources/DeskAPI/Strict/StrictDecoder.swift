import DeskBasics
import DeskDomain

/// Hands a node's values to what decodes them.
struct StrictDecoder: Decoder {
  let node: StrictNode

  var codingPath: [any CodingKey] { node.path.map { FieldName($0) } }
  var userInfo: [CodingUserInfoKey: Any] { [.isByPeople: true] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try StrictFields<Key>(node))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try StrictList(node) }

  func singleValueContainer() -> any SingleValueDecodingContainer { StrictValue(node: node) }
}

/// A name on the way to a value.
struct FieldName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }

  init(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}

/// The fields of an object.
private struct StrictFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let node: StrictNode
  let allKeys: [Key]

  init(_ node: StrictNode) throws {
    let words = Key.self as? any AskWord.Type
    // A step that takes nothing is its word alone.
    if let words, case .text(let word) = node.tree {
      guard let key = Key(stringValue: word) else {
        throw RequestFault(.typed(.unknownWord(word, known: Self.names(words))), at: node.path)
      }
      self.node = StrictNode(.object([word: .object([:])]), path: node.path)
      allKeys = [key]
      return
    }
    guard let fields = node.fields else {
      throw RequestFault(.wrongType(.object), at: node.path)
    }
    self.node = node
    node.open()
    let names = fields.keys.sorted()
    allKeys = names.compactMap { Key(stringValue: $0) }
    guard let words else { return }
    if let stranger = names.first(where: { Key(stringValue: $0) == nil }) {
      throw RequestFault(.typed(.unknownWord(stranger, known: Self.names(words))), at: node.path)
    }
    guard names.count == 1 else {
      throw RequestFault(.notOne(of: Self.names(words)), at: node.path)
    }
  }

  private static func names<Word: AskWord>(_ type: Word.Type) -> [String] {
    Word.allCases.map(\.rawValue)
  }

  var codingPath: [any CodingKey] { node.path.map { FieldName($0) } }

  func contains(_ key: Key) -> Bool {
    node.ask(for: key.stringValue)
    return node.fields?[key.stringValue] != nil
  }

  func decodeNil(forKey key: Key) throws -> Bool { value(key).tree == .null }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let value = value(key)
    guard node.fields?[key.stringValue] != nil else {
      throw DecodingError.keyNotFound(
        key, DecodingError.Context(codingPath: codingPath, debugDescription: "is missing"))
    }
    return try value.decode(type)
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    let value = value(key)
    return value.isNothing(for: type) ? nil : try value.decode(type)
  }

  private func value(_ key: Key) -> StrictNode {
    node.ask(for: key.stringValue)
    return node.node(key.stringValue)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    KeyedDecodingContainer(try StrictFields<Nested>(value(key)))
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try StrictList(value(key))
  }

  func superDecoder() -> any Decoder { StrictDecoder(node: node) }

  func superDecoder(forKey key: Key) -> any Decoder { StrictDecoder(node: value(key)) }
}

/// The elements of a list.
private struct StrictList: UnkeyedDecodingContainer {
  private let node: StrictNode
  private let elements: [JSONTree]
  private(set) var currentIndex = 0

  init(_ node: StrictNode) throws {
    guard case .list(let elements) = node.tree else {
      throw RequestFault(.wrongType(.list), at: node.path)
    }
    self.node = node
    self.elements = elements
  }

  var codingPath: [any CodingKey] { node.path.map { FieldName($0) } }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  private mutating func next() throws -> StrictNode {
    guard !isAtEnd else { throw RequestFault(.missing, at: node.path) }
    defer { currentIndex += 1 }
    return node.element(currentIndex, elements[currentIndex])
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, elements[currentIndex] == .null else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next().decode(type)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    KeyedDecodingContainer(try StrictFields<Nested>(next()))
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try StrictList(next())
  }

  mutating func superDecoder() throws -> any Decoder { StrictDecoder(node: try next()) }
}

/// A value by itself.
private struct StrictValue: SingleValueDecodingContainer {
  let node: StrictNode

  var codingPath: [any CodingKey] { node.path.map { FieldName($0) } }

  func decodeNil() -> Bool { node.tree == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    guard case .bool(let value) = node.tree else { throw wrong(.bool) }
    return value
  }

  func decode(_ type: String.Type) throws -> String {
    guard case .text(let value) = node.tree else { throw wrong(.text) }
    return value
  }

  func decode(_ type: Double.Type) throws -> Double {
    guard case .number(let value) = node.tree else { throw wrong(.number) }
    return value
  }

  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
  func decode(_ type: Int.Type) throws -> Int { try whole() }
  func decode(_ type: Int8.Type) throws -> Int8 { try whole() }
  func decode(_ type: Int16.Type) throws -> Int16 { try whole() }
  func decode(_ type: Int32.Type) throws -> Int32 { try whole() }
  func decode(_ type: Int64.Type) throws -> Int64 { try whole() }
  func decode(_ type: UInt.Type) throws -> UInt { try whole() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try whole() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try whole() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try whole() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try whole() }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try node.decode(type) }

  private func whole<Value: BinaryInteger>() throws -> Value {
    guard case .number(let number) = node.tree, let value = Value(exactly: number) else {
      throw wrong(.integer)
    }
    return value
  }

  private func wrong(_ wanted: RequestFault.JSONType) -> RequestFault {
    RequestFault(.wrongType(wanted), at: node.path)
  }
}
