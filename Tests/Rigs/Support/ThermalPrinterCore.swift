package import DeskEscPos
package import DeskText

/// What goes on inside a thermal printer: its buffer, its paper, its answers.
struct ThermalPrinterCore {
  private enum Token {
    case element(EscPosElement, count: Int)
    case confirm
  }

  var mood: ThermalPrinter.Mood
  private(set) var pictures: [Bitmap] = []
  private(set) var complaints: [String] = []
  private(set) var arrived = 0
  private(set) var questions = 0
  private var worked = 0
  private var bytes: [UInt8] = []
  private var held: [Token] = []
  private var stride = 0
  private var rows: [UInt8] = []
  private var busyUntil: ContinuousClock.Instant?

  init(mood: ThermalPrinter.Mood) { self.mood = mood }

  /// Whether it takes more from its connection: its buffer is small.
  var hasRoom: Bool { held.count < 8 }

  /// How much it takes at once.
  var appetite: Int {
    if case .resetAfter(let limit) = mood { return max(3, min(4096, limit - arrived)) }
    return 4096
  }

  /// Takes bytes in, and says what it answers and whether it breaks the connection.
  mutating func take(
    _ new: [UInt8], at now: ContinuousClock.Instant
  ) -> (answers: [UInt8], breaks: Bool) {
    var answers: [UInt8] = []
    bytes += new
    while complaints.isEmpty, let token = tokenise(&answers) { held.append(token) }
    work(&answers, now)
    if mood == .silent { answers = [] }
    guard case .resetAfter(let limit) = mood, arrived + unread >= limit else {
      return (answers, false)
    }
    mood = .ok
    (bytes, held, rows, stride) = ([], [], [], 0)
    return ([], true)
  }

  /// Bytes of a slip's command that is not whole yet.
  private var unread: Int { bytes.first == 0x10 ? 0 : bytes.count }

  private mutating func tokenise(_ answers: inout [UInt8]) -> Token? {
    while bytes.starts(with: [0x10, 0x04]) {
      guard bytes.count >= 3 else { return nil }
      questions += 1
      answers += answer(to: bytes[2])
      bytes.removeFirst(3)
    }
    if bytes.first == 0x10, bytes.count < 2 || bytes[1] == 0x04 { return nil }
    if bytes.starts(with: [0x1D, 0x72]) {
      guard bytes.count >= 3 else { return nil }
      if bytes[2] != 0x01 { complaints.append("GS r \(bytes[2])") }
      bytes.removeFirst(3)
      return .confirm
    }
    if bytes.isEmpty || bytes == [0x1D] { return nil }
    do throws(EscPosRefusal) {
      guard let (element, count) = try EscPosElement.read(bytes, at: 0) else { return nil }
      bytes.removeFirst(count)
      arrived += count
      return .element(element, count: count)
    } catch {
      complaints.append("\(error)")
      return nil
    }
  }

  private mutating func work(_ answers: inout [UInt8], _ now: ContinuousClock.Instant) {
    while !isStopped, let token = held.first {
      switch token {
      case .confirm:
        if case .slow(let time) = mood {
          let end = busyUntil ?? now + time
          busyUntil = end
          guard now >= end else { return }
          busyUntil = nil
        }
        answers.append(mood == .paperLow ? 0x03 : 0x00)
      case .element(let element, let count):
        if case .paperOutAfter(let limit) = mood, worked + count > limit {
          mood = .paperOut
          return
        }
        worked += count
        print(element)
      }
      held.removeFirst()
    }
  }

  private var isStopped: Bool {
    switch mood {
    case .paperOut, .coverOpen, .fault: true
    default: false
    }
  }

  private mutating func print(_ element: EscPosElement) {
    switch element {
    case .initialise: (stride, rows) = (0, [])
    case .band(let width, _, let data):
      if stride != 0, stride != width { complaints.append("a band of another width") }
      stride = width
      rows += data
    case .feedAndPartialCut:
      let height = stride == 0 ? 0 : rows.count / stride
      if let picture = Bitmap(width: stride * 8, height: height, bytes: rows), height > 0 {
        pictures.append(picture)
      } else {
        complaints.append("a cut without a picture")
      }
      (stride, rows) = (0, [])
    }
  }

  /// To DLE EOT n, by Epson's reference.
  private mutating func answer(to number: UInt8) -> [UInt8] {
    switch number {
    case 1: return [isStopped ? 0x1A : 0x12]
    case 2:
      let bits: UInt8 = mood == .coverOpen ? 0x04 : mood == .fault ? 0x40 : 0
      return [0x12 | bits | (mood == .paperOut ? 0x20 : 0)]
    case 4: return [mood == .paperOut ? 0x7E : mood == .paperLow ? 0x1E : 0x12]
    default:
      complaints.append("DLE EOT \(number)")
      return []
    }
  }
}

extension EscPosDecoder {
  /// The picture, as wide as whole bytes are.
  package var picture: Bitmap {
    Bitmap(width: width, height: height, bytes: rows) ?? Bitmap(width: 0, height: 0)
  }
}
