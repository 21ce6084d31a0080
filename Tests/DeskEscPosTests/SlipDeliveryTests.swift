import Testing

@testable import DeskEscPos

/// The delivery against a printer played in virtual time.
@Suite struct SlipDeliveryTests {
  @Test("a ready printer gets the slip once, and its confirmation ends it")
  func ready() {
    var play = DeliveryPlay()
    #expect(play.run() == .printed)
    #expect(play.printer.received == DeliveryPlay.document)
    #expect(play.now < .seconds(1))
  }

  @Test(
    "nothing is sent while the printer is not ready, and it is told why",
    arguments: [
      (.paperOut, [.paperOut]), (.coverOpen, [.coverOpen]), (.fault, [.fault]),
      (.offline, [.offline]), (.silent, [.unreachable]), (.gone, [.unreachable]),
      (.noise, [.unreachable]),
    ] as [(PlayedPrinter.Mood, Set<PrinterCondition>)])
  func notReady(mood: PlayedPrinter.Mood, conditions: Set<PrinterCondition>) {
    var play = DeliveryPlay(mood)
    #expect(play.run(until: .seconds(60)) == nil)
    #expect(play.delivery.conditions == conditions)
    #expect(play.printer.received.isEmpty)
    play.printer.mood = .ok
    #expect(play.run() == .printed)
    #expect(play.printer.received == DeliveryPlay.document)
    #expect(play.delivery.conditions.isEmpty)
  }

  @Test("a printer that never becomes ready is given up, with nothing sent")
  func neverReady() {
    var play = DeliveryPlay(.coverOpen)
    let verdict = play.run()
    #expect(verdict?.marker == .unsent)
    #expect(verdict?.exitCode == 1)
    #expect(play.now >= .seconds(1800))
    #expect(play.now < .seconds(1810))
    #expect(play.delivery.conditions.isEmpty)
    #expect(play.printer.received.isEmpty)
  }

  @Test("low paper does not hold a slip up, and is told until a later slip finds it well")
  func paperLow() {
    var play = DeliveryPlay(.paperLow)
    #expect(play.run() == .printed)
    #expect(play.delivery.conditions == [.paperLow])
  }

  @Test("the order to stop before the first byte ends it at once, with nothing sent")
  func stopBefore() {
    var play = DeliveryPlay(.paperOut)
    #expect(play.run(until: .seconds(5)) == nil)
    play.stopAt = play.now
    #expect(play.run() == .cancelled)
    #expect(play.printer.received.isEmpty)
    #expect(play.delivery.conditions.isEmpty)
  }

  @Test("the order to stop after the first byte: the slip is finished if it can be, in seconds")
  func stopAfter() {
    var play = DeliveryPlay(.slow(.seconds(3)))
    #expect(play.run(until: .seconds(1)) == nil)
    play.stopAt = play.now
    #expect(play.run() == .printedAfterCancel)
    var hung = DeliveryPlay(.slow(.seconds(3600)))
    #expect(hung.run(until: .seconds(1)) == nil)
    hung.stopAt = hung.now
    let verdict = hung.run()
    #expect(verdict?.marker == .unsure)
    #expect(hung.now <= .seconds(5) + .seconds(2))
  }

  @Test("a broken connection after the first byte is unsure, and is not begun again")
  func broken() {
    for bytes in [1, 2048, 3000, DeliveryPlay.document.count] {
      var play = DeliveryPlay(.breaksAfter(bytes))
      let verdict = play.run()
      #expect(verdict?.marker == .unsure)
      #expect(verdict?.exitCode == 5)
      #expect(play.printer.connections == 1)
    }
  }

  @Test("paper that ends in the slip is unsure within seconds, and told as that")
  func paperEnds() {
    var play = DeliveryPlay(.paperOutAfter(3000))
    let verdict = play.run()
    #expect(verdict?.marker == .unsure)
    #expect(verdict?.line.description.contains("paper is out") == true)
    #expect(play.now < .seconds(6))
  }

  @Test("without a confirmation there is an end, and it is unsure")
  func noConfirmation() {
    var play = DeliveryPlay(.slow(.seconds(3600)))
    #expect(play.run()?.marker == .unsure)
    #expect(play.now < .seconds(30))
  }

  @Test("a printer that takes no more of the slip is given up after the stall limit")
  func stall() {
    var play = DeliveryPlay(.fullAfter(3000))
    #expect(play.run()?.marker == .unsure)
    #expect(play.now < .seconds(12))
    #expect(play.printer.received == Array(DeliveryPlay.document.prefix(3000)))
  }

  @Test("whatever happens in whatever order, no byte of a slip goes out twice", arguments: 1...400)
  func chance(seed: UInt64) throws {
    var play = DeliveryPlay()
    play.chance = Chance(seed: seed)
    let end = play.run(until: .seconds(4000))
    let verdict = try #require(end)
    let printer = play.printer
    #expect(DeliveryPlay.document.starts(with: printer.received))
    #expect(!printer.receivedWhileNotReady)
    switch verdict {
    case .printed, .printedAfterCancel:
      #expect(printer.received == DeliveryPlay.document)
      #expect(printer.confirmations == 1)
      #expect(verdict.exitCode == 0)
    case .unsent, .cancelled, .refused:
      #expect(printer.received.isEmpty)
      #expect(verdict.exitCode != 0)
    case .unsure:
      #expect(!printer.received.isEmpty)
      #expect(verdict.exitCode == 5)
    }
    #expect(play.delivery.conditions.subtracting([.paperLow]).isEmpty)
  }
}
