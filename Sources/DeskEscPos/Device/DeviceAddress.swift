/// Where a printer is: the device URI of its queue.
package enum DeviceAddress: Hashable, Sendable, CustomStringConvertible {
  /// `escpos://host[:port]`, port 9100 where none is named; IPv6 in brackets.
  case network(host: String, port: UInt16)
  /// `escpos:/dev/usb/lp0`: a device file that is written and read.
  case file(String)

  package static let scheme = "escpos"

  /// What is wrong with a device URI.
  package struct Malformed: Error, Hashable, Sendable, CustomStringConvertible {
    var uri: String

    package var description: String {
      "the device URI \"\(uri)\" is neither escpos://host[:port] nor escpos:/dev/usb/lp0; "
        + "set it right with: lpadmin -p <queue> -v <uri>"
    }
  }

  package init(uri: String) throws(Malformed) {
    let wrong = Malformed(uri: uri)
    let head = Self.scheme + ":"
    guard uri.hasPrefix(head), !uri.contains(where: { "?#%@ ".contains($0) }) else { throw wrong }
    let rest = uri.dropFirst(head.count)
    guard rest.hasPrefix("//"), !rest.hasPrefix("///") else {
      let path = String(rest.hasPrefix("///") ? rest.dropFirst(2) : rest)
      guard path.hasPrefix("/dev/"), !path.contains("/../"), !path.hasSuffix("/") else {
        throw wrong
      }
      self = .file(path)
      return
    }
    var place = rest.dropFirst(2)
    if place.hasSuffix("/") { place = place.dropLast() }
    guard let (host, port) = Self.split(place) else { throw wrong }
    self = .network(host: host, port: port)
  }

  private static func split(_ place: Substring) -> (host: String, port: UInt16)? {
    var host = place
    var port: UInt16 = 9100
    let colon = place.lastIndex(of: ":")
    let bracket = place.lastIndex(of: "]")
    if let colon, bracket.map({ $0 < colon }) ?? true {
      guard let number = UInt16(place[place.index(after: colon)...]), number > 0 else { return nil }
      (host, port) = (place[..<colon], number)
    }
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      return nil
    }
    guard !host.isEmpty, !host.contains(where: { "/[]".contains($0) }) else { return nil }
    return (String(host), port)
  }

  package var description: String {
    switch self {
    case .network(let host, let port):
      host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    case .file(let path): path
    }
  }
}
