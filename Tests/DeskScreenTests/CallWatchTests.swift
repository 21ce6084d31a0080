import DeskAPI
import DeskBasics
import Foundation
import Testing

@testable import DeskScreen

@Suite("A call catches the eye")
struct CallWatchTests {
  private let now = SampleBoards.now

  private func board(_ calls: [(String, TimeInterval)]) -> BoardSnapshot {
    var board = SampleBoards.busy([.english])
    board.nowServing = calls.map { ticket, at in
      BoardCall(ticket: ticket, counter: "1", counterName: ["1"], calledAt: now + at)
    }
    return board
  }

  @Test("a new call and a recall are news; a call that was there, a name, or an end are none")
  func news() {
    var watch = CallWatch()
    let first = watch.take(board([("A001", 0)]), at: now)
    #expect(!first, "the calls of the first board are no news")
    let new = watch.take(board([("A002", 10), ("A001", 0)]), at: now + 10)
    #expect(new)
    let same = watch.take(board([("A002", 10), ("A001", 0)]), at: now + 11)
    #expect(!same)
    var named = board([("A002", 10), ("A001", 0)])
    named.nowServing[0].visitor = ["Good morning, Mr Zhou"]
    let name = watch.take(named, at: now + 12)
    #expect(!name)
    let recall = watch.take(board([("A002", 40), ("A001", 0)]), at: now + 40)
    #expect(recall)
    let end = watch.take(board([("A001", 0)]), at: now + 50)
    #expect(!end)
    let nobody = watch.take(board([]), at: now + 51)
    #expect(!nobody && watch.state(at: now + 51) == (false, false))
  }

  @Test("it flashes five times, a second each, and is fresh for half a minute")
  func flashes() {
    var watch = CallWatch()
    _ = watch.take(board([]), at: now)
    _ = watch.take(board([("A001", 0)]), at: now)
    var (time, flashes, wasFlashed) = (0.0, 0, false)
    while let rest = watch.rest(at: now + time) {
      let (isFresh, isFlashed) = watch.state(at: now + time)
      #expect(isFresh)
      if isFlashed, !wasFlashed { flashes += 1 }
      wasFlashed = isFlashed
      time += rest
    }
    #expect(flashes == 5)
    #expect(abs(time - 30) < 0.001 && watch.state(at: now + time) == (false, false))
  }

  @Test("a clock that is set back ends it")
  func clock() {
    var watch = CallWatch()
    _ = watch.take(board([]), at: now)
    _ = watch.take(board([("A001", 0)]), at: now)
    #expect(watch.state(at: now - 3600) == (false, false))
    #expect(watch.rest(at: now - 3600) == nil)
  }
}
