package import DeskBasics

/// A name that the site does not have.
package enum SiteRefusal: Hashable, Sendable {
  case unknownService(String, known: [String])
  case unknownCounter(String, known: [String])
  /// An input of the board.
  case unknownLine(String)
  /// Nobody of the site is called so; `known` are the ids, none where the site lists nobody.
  case unknownPerson(String, known: [String])
}

extension SiteRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .unknownService: ErrorCode(.invalid, "unknown-service", "service")
    case .unknownCounter: ErrorCode(.invalid, "unknown-counter", "counter")
    case .unknownLine: ErrorCode(.invalid, "unknown-line", "line")
    case .unknownPerson: ErrorCode(.invalid, "unknown-person", "person")
    }
  }

  package var detail: Phrase {
    switch self {
    case .unknownService(let id, _):
      .unknown(Phrase(zhHans: "业务", zhHant: "業務", en: "service"), id)
    case .unknownCounter(let id, _):
      .unknown(Phrase(zhHans: "柜台", zhHant: "櫃檯", en: "counter"), id)
    case .unknownLine(let name):
      .unknown(Phrase(zhHans: "输入线路", zhHant: "輸入線路", en: "line"), name)
    case .unknownPerson(let word, _):
      .unknown(Phrase(zhHans: "同事", zhHant: "同事", en: "person"), word)
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .unknownService(_, let known), .unknownCounter(_, let known): .oneOf(known)
    case .unknownLine:
      Remedy(
        Phrase(
          zhHans: "请写站点文件 gpio.inputs 里的线路名。", zhHant: "請寫站點檔 gpio.inputs 裡的線路名。",
          en: "Name an input of the site file (gpio.inputs)."),
        see: .siteFile, "gpio")
    case .unknownPerson(_, let known) where known.isEmpty:
      Remedy(
        Phrase(
          zhHans: "请写英文字母和数字的代号，或在站点文件 people: 里列出同事。",
          zhHant: "請寫英文字母和數字的代號，或在站點檔 people: 裡列出同事。",
          en: "Give an id of ASCII letters and digits, or list people: in the site file."),
        see: .siteFile, "people")
    case .unknownPerson(_, let known): .oneOf(known)
    }
  }
}
