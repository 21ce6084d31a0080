import DeskBasics

/// What the voice says to visitors.
enum VoiceTexts {
  /// "请 A 零 一 二 号到 2 号柜台".
  static func call(_ number: SpokenNumber, to counter: Phrase) -> Phrase {
    Phrase(
      zhHans: "请 \(number.chinese) 号，到 \(counter.zhHans)",
      zhHant: "請 \(number.chinese) 號，到 \(counter.zhHant)",
      en: "\(number.english), please come to \(counter.en)")
  }
}
