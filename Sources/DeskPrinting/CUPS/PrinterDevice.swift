import CCUPS
import DeskEscPos
import Foundation

/// The printer behind a CUPS queue, by its device URI: what it can confirm, and how it is asked itself.
///
/// CUPS does not ask an idle printer: an empty one is noticed at the next slip only, unless it is asked directly.
struct PrinterDevice {
  private enum Route {
    /// IPP: asked by Get-Printer-Attributes.
    case ipp(CUPSAddress, uri: String)
    /// Our own backend's: asked by DLE EOT, and confirms by GS r.
    case escpos(DeviceAddress)
    /// Bytes are handed over, and nothing comes back.
    case raw
    /// Another one, of which CUPS's backend knows what it knows.
    case other
  }

  private let route: Route
  /// Whether CUPS can begin a job anew that was printing when it was killed: not with our own backends.
  let mayRepeat: Bool

  init(uri: String) {
    let inner = OnceBackend.inner(uri)
    let uri = inner ?? uri
    let parts = URLComponents(string: uri)
    switch parts?.scheme {
    case "ipp":
      let address = parts?.host.map { CUPSAddress(host: $0, port: parts?.port ?? 631) }
      route = address.map { .ipp($0, uri: uri) } ?? .other
    case DeviceAddress.scheme:
      route = (try? DeviceAddress(uri: uri)).map { .escpos($0) } ?? .other
    case "socket", "lpd", "serial", "parallel", "file": route = .raw
    default: route = .other
    }
    mayRepeat = inner == nil && parts?.scheme != DeviceAddress.scheme
  }

  /// Whether a job that CUPS calls completed has come out.
  var confirms: Bool {
    if case .raw = route { false } else { true }
  }

  /// What is wrong with the printer; nil where it says nothing, or cannot be asked.
  func trouble(operation: String) -> PrinterTrouble? {
    switch route {
    case .ipp(let address, let uri): Self.ask(address, uri, operation)
    case .escpos(let address): Self.ask(address, operation)
    case .raw, .other: nil
    }
  }

  private static func ask(
    _ address: CUPSAddress, _ uri: String, _ operation: String
  ) -> PrinterTrouble? {
    do {
      let request = IPPMessage(IPP_OP_GET_PRINTER_ATTRIBUTES, uri: uri, user: "frontdesk")
      request.request(["printer-state", "printer-state-message", "printer-state-reasons"])
      let connection = try CUPSConnection(to: address, operation: operation)
      let path = URLComponents(string: uri)?.path ?? "/ipp/print"
      let answer = try connection.answer(to: request, resource: path)
      return answer.groups.first.flatMap {
        JobReading.trouble(of: $0, operation: operation)
          ?? JobReading.warning(of: $0, operation: operation)
      }
    } catch {
      // Nobody but CUPS's backend knows how the printer is reached; it will say so itself.
      return PrinterTrouble(.printerOffline, operation: operation, reason: error.reason)
    }
  }

  private static func ask(_ address: DeviceAddress, _ operation: String) -> PrinterTrouble? {
    let (found, reason) = PrinterInquiry.conditions(of: address)
    let order = PrinterCondition.allCases.filter(found.contains)
    guard let gravest = order.first(where: \.prevents) ?? order.first else { return nil }
    return PrinterTrouble(
      PrinterTrouble.Kind(gravest), operation: operation, reason: reason ?? gravest.words)
  }
}

extension PrinterTrouble.Kind {
  /// What a thermal printer says of itself.
  fileprivate init(_ condition: PrinterCondition) {
    self =
      switch condition {
      case .paperLow: .suppliesLow
      case .paperOut: .paperOut
      case .coverOpen: .coverOpen
      case .fault: .printerStopped
      case .offline, .unreachable: .printerOffline
      }
  }
}
