/// Random lines of what people, files and attackers send, the same in every run.
package struct HostileText {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// Up to 60 pieces of the pool.
  package mutating func line() -> String {
    (0..<next(61)).map { _ in Self.pool[next(Self.pool.count)] }.joined()
  }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private static let pool: [String] =
    (Array(0..<0x20) + Array(0x7F..<0xA0)).compactMap(Unicode.Scalar.init).map { String($0) }
    + "[]0123456789;mHJKABC?=>\\ ".map { String($0) }
    + [
      "\u{1B}[", "\u{1B}]0;", "\u{1B}P", "\u{9B}31m", "\u{202E}", "\u{2066}", "\u{2069}",
      "\u{200B}", "\u{200D}", "\u{200F}", "\u{FEFF}", "\u{FE0F}", "\u{E0100}", "\u{E0041}",
      "\u{E000}", "\u{F0000}", "\u{10FFFF}", "\u{0378}", "\u{301}", "\u{20DD}", "\u{34F}",
      "\u{2028}", "\u{2029}", "\u{3000}", "\u{A0}", "\u{3164}", "\u{FFA0}", "\u{2800}", "\u{115F}",
      "\u{1160}", "\u{AD}", "\u{61C}", "早", "上", "é", "e\u{301}\u{302}\u{303}", "한", "ᄒ", "ᅡ",
      "ｱﾞ", "Ａ", "😀", "👨\u{200D}👩\u{200D}👧", "👍🏽", "🇨🇳", "1\u{FE0F}\u{20E3}", "ก็", "ि", "𠮷", "“", "—",
    ]
}
