import DeskDomain
import DeskTesting

/// What befalls the machine.
extension Simulation {
  mutating func befall() throws {
    switch number(in: 0...19) {
    case 0...6: try crash()
    case 7: try cutPower()
    case 8...11: jump()
    case 12, 13: moveNetwork()
    case 14: try confirm()
    case 15, 16: try rebuild()
    case 17: try rewriteSite()
    default: try fillDisk()
    }
  }

  private mutating func crash() throws {
    let point = any(CrashPoint.allCases) ?? .beforeApply
    coverage.met("crash \(point)")
    let (command, actor) = nextCommand()
    try give(Order(command: command, actor: actor, key: freshKey()), crash: point)
  }

  mutating func cutPower() throws {
    coverage.met("power cut")
    let minutes = [0, 1, 10, 60, 600, 3_000]
    let off = Int64(any(minutes) ?? 0) * 60_000 + Int64(number(in: 0...59_999))
    let clock = any(World.ClockAtBoot.allCases) ?? .stood
    note("power cut for \(off) ms, clock \(clock)")
    world.cutPower(for: off, clock: clock)
    // What nobody wrote down is lost to the desk's own clock.
    newestTime = newestEntryTime
    try restart()
  }

  private mutating func jump() {
    let hour: Int64 = 3_600_000
    let steps = [hour, -hour, 24 * hour, -24 * hour, 90_000, -90_000, 130_000, 72 * hour]
    let step = any(steps) ?? hour
    coverage.met("clock jump")
    note("clock jumps by \(step) ms")
    world.jump(by: step)
    if chance(30, in: 100) {
      coverage.met("network lost")
      world.loseNetwork()
    }
  }

  mutating func moveNetwork() {
    if world.isSynchronised {
      coverage.met("network lost")
      note("network lost")
      world.loseNetwork()
    } else {
      coverage.met("network gained")
      note("network gained")
      world.gainNetwork()
    }
  }

  private mutating func confirm() throws {
    let command: Command = chance(50, in: 100) ? .confirmClock : .openDay
    try give(Order(command: command, actor: "uid:1", key: freshKey()))
  }

  private mutating func rebuild() throws {
    guard try archive.rebuild() else { return }
    coverage.met("tables rebuilt")
    try compareWithLog("after a rebuild")
  }

  private mutating func rewriteSite() throws {
    guard let site = any(Site.rewritten), let next = desk.with(site) else { return }
    coverage.met("site file read again")
    note("site file read again")
    self.site = site
    desk = next
    try endWhatIsGone()
  }

  /// One command finds the disk full.
  private mutating func fillDisk() throws {
    guard archive.refuse(true) else { return }
    coverage.met("disk full")
    let (command, actor) = nextCommand()
    let before = desk.state
    try give(Order(command: command, actor: actor, key: freshKey()))
    _ = archive.refuse(false)
    guard desk.state == before else { throw Breach("a full disk changes nothing", "\(command)") }
  }
}
