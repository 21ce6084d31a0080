import Testing

@testable import DeskEscPos

@Suite struct StatusTests {
  @Test("each kind of answer is told apart by its fixed bits")
  func fixedBits() {
    for byte in UInt8.min...UInt8.max {
      var reader = StatusReader()
      let bits = (0..<8).map { byte >> UInt8($0) & 1 }
      switch reader.read(byte) {
      case .realTime: #expect((bits[0], bits[1], bits[4], bits[7]) == (0, 1, 1, 0))
      case .inOrder: #expect((bits[4], bits[7]) == (0, 0))
      case nil: #expect(byte & 0x90 != 0 && byte & 0x93 != 0x12)
      }
    }
  }

  @Test("the four bytes of an automatic status are none of ours")
  func automaticStatus() {
    var reader = StatusReader()
    for byte: UInt8 in [0x10, 0x00, 0x0F, 0x12] { #expect(reader.read(byte) == nil) }
    #expect(reader.read(0x12) == .realTime(0x12))
  }

  @Test("what each bit says")
  func bits() {
    #expect(StatusQuery.printer.conditions(in: 0x12).isEmpty)
    #expect(StatusQuery.printer.conditions(in: 0x1A) == [.offline])
    // The drawer's contact concerns nobody.
    #expect(StatusQuery.printer.conditions(in: 0x16).isEmpty)
    #expect(StatusQuery.offlineCause.conditions(in: 0x16) == [.coverOpen])
    #expect(StatusQuery.offlineCause.conditions(in: 0x32) == [.paperOut])
    #expect(StatusQuery.offlineCause.conditions(in: 0x56) == [.coverOpen, .fault])
    #expect(StatusQuery.paper.conditions(in: 0x1E) == [.paperLow])
    #expect(StatusQuery.paper.conditions(in: 0x7E) == [.paperOut])
    #expect(StatusQuery.paper.conditions(in: 0x32) == [.paperOut])
    #expect(Confirmation.conditions(in: 0x00).isEmpty)
    #expect(Confirmation.conditions(in: 0x03) == [.paperLow])
    #expect(Confirmation.conditions(in: 0x0F) == [.paperOut])
  }

  @Test("device URIs: hosts, ports, IPv6 and device files; everything else is refused")
  func addresses() throws {
    let good: [(String, DeviceAddress)] = [
      ("escpos://printer.local", .network(host: "printer.local", port: 9100)),
      ("escpos://192.0.2.7:9101/", .network(host: "192.0.2.7", port: 9101)),
      ("escpos://[fe80::1]:9100", .network(host: "fe80::1", port: 9100)),
      ("escpos://[::1]", .network(host: "::1", port: 9100)),
      ("escpos:/dev/usb/lp0", .file("/dev/usb/lp0")),
      ("escpos:///dev/usb/lp0", .file("/dev/usb/lp0")),
    ]
    for (uri, address) in good { #expect(try DeviceAddress(uri: uri) == address) }
    for uri in [
      "", "escpos:", "escpos://", "escpos://:9100", "escpos://a:0", "escpos://a:99999",
      "escpos://a:b", "escpos://a/b", "escpos://fe80::1", "escpos:/etc/passwd",
      "escpos:/dev/../etc/passwd", "socket://a", "escpos://u@a", "escpos://a?x=y", "escpos:lp0",
    ] {
      #expect(throws: DeviceAddress.Malformed.self) { try DeviceAddress(uri: uri) }
    }
  }

  @Test("reasons are set once and taken back once")
  func reasons() {
    var state = StateReport(shown: "none")
    #expect(state.lines(for: []) == [])
    #expect(state.lines(for: [.paperOut]) == [.add(["media-empty-error"])])
    #expect(state.lines(for: [.paperOut]) == [])
    #expect(
      state.lines(for: [.coverOpen]).map(\.description)
        == ["STATE: -media-empty-error", "STATE: +cover-open-error"])
    #expect(state.lines(for: []) == [.remove(["cover-open-error"])])
  }

  @Test("a line stays a line, whatever it tells")
  func lines() {
    #expect(BackendLine.error("a\nSTATE: +paused\u{7}").description == "ERROR: a STATE: +paused ")
    #expect(BackendLine.info(String(repeating: "x", count: 5000)).description.count < 500)
  }

  @Test("the marker in a job's message is read back")
  func markers() {
    for verdict in [
      .printedAfterCancel, .refused("x"), .unsent("x"), .cancelled, .unsure("x"),
    ] as [Verdict] {
      guard case .error(let text) = verdict.line else {
        Issue.record("CUPS keeps only errors")
        continue
      }
      #expect(Verdict.Marker(message: text) == verdict.marker)
    }
    #expect(Verdict.Marker(message: "Connected to printer.") == nil)
  }
}
