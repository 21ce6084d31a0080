package import DeskBasics

/// Why a follow-up is not closed (Q6).
package enum FollowUpRefusal: Hashable, Sendable {
  case unknown(Int64, known: [Int64])
}

extension FollowUpRefusal: Explained {
  package var code: ErrorCode { ErrorCode(.unknown, "unknown-follow-up", "followUp") }

  package var detail: Phrase {
    switch self {
    case .unknown(let id, _):
      .unknown(Phrase(zhHans: "待回访", zhHant: "待回訪", en: "open follow-up"), String(id))
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .unknown(_, let known): .open(known)
    }
  }
}
