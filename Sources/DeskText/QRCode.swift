import CQREncode

/// A text as a QR code.
package enum QRCode {
  /// Why there is no code.
  package struct Failure: Error, CustomStringConvertible {
    /// The C library's word for it.
    var reason: String

    package var description: String { "cannot make the QR code: \(reason)" }
  }

  /// The modules of the code, one dot each, without the quiet zone (4 modules on every side).
  ///
  /// Error correction M: 15 % of it may be torn or smeared.
  package static func modules(of text: String) throws(Failure) -> Bitmap {
    // The library reads a zero-terminated string and returns a code that we free below.
    guard !text.isEmpty, let code = unsafe QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
      throw Failure(reason: text.isEmpty ? "the text is empty" : "the text is too long")
    }
    defer { unsafe QRcode_free(code) }
    let side = Int(unsafe code.pointee.width)
    var picture = Bitmap(width: side, height: side)
    guard let data = unsafe code.pointee.data else { throw Failure(reason: "no data") }
    for y in 0..<side {
      for x in 0..<side {
        // `data` holds side × side bytes, the module's colour in the lowest bit.
        picture[x, y] = unsafe data[y * side + x] & 1 == 1
      }
    }
    return picture
  }
}
