import DeskEscPos
import Glibc

/// Two CUPS backends: `escpos`, for thermal printers that say what became of a slip, and `once`, which stands before
/// other printers and prints no job twice.
@main
enum Main {
  static func main() {
    let names = ["CUPS_CACHEDIR", "CUPS_SERVERBIN", "DEVICE_URI", "PRINTER_STATE_REASONS"]
    var variables: [String: String] = [:]
    for name in names { variables[name] = getenv(name).map { String(cString: $0) } }
    let arguments = Array(CommandLine.arguments.dropFirst())
    // CUPS starts a backend under its device URI, or, to find printers, under its own name.
    let name = CommandLine.arguments.first?.split(separator: "/").last ?? ""
    let isOnce =
      name == OnceBackend.scheme || OnceBackend.inner(variables["DEVICE_URI"] ?? "") != nil
    exit(
      isOnce
        ? OnceBackend(environment: variables).run(arguments)
        : Backend(environment: variables).run(arguments))
  }
}
