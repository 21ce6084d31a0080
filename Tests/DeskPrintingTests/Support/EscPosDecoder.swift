import DeskText

/// Reads what we send to thermal printers, and fails on any byte that does not belong there.
struct EscPosDecoder {
  struct Unexpected: Error {
    var at: Int
    var what: String
  }

  enum Command: Equatable {
    case initialise
    case band(width: Int, height: Int)
    case feedAndPartialCut
  }

  private(set) var commands: [Command] = []
  private(set) var picture = Bitmap(width: 0, height: 0)

  init(_ bytes: [UInt8]) throws {
    var rows: [UInt8] = []
    var stride: Int?
    var at = 0
    while at < bytes.count {
      let rest = bytes[at...]
      if rest.starts(with: [0x1B, 0x40]) {
        commands.append(.initialise)
        at += 2
      } else if rest.starts(with: [0x1D, 0x76, 0x30, 0x00]), rest.count >= 8 {
        let width = Int(bytes[at + 4]) | Int(bytes[at + 5]) << 8
        let height = Int(bytes[at + 6]) | Int(bytes[at + 7]) << 8
        guard width > 0, height > 0, rest.count >= 8 + width * height else {
          throw Unexpected(at: at, what: "a band of \(width) × \(height) bytes")
        }
        guard stride == nil || stride == width else {
          throw Unexpected(at: at, what: "a band of another width")
        }
        stride = width
        rows += bytes[at + 8..<at + 8 + width * height]
        commands.append(.band(width: width * 8, height: height))
        at += 8 + width * height
      } else if rest.starts(with: [0x1D, 0x56, 0x42, 0x00]) {
        commands.append(.feedAndPartialCut)
        at += 4
      } else {
        throw Unexpected(at: at, what: "\(rest.prefix(8).map { String($0, radix: 16) })")
      }
    }
    guard let stride,
      let picture = Bitmap(width: stride * 8, height: rows.count / stride, bytes: rows)
    else { throw Unexpected(at: at, what: "no picture") }
    self.picture = picture
  }
}
