import DeskEscPos
import Glibc

/// The CUPS backend `escpos`: slips on thermal printers that say what became of them.
@main
enum Main {
  static func main() {
    var variables: [String: String] = [:]
    for name in ["DEVICE_URI", "CUPS_CACHEDIR", "PRINTER_STATE_REASONS"] {
      variables[name] = getenv(name).map { String(cString: $0) }
    }
    exit(Backend(environment: variables).run(Array(CommandLine.arguments.dropFirst())))
  }
}
