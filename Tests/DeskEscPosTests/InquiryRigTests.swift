import DeskRigs
import Testing

@testable import DeskEscPos

/// Idle thermal printers are asked directly: CUPS does not poll them.
@Suite struct InquiryRigTests {
  @Test(
    "Q4 an idle printer says what is wrong with it, and is free for a slip afterwards",
    arguments: [
      (.ok, []), (.paperLow, [.paperLow]), (.paperOut, [.paperOut]), (.coverOpen, [.coverOpen]),
      (.fault, [.fault]), (.unreachable, [.unreachable]),
    ] as [(ThermalPrinter.Mood, Set<PrinterCondition>)])
  func asked(mood: ThermalPrinter.Mood, conditions: Set<PrinterCondition>) async throws {
    for printer in [try ThermalPrinter.network(mood), try ThermalPrinter.device(mood)] {
      if mood == .unreachable, printer.uri.hasPrefix("escpos:/dev") { continue }
      let address = try DeviceAddress(uri: printer.uri)
      // The printer takes a moment to begin to listen.
      _ = try await eventually("\(conditions)") {
        PrinterInquiry.conditions(of: address).conditions == conditions ? true : nil
      }
      #expect(PrinterInquiry.conditions(of: address).conditions == conditions)
      #expect(printer.documentBytes == 0)
      #expect(printer.complaints.isEmpty)
    }
  }

  @Test("a printer that answers nothing cannot be reached, and the question ends")
  func silent() async throws {
    let printer = try ThermalPrinter.network(.silent)
    var limits = DeliveryLimits()
    limits.answer = .milliseconds(100)
    let asked = PrinterInquiry.conditions(of: try DeviceAddress(uri: printer.uri), limits: limits)
    #expect(asked.conditions == [.unreachable])
  }

  @Test("a device file that is not there: told with its name")
  func missing() throws {
    let asked = PrinterInquiry.conditions(of: try DeviceAddress(uri: "escpos:/dev/usb/lp99"))
    #expect(asked.conditions == [.unreachable])
    #expect(asked.reason?.contains("/dev/usb/lp99") == true)
  }
}
