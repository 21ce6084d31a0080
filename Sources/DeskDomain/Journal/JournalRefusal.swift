package import DeskBasics

/// Why an entry of the journal is not shown or corrected (R4).
package enum JournalRefusal: Hashable, Sendable {
  case unknownEntry(Int64, newest: Int64)
}

extension JournalRefusal: Explained {
  package var code: ErrorCode { ErrorCode(.unknown, "unknown-entry", "seq") }

  package var detail: Phrase {
    switch self {
    case .unknownEntry(let seq, _):
      .unknown(Phrase(zhHans: "日志记录", zhHant: "日誌記錄", en: "entry"), String(seq))
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .unknownEntry(_, newest: 0):
      Remedy(Phrase(zhHans: "日志是空的。", zhHant: "日誌是空的。", en: "The journal is empty."))
    case .unknownEntry(_, let newest):
      Remedy(
        Phrase(
          zhHans: "日志记录从 1 到 \(newest)。", zhHant: "日誌記錄從 1 到 \(newest)。",
          en: "The journal's entries run from 1 to \(newest)."),
        see: .journal)
    }
  }
}
