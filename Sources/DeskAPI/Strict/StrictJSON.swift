import DeskBasics
package import Foundation

/// Reads JSON that people and their programs write: nothing in it is passed over in silence.
///
/// A field that is not known is refused, with the nearest one that is; so is one that is given twice, and a word that is none
/// of those there are. Whoever mistypes `note` would otherwise believe that the note was taken.
package enum StrictJSON {
  /// The value in `data`.
  ///
  /// - Throws: `RequestFault` that names the field.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, from data: Data
  ) throws(RequestFault) -> Value {
    let tree = try JSONTree(data)
    return try decode(type, from: tree)
  }

  /// The value in `tree`.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, from tree: JSONTree
  ) throws(RequestFault) -> Value {
    let root = StrictNode(tree, path: [])
    do {
      let value = try root.decode(type)
      if let fault = root.unknownField { throw fault }
      return value
    } catch let fault as RequestFault {
      throw fault
    } catch let error as DecodingError {
      throw root.fault(of: error)
    } catch {
      throw RequestFault(.unreadable(String(describing: error)), at: [])
    }
  }
}

/// JSON as it was written.
package enum JSONTree: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  /// Nothing given at all counts as an empty object.
  package init(_ data: Data) throws(RequestFault) {
    guard !data.isEmpty else {
      self = .object([:])
      return
    }
    guard let value = try? JSONDecoder().decode(JSONTree.self, from: data) else {
      throw RequestFault(.noJSON, at: [])
    }
    if let field = DoubledField.first(in: data) { throw RequestFault(.twice, at: [field]) }
    self = value
  }
}

extension JSONTree: Decodable {
  package init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    // What requests are made of comes first: each guess that fails costs an error.
    if let value = try? box.decode(String.self) {
      self = .text(value)
    } else if let value = try? box.decode([String: JSONTree].self) {
      self = .object(value)
    } else if box.decodeNil() {
      self = .null
    } else if let value = try? box.decode(Double.self) {
      self = .number(value)
    } else if let value = try? box.decode(Bool.self) {
      self = .bool(value)
    } else {
      self = .list(try box.decode([JSONTree].self))
    }
  }
}

/// Finds a field that an object of well-formed JSON has twice: decoders keep one of the two and say nothing.
enum DoubledField {
  static func first(in data: Data) -> String? {
    var open: [Set<String>?] = []
    var isName = false
    var bytes = data.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "{"):
        open.append([])
        isName = true
      case UInt8(ascii: "["): open.append(nil)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open.removeLast()
      case UInt8(ascii: ","): isName = open.last.flatMap(\.self) != nil
      case UInt8(ascii: "\""):
        let text = text(&bytes)
        guard isName, !open.isEmpty else { continue }
        isName = false
        if open[open.count - 1]?.insert(text).inserted == false { return text }
      default: break
      }
    }
    return nil
  }

  /// The rest of a text, up to its closing quotation mark.
  private static func text(_ bytes: inout Data.Iterator) -> String {
    var raw = Data([UInt8(ascii: "\"")])
    var isEscaped = false
    while let byte = bytes.next() {
      raw.append(byte)
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        if let next = bytes.next() { raw.append(next) }
      } else if byte == UInt8(ascii: "\"") {
        break
      }
    }
    guard isEscaped else { return String(decoding: raw.dropFirst().dropLast(), as: UTF8.self) }
    return (try? JSONDecoder().decode(String.self, from: raw)) ?? ""
  }
}
