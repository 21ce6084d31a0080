import DeskBasics

/// Which fonts a language is set in, the most beautiful first.
enum FontFamilies {
  /// The families by preference, as Pango takes them.
  ///
  /// Noto Sans CJK where it is installed; WenQuanYi Micro Hei is the small default that has all of
  /// GB 2312 and Big5. Both hold Latin letters that go well with their Chinese ones.
  static func list(for language: Language) -> String {
    let noto =
      switch language {
      case .simplifiedChinese, .english: "Noto Sans CJK SC"
      case .traditionalChinese: "Noto Sans CJK TC"
      }
    return "\(noto), WenQuanYi Micro Hei, DejaVu Sans, sans-serif"
  }
}
