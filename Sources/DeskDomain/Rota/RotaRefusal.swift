package import DeskBasics
package import DeskPlanning

/// Why the rota is not changed, or a shift not handed over (S1–S9).
///
/// Nothing has changed.
package enum RotaRefusal: Hashable, Sendable {
  case unknownPost(String, known: [String])
  /// A date or hours that no change is of.
  case time(RotaTimeRefusal)
  /// Somebody who cannot be where they are wanted.
  case person(RotaPersonRefusal)
  case tooManyChanges(limit: Int)
  case unknownChange(Int64, known: [Int64])
  case undoneAlready(Int64)
  /// A later change builds on it.
  case builtOn(Int64, by: Int64)
  /// The rota does not say who goes.
  case handoverByNobody(post: String)
}

extension RotaRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .unknownPost: ErrorCode(.invalid, "unknown-post", "post")
    case .time(let refusal): refusal.code
    case .person(let refusal): refusal.code
    case .tooManyChanges: ErrorCode(.conflict, "too-many-changes", "date")
    case .unknownChange: ErrorCode(.unknown, "unknown-rota-change", "change")
    case .undoneAlready: ErrorCode(.conflict, "undone-already", "change")
    case .builtOn: ErrorCode(.conflict, "built-on", "change")
    case .handoverByNobody: ErrorCode(.conflict, "handover-by-nobody", "person")
    }
  }

  package var detail: Phrase {
    switch self {
    case .unknownPost(let id, _):
      .unknown(Phrase(zhHans: "岗位", zhHant: "崗位", en: "post"), id)
    case .time(let refusal): refusal.detail
    case .person(let refusal): refusal.detail
    case .tooManyChanges(let limit):
      Phrase(
        zhHans: "已经登记了 \(limit) 次变动", zhHant: "已經登記了 \(limit) 次變動",
        en: "\(limit) changes are entered already")
    case .unknownChange(let id, _):
      Phrase(
        zhHans: "往后的日子没有变动 \(id)", zhHant: "往後的日子沒有變動 \(id)",
        en: "there is no change \(id) of a date to come")
    case .undoneAlready(let id):
      Phrase(
        zhHans: "变动 \(id) 已经撤回", zhHant: "變動 \(id) 已經撤回", en: "change \(id) is taken back already")
    case .builtOn(let id, let other):
      Phrase(
        zhHans: "变动 \(other) 以变动 \(id) 为前提", zhHant: "變動 \(other) 以變動 \(id) 為前提",
        en: "change \(other) builds on change \(id)")
    case .handoverByNobody(let post):
      Phrase(
        zhHans: "排班里没有写 \(post) 由谁交班", zhHant: "排班裡沒有寫 \(post) 由誰交班",
        en: "the rota does not say who goes at \(post)")
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .unknownPost(_, let known) where known.isEmpty:
      Remedy(
        Phrase(
          zhHans: "请在站点文件 posts: 里写上岗位。", zhHant: "請在站點檔 posts: 裡寫上崗位。",
          en: "Name posts under posts: in the site file."), see: .siteFile, "posts")
    case .unknownPost(_, let known): .oneOf(known)
    case .time(let refusal): refusal.remedy
    case .person(let refusal): refusal.remedy
    case .tooManyChanges:
      Remedy(
        Phrase(
          zhHans: "长期的变动请写进站点文件：这里只登记个别日子的。",
          zhHant: "長期的變動請寫進站點檔：這裡只登記個別日子的。",
          en: "Put what lasts into the site file: changes are for single dates."),
        see: .siteFile, "posts")
    case .unknownChange(_, let known) where known.isEmpty:
      Remedy(Phrase(zhHans: "没有可以撤回的变动。", zhHant: "沒有可以撤回的變動。", en: "None stands."))
    case .unknownChange(_, let known): .oneOf(known.map(String.init))
    case .undoneAlready:
      Remedy(
        Phrase(
          zhHans: "还要的话请重新登记。", zhHant: "還要的話請重新登記。", en: "To have it again, enter it anew."))
    case .builtOn(_, let other):
      Remedy(
        Phrase(zhHans: "请先撤回那一次。", zhHant: "請先撤回那一次。", en: "Take that one back first."),
        ask: .rota, RotaAsk.CodingKeys.undo, of: String(other))
    case .handoverByNobody:
      Remedy(Phrase(zhHans: "请写谁交班。", zhHant: "請寫誰交班。", en: "Say who goes."))
    }
  }
}

/// A date or hours that no change of the rota is of (S8).
package enum RotaTimeRefusal: Hashable, Sendable {
  /// It is over already.
  case past(LocalDate, today: LocalDate)
  /// Nobody plans so far ahead.
  case tooFarAhead(LocalDate, latest: LocalDate)
  case notInCalendar(LocalDate)
  /// Over 14 hours: from and to may be the wrong way round.
  case tooLong(LocalHours)
}

extension RotaTimeRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .past: ErrorCode(.invalid, "rota-past", "date")
    case .tooFarAhead: ErrorCode(.invalid, "too-far-ahead", "date")
    case .notInCalendar: ErrorCode(.invalid, "bad-date", "date")
    case .tooLong: ErrorCode(.invalid, "duty-too-long", "to")
    }
  }

  package var detail: Phrase {
    switch self {
    case .past(let date, _):
      Phrase(
        zhHans: "\(date) 的这一班已经过去", zhHant: "\(date) 的這一班已經過去",
        en: "what is asked for on \(date) is over")
    case .tooFarAhead(let date, _):
      Phrase(zhHans: "\(date) 太远了", zhHant: "\(date) 太遠了", en: "\(date) is too far ahead")
    case .notInCalendar(let date):
      Phrase(
        zhHans: "没有 \(date) 这一天", zhHant: "沒有 \(date) 這一天", en: "\(date) is not in the calendar")
    case .tooLong(let hours):
      Phrase(
        zhHans: "\(hours.from)–\(hours.to) 超过 14 小时", zhHant: "\(hours.from)–\(hours.to) 超過 14 小時",
        en: "\(hours.from)–\(hours.to) is over 14 hours")
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .past(_, let today):
      Remedy(
        Phrase(
          zhHans: "今天是 \(today)：请改正在上或还没到的班。", zhHant: "今天是 \(today)：請改正在上或還沒到的班。",
          en: "It is \(today): change a shift that is still to come, or goes on."))
    case .tooFarAhead(_, let latest):
      Remedy(
        Phrase(
          zhHans: "最远到 \(latest)。", zhHant: "最遠到 \(latest)。", en: "Give a date up to \(latest)."))
    case .notInCalendar:
      Remedy(
        Phrase(
          zhHans: "请写成 2026-12-24。", zhHant: "請寫成 2026-12-24。", en: "Write it as 2026-12-24."))
    case .tooLong:
      Remedy(
        Phrase(
          zhHans: "请按先后写开始和结束，或由两个人分担。", zhHant: "請按先後寫開始和結束，或由兩個人分擔。",
          en: "Give from and to in this order, or let two persons share it."))
    }
  }
}

/// Somebody who cannot be where they are wanted (S8).
package enum RotaPersonRefusal: Hashable, Sendable {
  /// The person does not take this post.
  case postNotTaken(person: String, post: String, own: [String])
  /// Two shifts of a person at one post overlap.
  case overlap(person: String, Duty, Duty)
  /// A person would be on two posts at once.
  case twoPosts(person: String, Duty, Duty)
  /// The person has no such shift on the date; `duties` are those they have.
  case noDuty(person: String, LocalDate, duties: [Duty])
  /// The person has several: which one is not said.
  case severalDuties(person: String, LocalDate, duties: [Duty])
  /// The person is away on that date.
  case away(person: String, LocalDate, change: Int64)
  /// The person is away, and so has not the shifts any more that are meant.
  case awayAlready(person: String, LocalDate, change: Int64, duties: [Duty])
  /// Both are the same person.
  case samePerson(String)
}

extension RotaPersonRefusal: Explained {
  package var code: ErrorCode {
    switch self {
    case .postNotTaken: ErrorCode(.conflict, "post-not-taken", "person")
    case .overlap: ErrorCode(.conflict, "shift-overlap", "from")
    case .twoPosts: ErrorCode(.conflict, "two-posts", "person")
    case .noDuty: ErrorCode(.conflict, "no-duty", "person")
    case .severalDuties: ErrorCode(.conflict, "several-duties", "post")
    case .away, .awayAlready: ErrorCode(.conflict, "person-away", "person")
    case .samePerson: ErrorCode(.invalid, "same-person", "person")
    }
  }

  package var detail: Phrase {
    switch self {
    case .postNotTaken(let person, let post, _):
      Phrase(
        zhHans: "\(person) 不上 \(post) 岗", zhHant: "\(person) 不上 \(post) 崗",
        en: "\(person) does not take the post \(post)")
    case .overlap(let person, let one, let other):
      Phrase(
        zhHans: "\(person) 在 \(one.post) 的两班重叠：\(one.words)，\(other.words)",
        zhHant: "\(person) 在 \(one.post) 的兩班重疊：\(one.words)，\(other.words)",
        en: "\(person) would be twice at \(one.post): \(one.words) and \(other.words)")
    case .twoPosts(let person, let one, let other):
      Phrase(
        zhHans: "\(person) 一人两岗：\(one.words)，\(other.words)",
        zhHant: "\(person) 一人兩崗：\(one.words)，\(other.words)",
        en: "\(person) would be on two posts at once: \(one.words) and \(other.words)")
    case .noDuty(let person, let date, _):
      Phrase(
        zhHans: "\(person) 在 \(date) 没有这一班", zhHant: "\(person) 在 \(date) 沒有這一班",
        en: "\(person) has no such shift on \(date)")
    case .severalDuties(let person, let date, _):
      Phrase(
        zhHans: "\(person) 在 \(date) 有几个班", zhHant: "\(person) 在 \(date) 有幾個班",
        en: "\(person) has several shifts on \(date)")
    case .away(let person, let date, let change), .awayAlready(let person, let date, let change, _):
      Phrase(
        zhHans: "\(person) 在 \(date) 请假（变动 \(change)）",
        zhHant: "\(person) 在 \(date) 請假（變動 \(change)）",
        en: "\(person) is away on \(date) by change \(change)")
    case .samePerson(let person):
      Phrase(zhHans: "两位都是 \(person)", zhHant: "兩位都是 \(person)", en: "both are \(person)")
    }
  }

  package var remedy: Remedy? {
    switch self {
    case .postNotTaken(_, _, let own):
      Remedy(
        Phrase(
          zhHans: "请换一位，或在站点文件 people: 里加上；现在可以上：\(own.joined(separator: "、"))。",
          zhHant: "請換一位，或在站點檔 people: 裡加上；現在可以上：\(own.joined(separator: "、"))。",
          en: "Name somebody else, or add it under people: in the site file; so far they take "
            + "\(own.joined(separator: ", "))."),
        see: .siteFile, "people")
    case .overlap:
      Remedy(
        Phrase(
          zhHans: "请错开时间，或换一位。", zhHant: "請錯開時間，或換一位。",
          en: "Let the hours not overlap, or name somebody else."))
    case .twoPosts(_, let one, _):
      Remedy(
        Phrase(
          zhHans: "请先安排别人顶 \(one.words)。", zhHant: "請先安排別人頂 \(one.words)。",
          en: "First let somebody else take \(one.words)."),
        see: .rota, one.date.description)
    case .noDuty(_, let date, let duties) where duties.isEmpty:
      Remedy(
        Phrase(zhHans: "请看那天谁有班。", zhHant: "請看那天誰有班。", en: "See who has one on that date."),
        see: .rota, date.description)
    case .noDuty(_, _, let duties), .severalDuties(_, _, let duties):
      .oneOf(duties.map(\.words))
    case .away(_, _, let change):
      Remedy(
        Phrase(
          zhHans: "请换一位，或撤回请假。", zhHant: "請換一位，或撤回請假。",
          en: "Name somebody else, or take the absence back."),
        ask: .rota, RotaAsk.CodingKeys.undo, of: String(change))
    case .awayAlready(_, _, let change, let duties):
      Self.replacement(duties.map(\.words), change)
    case .samePerson:
      Remedy(Phrase(zhHans: "请写两位同事。", zhHant: "請寫兩位同事。", en: "Name two persons."))
    }
  }

  private static func replacement(_ duties: [String], _ change: Int64) -> Remedy {
    Remedy(
      Phrase(
        zhHans: "请给这些班加人：\(duties.joined(separator: "、"))；或撤回请假。",
        zhHant: "請給這些班加人：\(duties.joined(separator: "、"))；或撤回請假。",
        en: "Add somebody to \(duties.joined(separator: ", ")), or take the absence back."),
      ask: .rota, RotaAsk.CodingKeys.undo, of: String(change))
  }
}

extension Duty {
  fileprivate var words: String { "\(post) \(date) \(hours.from)–\(hours.to)" }
}
