import DeskPrinting
import Testing

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
}
