package import DeskBasics

/// Why a finding is not taken, or a step of a repair (R1–R3, F19).
package enum RepairRefusal: Hashable, Sendable {
  /// A finding says what it is.
  case findingIncomplete
  /// A telephone number without anybody to ask for.
  case askerMissing
  case tooMany(limit: Int)
  case unknown(Int64, known: [Int64])
  case closed(Int64)
  /// What was asked does not fit where the repair stands.
  case outOfOrder(Int64, Repair.State, wanted: RepairAsk.Step)
  /// Whoever did it does not look at it again (R2).
  case inspectedByDoer(Int64, String)
  /// An urgent one is made safe before it is done (R1).
  case precautionMissing(Int64)
  /// The step needs words: what was put in place, why, what they said.
  case noteMissing(RepairAsk.Step)
}

extension RepairRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .findingIncomplete: ErrorCode(.invalid, "finding-incomplete", "what")
    case .askerMissing: ErrorCode(.invalid, "asker-missing", "askedBy")
    case .tooMany: ErrorCode(.conflict, "too-many-repairs", "what")
    case .unknown: ErrorCode(.unknown, "unknown-repair", "repair")
    case .closed: ErrorCode(.conflict, "repair-closed", "repair")
    case .outOfOrder(_, _, wanted: .close): ErrorCode(.conflict, "repair-not-inspected", "repair")
    case .outOfOrder: ErrorCode(.conflict, "repair-out-of-order", "repair")
    case .inspectedByDoer: ErrorCode(.conflict, "inspected-by-doer", "person")
    case .precautionMissing: ErrorCode(.conflict, "precaution-missing", "repair")
    case .noteMissing: ErrorCode(.invalid, "note-missing", "note")
    }
  }

  package var detail: Phrase {
    switch self {
    case .findingIncomplete:
      Phrase(zhHans: "没有写哪里有问题", zhHant: "沒有寫哪裡有問題", en: "a finding says what is wrong")
    case .askerMissing:
      Phrase(
        zhHans: "有电话，没有联系人", zhHant: "有電話，沒有聯絡人",
        en: "there is a telephone number, and nobody to ask for")
    case .tooMany(let limit):
      Phrase(
        zhHans: "已有 \(limit) 张报修单没有关闭", zhHant: "已有 \(limit) 張報修單沒有關閉",
        en: "\(limit) repairs are open already")
    case .unknown(let id, _):
      .unknown(Phrase(zhHans: "报修单", zhHant: "報修單", en: "repair"), String(id))
    case .closed(let id): Repair.State.closed.phrase(id)
    case .outOfOrder(let id, let state, _): state.phrase(id)
    case .inspectedByDoer(let id, let person):
      Phrase(
        zhHans: "报修单 \(id) 是 \(person) 整改的", zhHant: "報修單 \(id) 是 \(person) 整改的",
        en: "\(person) did repair \(id)")
    case .precautionMissing(let id):
      Phrase(
        zhHans: "报修单 \(id) 紧急，还没有登记防护措施", zhHant: "報修單 \(id) 緊急，還沒有登記防護措施",
        en: "repair \(id) is urgent and has no precaution on record")
    case .noteMissing: Phrase(zhHans: "没有写备注", zhHant: "沒有寫備註", en: "the note is missing")
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .findingIncomplete:
      Remedy(
        Phrase(
          zhHans: "请写一句，例如“扶手松动”，或写设备和检查点。", zhHant: "請寫一句，例如「扶手鬆動」，或寫設備和檢查點。",
          en: "Say what, such as “the rail is loose”, or give the asset and its point."))
    case .askerMissing:
      Remedy(
        Phrase(
          zhHans: "请写姓和称呼，如周先生。", zhHant: "請寫姓和稱呼，如周先生。",
          en: "Give surname and title: 周先生, Ms Zhou."))
    case .tooMany:
      Remedy(
        Phrase(zhHans: "请先完成一些。", zhHant: "請先完成一些。", en: "Finish some first."), see: .repairs)
    case .unknown(_, let known): .open(known)
    case .closed(let id): Repair.State.closed.remedy(id)
    case .outOfOrder(let id, let state, _): state.remedy(id)
    case .inspectedByDoer:
      Remedy(
        Phrase(
          zhHans: "复查要由另一位同事做。", zhHant: "複查要由另一位同事做。", en: "Let somebody else inspect it."))
    case .precautionMissing(let id):
      .repair(
        id, .precaution,
        Phrase(
          zhHans: "请先防护，并登记怎么防护的。", zhHant: "請先防護，並登記怎麼防護的。",
          en: "First make it safe, and enter how."))
    case .noteMissing(let step): Remedy(step.question)
    }
  }
}

extension Remedy {
  /// A step of a repair.
  fileprivate static func repair(
    _ id: Int64, _ step: RepairAsk.Step.CodingKeys, _ words: Phrase
  ) -> Remedy {
    Remedy(words, ask: .repair, step, of: String(id))
  }
}

extension Repair.State {
  fileprivate func phrase(_ id: Int64) -> Phrase {
    switch self {
    case .open:
      Phrase(
        zhHans: "报修单 \(id) 还没有整改", zhHant: "報修單 \(id) 還沒有整改", en: "repair \(id) is not done yet")
    case .done:
      Phrase(
        zhHans: "报修单 \(id) 已整改，等待复查", zhHant: "報修單 \(id) 已整改，等待複查",
        en: "repair \(id) is done, and waits for its re-inspection")
    case .inspected:
      Phrase(
        zhHans: "报修单 \(id) 已复查，等待回访", zhHant: "報修單 \(id) 已複查，等待回訪",
        en: "repair \(id) is inspected, and whoever asked for it waits for a call")
    case .closed:
      Phrase(
        zhHans: "报修单 \(id) 已关闭", zhHant: "報修單 \(id) 已關閉", en: "repair \(id) is closed")
    }
  }

  /// The step that comes next.
  fileprivate func remedy(_ id: Int64) -> Remedy {
    switch self {
    case .open:
      .repair(
        id, .done,
        Phrase(zhHans: "整改好了请登记。", zhHant: "整改好了請登記。", en: "When it is done, enter that."))
    case .done:
      .repair(
        id, .inspect,
        Phrase(
          zhHans: "请另一位同事复查并登记。", zhHant: "請另一位同事複查並登記。",
          en: "Let somebody else inspect it, and enter the result."))
    case .inspected:
      .repair(
        id, .call,
        Phrase(
          zhHans: "请打电话回访，并登记结果。", zhHant: "請打電話回訪，並登記結果。", en: "Call, and enter what was said."))
    case .closed:
      Remedy(
        Phrase(zhHans: "又坏了请重新报修。", zhHant: "又壞了請重新報修。", en: "If it has broken again, report it."),
        ask: .finding)
    }
  }
}
