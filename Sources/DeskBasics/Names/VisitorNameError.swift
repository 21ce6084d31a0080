/// Why something typed is not a visitor's name (G4).
///
/// It never holds what was typed, since errors end up in logs.
package enum VisitorNameError: Error, CaseIterable, Hashable, Sendable {
  case empty
  case onlyTitle
  case digits
  /// A sign that stands in no name.
  case sign
  /// Characters that cannot be seen.
  case control
  case tooLong
  /// Parts joined by a point (·): which of them is the surname, the name itself does not say.
  case joinedParts
}

extension VisitorNameError {
  package var detail: Phrase {
    switch self {
    case .empty: Phrase(zhHans: "什么都没写", zhHant: "什麼都沒寫", en: "nothing was typed")
    case .onlyTitle:
      Phrase(zhHans: "只有称呼，没有姓", zhHant: "只有稱呼，沒有姓", en: "a title without a surname")
    case .digits:
      Phrase(zhHans: "称呼里有数字", zhHant: "稱呼裡有數字", en: "a name has no digits")
    case .sign:
      Phrase(
        zhHans: "称呼里有不该有的符号", zhHant: "稱呼裡有不該有的符號", en: "there is a sign that stands in no name")
    case .control:
      Phrase(
        zhHans: "称呼里有看不见的字符", zhHant: "稱呼裡有看不見的字元", en: "there are invisible characters")
    case .tooLong:
      Phrase(
        zhHans: "姓超过 \(VisitorName.limit) 个字", zhHant: "姓超過 \(VisitorName.limit) 個字",
        en: "the surname has over \(VisitorName.limit) characters")
    case .joinedParts:
      Phrase(
        zhHans: "名字由几部分组成", zhHant: "名字由幾部分組成", en: "the name has several parts")
    }
  }

  /// The way out.
  package var remedy: Phrase {
    if case .joinedParts = self {
      return Phrase(
        zhHans: "请只写用来称呼的那一部分，称呼另写。", zhHant: "請只寫用來稱呼的那一部分，稱呼另寫。",
        en: "Give only the part to be addressed by, and the title by itself.")
    }
    return Phrase(
      zhHans: "请写姓，知道的话加上称呼，如周先生；也可以不写。",
      zhHant: "請寫姓，知道的話加上稱呼，如周先生；也可以不寫。",
      en: "Type the surname and, if known, the title, like 周先生 or Ms Zhou; or leave the name out.")
  }
}
