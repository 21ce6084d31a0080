import DeskBasics
import DeskDomain

extension VoiceSetup {
  /// The section `voice`; `site` has the languages that it speaks where no others are named.
  init?(_ cursor: Cursor, site: [Language]) {
    let keys = ["languages", "silent", "repeat", "speed", "device"]
    guard let fields = cursor.fields(keys) else { return nil }
    let spoken =
      fields.optional("languages").map { $0.spokenLanguages() }
      ?? Self.spoken(of: site)
    let silent = fields.optional("silent").map { $0.silentHours() } ?? []
    let standard = VoiceSetup(languages: site)
    guard let spoken, let silent else { return nil }
    self.init(
      languages: spoken, silent: silent,
      repeats: fields.optional("repeat")?.wholeNumber(0...3) ?? standard.repeats,
      speed: fields.optional("speed")?.wholeNumber(80...300) ?? standard.speed,
      device: fields.optional("device")?.soundDevice() ?? standard.device)
  }
}

extension Cursor {
  /// One or two languages that do not sound the same.
  fileprivate func spokenLanguages() -> [Language]? {
    guard let languages = languages("they are spoken in this order") else { return nil }
    guard !languages.contains(.simplifiedChinese) || !languages.contains(.traditionalChinese)
    else {
      return refuse(
        "names Chinese twice: zh-Hans and zh-Hant sound the same", "keep one of the two")
    }
    return languages
  }

  fileprivate func silentHours() -> [LocalHours]? {
    list(of: "hours, such as {from: \"12:00\", to: \"13:30\"}")?.compactMap { item in
      item.fields(["from", "to"])?.hours(from: "12:00", to: "13:30")
    }
  }

  /// What ALSA takes as the name of a device.
  fileprivate func soundDevice() -> String? {
    guard let name = text("the name of a sound device") else { return nil }
    let isValid =
      (1...127).contains(name.utf8.count) && !name.hasPrefix("-")
      && name.utf8.allSatisfy { (33...126).contains($0) }
    return isValid
      ? name
      : refuse(
        "\(quoted(name)) cannot be the name of a sound device",
        "\"aplay -L\" lists them; \"default\" is the system's own")
  }
}
