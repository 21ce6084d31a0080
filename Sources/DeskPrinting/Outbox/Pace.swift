/// How long the outbox waits, and between what.
enum Pace {
  /// Before the n-th look at a job in a row: soon at first, then every two seconds.
  static func beforeLook(_ looks: Int) -> Duration {
    .milliseconds(min(2000, 100 << min(5, max(0, looks - 1))))
  }

  /// After the n-th trouble in a row: 1, 2, 4, then every 5 seconds, so that staff see within ten
  /// what changed.
  static func afterTrouble(_ troubles: Int) -> Duration {
    .seconds(min(5, 1 << min(3, max(0, troubles - 1))))
  }

  /// Looks at outbox and printer without being woken: staff hear of an empty printer within ten seconds.
  static let withoutWakeup = Duration.seconds(8)
}
