package import DeskBasics

/// How numbers are called aloud; a site without it calls by its board alone.
package struct VoiceSetup: Hashable, Sendable {
  /// In the order in which they are spoken.
  package var languages: [Language]
  /// When nothing is to be heard, in local wall time.
  var silent: [LocalHours]
  /// How often a call is said again, 0–3.
  package var repeats: Int
  /// Words a minute, 80–300.
  package var speed: Int
  /// The name of an ALSA device (`aplay -L`); `default` is the system's own.
  package var device: String

  package init(
    languages: [Language], silent: [LocalHours] = [], repeats: Int = 1, speed: Int = 150,
    device: String = "default"
  ) {
    self.languages = languages
    self.silent = silent
    self.repeats = repeats
    self.speed = speed
    self.device = device
  }

  /// Of `languages` those that are spoken: the two ways of writing Chinese sound the same.
  package static func spoken(of languages: [Language]) -> [Language] {
    let chinese: Set<Language> = [.simplifiedChinese, .traditionalChinese]
    let first = languages.first(where: chinese.contains)
    return languages.filter { !chinese.contains($0) || $0 == first }
  }

  /// Whether nothing is to be heard at `local`.
  package func isSilent(at local: LocalDateTime) -> Bool {
    silent.contains { hours in
      // Of hours that began today, or yesterday.
      hours.contains(minutes: local.minutes) || hours.contains(minutes: local.minutes + 1_440)
    }
  }
}
