import DeskRigs
import Testing

@testable import DeskEscPos
@testable import DeskPrinting
@testable import DeskText

@Suite struct EscPosDecoderTests {
  @Test("what is drawn is what is read back", arguments: 1...60)
  func roundTrip(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let picture = Pictures.plain(&chance)
    let decoded = try EscPosDecoder(EscPos.document(picture))
    #expect(decoded.picture == picture)
    #expect(decoded.elements.first == .initialise)
    #expect(decoded.elements.last == .feedAndPartialCut)
    #expect(EscPosElement.bandRows == EscPos.bandRows)
  }

  @Test("dots that spell an order to the printer get one dot more, and no other")
  func defused() throws {
    for order in [[0x10, 0x14], [0x10, 0x05], [0x10, 0x04]] as [[UInt8]] {
      let picture = try #require(
        Bitmap(width: 32, height: 2, bytes: [0, order[0], order[1], 1, 0x10, 0x10, 0, 0x10]))
      let decoded = try EscPosDecoder(EscPos.document(picture))
      #expect(decoded.rows == [0, 0x18, order[1], 1, 0x10, 0x10, 0, 0x10])
    }
  }

  @Test("any picture can be sent, and hardly a dot differs", arguments: 1...20)
  func anyPicture(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let picture = Pictures.random(&chance, stride: 72, height: 400)
    let decoded = try EscPosDecoder(EscPos.document(picture))
    #expect(decoded.picture == EscPos.sendable(picture))
    let rows = decoded.rows
    let changed = zip(rows, picture.bytes).filter { $0 != $1 }
    #expect(changed.allSatisfy { $0 == 0x18 && $1 == 0x10 })
    #expect(changed.count < 10)
  }

  @Test("an order within a picture is refused at its place")
  func orderRefused() {
    for second in [0x14, 0x05] as [UInt8] {
      let bytes: [UInt8] =
        [0x1B, 0x40, 0x1D, 0x76, 0x30, 0, 2, 0, 2, 0, 0, 0x10, second, 0, 0x1D, 0x56, 0x42, 0]
      #expect(throws: EscPosRefusal(at: 11, reason: .realTimeOrder)) {
        try EscPosDecoder(bytes)
      }
    }
  }

  @Test("every other byte in a command's place is refused, where it stands")
  func mutations() throws {
    let document = EscPos.document(Bitmap(width: 16, height: 130))
    // Two bands of 2 × 128 and 2 × 2 bytes: commands and sizes begin at 0, 2, 266 and 278.
    let codes = [0, 1, 2, 3, 4, 5, 266, 267, 268, 269, 278, 279, 280, 281]
    for at in codes {
      for value in UInt8.min...UInt8.max where value != document[at] {
        var changed = document
        changed[at] = value
        #expect(throws: EscPosRefusal.self) { try EscPosDecoder(changed) }
      }
    }
    // A wrong size makes dots of commands, or commands of dots.
    for at in [6, 7, 8, 9, 270, 271, 272, 273] {
      for value in UInt8.min...UInt8.max where value != document[at] {
        var changed = document
        changed[at] = value
        #expect(throws: EscPosRefusal.self) { try EscPosDecoder(changed) }
      }
    }
  }

  @Test("a slip that ends too early, at any byte, is refused")
  func truncated() {
    let document = EscPos.document(Bitmap(width: 8, height: 3))
    for count in 0..<document.count {
      #expect(throws: EscPosRefusal(at: count, reason: .truncated)) {
        try EscPosDecoder(Array(document[..<count]))
      }
    }
  }

  @Test("a drawer's orders never pass, nor text, nor a second slip")
  func foreign() {
    let slip = EscPos.document(Bitmap(width: 8, height: 1))
    let foreign: [[UInt8]] = [
      [0x1B, 0x70, 0, 25, 250], [0x1B, 0x70, 1, 25, 250], [0x10, 0x14, 1, 0, 1], [0x10, 0x04, 1],
      [0x10, 0x05, 1], [0x1D, 0x72, 1], [0x0A], Array("A012".utf8), [0x1D, 0x61, 0xFF],
      [0x1D, 0x56, 0], [0x1B, 0x69],
    ]
    for bytes in foreign {
      for document in [bytes + slip, slip + bytes, [0x1B, 0x40] + bytes + slip.dropFirst(2)] {
        #expect(throws: EscPosRefusal.self) { try EscPosDecoder(document) }
      }
    }
    #expect(throws: EscPosRefusal(at: slip.count, reason: .outOfOrder)) {
      try EscPosDecoder(slip + slip)
    }
    #expect(throws: EscPosRefusal.self) { try EscPosDecoder([0x1B, 0x40, 0x1D, 0x56, 0x42, 0]) }
    #expect(throws: EscPosRefusal.self) { try EscPosDecoder([]) }
  }

  @Test("random bytes are refused, and nothing crashes", arguments: 1...200)
  func noise(seed: UInt64) {
    var chance = Chance(seed: seed)
    let bytes = (0..<Int.random(in: 0...64, using: &chance)).map { _ -> UInt8 in
      let codes: [UInt8] = [0x10, 0x1B, 0x1D, 0x40, 0x56, 0x76, 0x30, 0, 1]
      let pick = chance.number(upTo: codes.count + 1)
      return pick > codes.count ? UInt8.random(in: 0...255, using: &chance) : codes[pick - 1]
    }
    #expect(throws: EscPosRefusal.self) { try EscPosDecoder(bytes) }
  }
}
