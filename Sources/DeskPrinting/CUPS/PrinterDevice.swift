import CCUPS
import Foundation

/// The printer behind a CUPS queue, by its device URI: what it can confirm, and how it is asked itself.
///
/// CUPS does not ask an idle printer: an empty one is noticed at the next slip only, unless it is asked directly.
enum PrinterDevice {
  /// IPP: asked by Get-Printer-Attributes.
  case ipp(CUPSAddress, uri: String)
  /// Our own backend's: asked by DLE EOT, and confirms by GS r.
  case escpos
  /// Bytes are handed over, and nothing comes back.
  case raw
  /// Another one, of which CUPS's backend knows what it knows.
  case other

  init(uri: String) {
    let parts = URLComponents(string: uri)
    switch parts?.scheme {
    case "ipp":
      guard let host = parts?.host else {
        self = .other
        return
      }
      self = .ipp(CUPSAddress(host: host, port: parts?.port ?? 631), uri: uri)
    case "escpos": self = .escpos
    case "socket", "lpd", "serial", "parallel", "file": self = .raw
    default: self = .other
    }
  }

  /// Whether a job that CUPS calls completed has come out.
  var confirms: Bool {
    if case .raw = self { false } else { true }
  }

  /// What keeps the printer from printing; nil where it says nothing, or cannot be asked.
  func trouble(operation: String) -> PrinterTrouble? {
    guard case .ipp(let address, let uri) = self else { return nil }
    do {
      let request = IPPMessage(IPP_OP_GET_PRINTER_ATTRIBUTES, uri: uri, user: "frontdesk")
      request.request(["printer-state", "printer-state-message", "printer-state-reasons"])
      let connection = try CUPSConnection(to: address, operation: operation)
      let path = URLComponents(string: uri)?.path ?? "/ipp/print"
      let answer = try connection.answer(to: request, resource: path)
      return answer.groups.first.flatMap { JobReading.trouble(of: $0, operation: operation) }
    } catch {
      // Nobody but CUPS's backend knows how the printer is reached; it will say so itself.
      return PrinterTrouble(.printerOffline, operation: operation, reason: error.reason)
    }
  }
}
