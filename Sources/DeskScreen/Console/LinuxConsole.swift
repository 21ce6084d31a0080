import CConsole
import Glibc

/// The calls to the kernel about a virtual terminal's font and keyboard.
///
/// All work without privileges on a process's own terminal.
enum LinuxConsole {
  /// Whether `descriptor` is a virtual terminal.
  static func isOne(_ descriptor: Int32) -> Bool { desk_console_is_one(descriptor) != 0 }

  /// The font that it shows; nil where the kernel does not tell.
  static func font(_ descriptor: Int32) -> ConsoleFont? {
    // Room for the largest there is: 512 glyphs of 32 × 32.
    var glyphs = [UInt8](repeating: 0, count: OctantFont.count * ConsoleFont.pitch * 4)
    var operation = console_font_op()
    operation.op = UInt32(KD_FONT_OP_GET)
    operation.width = 32
    operation.height = UInt32(ConsoleFont.pitch)
    operation.charcount = UInt32(OctantFont.count)
    let result = glyphs.withUnsafeMutableBufferPointer { buffer in
      operation.data = buffer.baseAddress
      return desk_console_font(descriptor, &operation)
    }
    operation.data = nil
    let (width, height) = (Int(operation.width), Int(operation.height))
    guard result == 0, (1...32).contains(width), (1...ConsoleFont.pitch).contains(height),
      let map = map(descriptor)
    else { return nil }
    let used = Int(operation.charcount) * ((width + 7) / 8) * ConsoleFont.pitch
    guard used > 0, used <= glyphs.count else { return nil }
    return ConsoleFont(width: width, height: height, glyphs: Array(glyphs[..<used]), map: map)
  }

  /// Which characters have glyphs.
  private static func map(_ descriptor: Int32) -> [ConsoleFont.Entry]? {
    var entries = [unipair](repeating: unipair(), count: Int(UInt16.max))
    var map = unimapdesc()
    map.entry_ct = UInt16.max
    let result = entries.withUnsafeMutableBufferPointer { buffer in
      map.entries = buffer.baseAddress
      return desk_console_get_map(descriptor, &map)
    }
    guard result == 0 else { return nil }
    return entries[..<Int(map.entry_ct)].map {
      ConsoleFont.Entry(character: $0.unicode, place: $0.fontpos)
    }
  }

  /// Shows `font`; false where the kernel refuses.
  static func set(_ font: ConsoleFont, _ descriptor: Int32) -> Bool {
    let state = FontMemory(font)
    defer { state.free() }
    guard desk_console_font(descriptor, &state.operation.pointee) == 0 else { return false }
    return desk_console_set_map(descriptor, &state.map.pointee) == 0
  }
}

/// A font as the kernel takes it, in memory that stays where it is.
struct FontMemory {
  let operation: UnsafeMutablePointer<console_font_op>
  let map: UnsafeMutablePointer<unimapdesc>
  private let glyphs: UnsafeMutablePointer<UInt8>
  private let entries: UnsafeMutablePointer<unipair>

  init(_ font: ConsoleFont) {
    glyphs = .allocate(capacity: font.glyphs.count)
    glyphs.initialize(from: font.glyphs, count: font.glyphs.count)
    entries = .allocate(capacity: max(1, font.map.count))
    for (index, entry) in font.map.enumerated() {
      (entries + index).initialize(
        to: unipair(unicode: entry.character, fontpos: entry.place))
    }
    operation = .allocate(capacity: 1)
    operation.initialize(to: console_font_op())
    operation.pointee.op = UInt32(KD_FONT_OP_SET)
    operation.pointee.width = UInt32(font.width)
    operation.pointee.height = UInt32(font.height)
    operation.pointee.charcount = UInt32(font.count)
    operation.pointee.data = glyphs
    map = .allocate(capacity: 1)
    map.initialize(to: unimapdesc())
    map.pointee.entry_ct = UInt16(clamping: font.map.count)
    map.pointee.entries = entries
  }

  func free() {
    glyphs.deallocate()
    entries.deallocate()
    operation.deallocate()
    map.deallocate()
  }
}
