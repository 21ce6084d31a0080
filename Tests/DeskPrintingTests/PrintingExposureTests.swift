import DeskRigs
import Foundation
import Testing

@testable import DeskPrinting

/// What the doctor looks at of the network.
@Suite struct PrintingExposureTests {
  private static let head = "  sl  local_address rem_address   st tx_queue rx_queue\n"

  @Test(
    "a port of the printing system that the network can reach is found, the loopback's is none",
    arguments: [
      ("   0: 00000000:0277 00000000:0000 0A 0:0", false, "every address"),
      ("   0: 0101A8C0:0277 00000000:0000 0A 0:0", false, "address 0101A8C0"),
      ("   0: 0100007F:0277 00000000:0000 0A 0:0", false, nil),
      ("   0: 00000000:0050 00000000:0000 0A 0:0", false, nil),
      // Somebody's connection, not a listener.
      ("   0: 0101A8C0:0277 0201A8C0:A000 01 0:0", false, nil),
      ("   0: 00000000:0277 00000000:0000 07 0:0", true, "every address"),
      (
        "   0: 00000000000000000000000000000000:0277 00000000000000000000000000000000:0000 0A 0:0",
        false, "every address"
      ),
      (
        "   0: 00000000000000000000000001000000:0277 00000000000000000000000000000000:0000 0A 0:0",
        false, nil
      ),
      (
        "   0: 0000000000000000FFFF00000100007F:0277 00000000000000000000000000000000:0000 0A 0:0",
        false, nil
      ),
    ] as [(String, Bool, String?)])
  func listeners(line: String, isUDP: Bool, found: String?) {
    #expect(PrintingExposure.openAddress(in: Self.head + line + "\n", isUDP: isUDP) == found)
  }

  @Test("a machine without these tables has nothing open")
  func nothing() {
    #expect(PrintingExposure.findings(proc: "/nowhere").isEmpty)
  }

  @Test("open ports and cups-browsed are found where the kernel tells of them")
  func found() throws {
    let folder = try TestFolder()
    func put(_ path: String, _ text: String) throws {
      let file = folder.url.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    try put("net/tcp", Self.head + "   0: 00000000:0277 00000000:0000 0A 0:0\n")
    try put("net/udp", Self.head + "   0: 00000000:0277 00000000:0000 07 0:0\n")
    try put("4711/comm", "cups-browsed\n")
    try put("self/comm", "cups-browsed\n")
    #expect(
      PrintingExposure.findings(proc: folder.url.path) == [
        "TCP port 631 listens on every address", "UDP port 631 listens on every address",
        "cups-browsed runs",
      ])
  }
}
