import CGPIO
import DeskDomain

/// Where a line was found, which holds until its chip goes away.
struct LinePlace {
  /// As the shim wants it back.
  fileprivate(set) var raw: desk_gpio_place

  /// Looks through all chips of the machine; tens of milliseconds at worst.
  init(finding address: LineAddress) throws(LineFailure) {
    raw = desk_gpio_place()
    let result =
      switch address {
      case .name(let name):
        // The shim reads the texts and writes the place during the call only.
        unsafe desk_gpio_find(name, nil, 0, &raw)
      case .offset(let offset, let chip):
        unsafe desk_gpio_find(nil, chip, offset, &raw)
      }
    guard result == 0 else { throw LineFailure(errno: result, .find, address) }
  }

  /// The chip's device file, for people: it may be another one after the next boot.
  var chipPath: String { unsafe text(of: raw.chip_path) }

  var offset: UInt32 { raw.offset }

  /// Who holds the line; nil if nobody does, empty if it is not said.
  var consumer: String? { raw.used ? unsafe text(of: raw.consumer) : nil }
}

/// The text in an array of `char`, which C has as such and Swift as a tuple.
///
/// Only for tuples of `CChar`: their bytes are read up to the first zero or the end, never past it.
@unsafe func text<Characters>(of characters: Characters) -> String {
  unsafe withUnsafeBytes(of: characters) { bytes in
    unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
