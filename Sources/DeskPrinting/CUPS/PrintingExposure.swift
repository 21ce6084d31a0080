import Foundation

/// Doors of the printing system that stand open to the network; a desk without internet needs none of them.
package enum PrintingExposure {
  /// IPP, by TCP for cupsd and by UDP for cups-browsed.
  private static let port = 631

  /// What is open now, in words; empty where nothing is.
  ///
  /// `proc` is where the kernel tells of its sockets and processes.
  package static func findings(proc: String = "/proc") -> [String] {
    var found: [String] = []
    for (table, isUDP) in [("tcp", false), ("tcp6", false), ("udp", true), ("udp6", true)] {
      let text = (try? String(contentsOfFile: "\(proc)/net/\(table)", encoding: .utf8)) ?? ""
      if let address = openAddress(in: text, isUDP: isUDP) {
        found.append("\(isUDP ? "UDP" : "TCP") port \(port) listens on \(address)")
      }
    }
    if isRunning("cups-browsed", proc: proc) { found.append("cups-browsed runs") }
    return found
  }

  /// Where somebody listens on IPP's port beyond the loopback, in a table as /proc/net/tcp is one.
  static func openAddress(in table: String, isUDP: Bool) -> String? {
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: " ", omittingEmptySubsequences: true)
      // sl, local_address, rem_address, st; 0A is LISTEN, of UDP 07 is unconnected.
      guard fields.count > 3, fields[3] == (isUDP ? "07" : "0A") else { continue }
      let parts = fields[1].split(separator: ":")
      guard parts.count == 2, Int(parts[1], radix: 16) == port else { continue }
      let address = String(parts[0])
      if !isLoopback(address) {
        return address.allSatisfy { $0 == "0" } ? "every address" : "address \(address)"
      }
    }
    return nil
  }

  /// 127.0.0.0/8, ::1 and ::ffff:127.0.0.0/104, in words of the machine's byte order (little-endian).
  private static func isLoopback(_ address: String) -> Bool {
    switch address.count {
    case 8: address.hasSuffix("7F")
    case 32:
      address == "00000000000000000000000001000000"
        || address.hasPrefix("0000000000000000FFFF0000") && address.hasSuffix("7F")
    default: false
    }
  }

  private static func isRunning(_ name: String, proc: String) -> Bool {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: proc)) ?? []
    return processes.contains { process in
      guard process.allSatisfy(\.isNumber),
        let comm = try? String(contentsOfFile: "\(proc)/\(process)/comm", encoding: .utf8)
      else { return false }
      return comm.trimmingCharacters(in: .newlines) == name
    }
  }
}
