/// A key that somebody pressed: a printable ASCII character.
///
/// Arrows, function keys, pasted Chinese and whatever else a terminal sends is no key to us.
package typealias Key = Character

/// Finds the keys among the bytes that a terminal sends.
struct KeyParser {
  private enum State {
    case ground
    case escape
    /// In `ESC [ …`, up to a byte from @ to ~.
    case sequence
    /// In `ESC O …`: one byte more.
    case function
  }

  private var state = State.ground

  /// The keys in `bytes`.
  ///
  /// A sequence may be cut in two between calls; ESC alone ends with the call.
  mutating func keys(in bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes {
      if let key = key(byte) { keys.append(key) }
    }
    if case .escape = state { state = .ground }
    return keys
  }

  private mutating func key(_ byte: UInt8) -> Key? {
    if byte == 0x1B {
      state = .escape
      return nil
    }
    switch state {
    case .ground:
      return (0x20...0x7E).contains(byte) ? Key(Unicode.Scalar(byte)) : nil
    case .escape:
      state = byte == 0x5B ? .sequence : byte == 0x4F ? .function : .ground
    case .sequence:
      if (0x40...0x7E).contains(byte) { state = .ground }
    case .function:
      state = .ground
    }
    return nil
  }
}
