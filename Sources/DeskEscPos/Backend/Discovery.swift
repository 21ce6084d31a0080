import Glibc

/// What the backend says of itself to `lpinfo -v` (backend(7), device discovery).
enum Discovery {
  /// The scheme, and the printers' device files that there are.
  static func lines() -> [String] {
    let files = (0..<16).map { String("/dev/usb/lp\($0)") }.filter { access($0, F_OK) == 0 }
    return ["network escpos \"Unknown\" \"ESC/POS receipt printer, asked and confirmed\""]
      + files.map { "direct escpos:\($0) \"Unknown\" \"ESC/POS receipt printer at \($0)\"" }
  }
}
