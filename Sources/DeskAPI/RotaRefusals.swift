import DeskBasics
import DeskDomain
import DeskPlanning

extension Problem {
  /// What the API says to a change of the rota or a hand-over that is refused (S1–S9); nil where the refusal is about
  /// something else.
  init?(rota refusal: Refusal) {
    guard case .rota(let refusal) = refusal else { return nil }
    if let problem = Problem(rotaField: refusal) ?? Problem(rotaPersons: refusal) {
      self = problem
      return
    }
    switch refusal {
    case .noDuty(let person, let date, let duties):
      self.init(
        rota: "no-duty", 409, "\(person) has no such duty on \(date)", "person",
        duties.isEmpty
          ? "See who has: `frontdesk rota --date \(date)`."
          : "There is: \(list(duties.map(words))).")
    case .severalDuties(let person, let date, let duties):
      self.init(
        rota: "several-duties", 409, "\(person) has several duties on \(date)", "post",
        "Say which with --post or --from: \(list(duties.map(words))).")
    case .unknownChange(let id, let known):
      self.init(
        rota: "unknown-rota-change", 404, "there is no change \(id) of a date to come", "change",
        known.isEmpty ? "None stands." : "There are: \(list(known.map(String.init))).")
    case .undoneAlready(let id):
      self.init(
        rota: "undone-already", 409, "change \(id) is taken back already", "change",
        "To have it again, enter it anew.")
    case .builtOn(let id, let other):
      self.init(
        rota: "built-on", 409, "change \(other) builds on change \(id)", "change",
        "Take that one back first: `frontdesk rota undo \(other)`.")
    case .handoverByNobody(let post):
      self.init(
        rota: "handover-by-nobody", 409, "the rota does not say who goes at \(post)", "person",
        "Say who: --person wang.")
    default: return nil
    }
  }

  /// A field that cannot be so, whatever the rota is.
  private init?(rotaField refusal: RotaRefusal) {
    switch refusal {
    case .unknownPost(let id, let known):
      self.init(
        rota: "unknown-post", 422, "there is no post \"\(id.prefix(64))\"", "post",
        known.isEmpty
          ? "Name posts under posts: in the site file." : "Posts: \(list(known)).")
    case .past(let date, let today):
      self.init(
        rota: "rota-past", 422, "what is asked for on \(date) is over", "date",
        "It is \(today): change a duty that is still to come, or goes on.")
    case .tooFarAhead(let date, let latest):
      self.init(
        rota: "too-far-ahead", 422, "\(date) is too far ahead", "date",
        "Give a date up to \(latest).")
    case .dateMissing:
      self.init(
        rota: "clock-unconfirmed", 409, "nobody has confirmed the clock: today is not known",
        "date",
        "Give --date 2026-12-24, or look at the time, then: frontdesk clock confirm.")
    case .notInCalendar(let date):
      self.init(
        rota: "bad-date", 422, "\(date) is not in the calendar", "date", "Write it as 2026-12-24.")
    case .tooLong(let hours):
      self.init(
        rota: "duty-too-long", 422, "\(hours.from)–\(hours.to) is over 14 hours", "to",
        "Give from and to in this order, or let two persons share it.")
    case .tooManyChanges(let limit):
      self.init(
        rota: "too-many-changes", 409, "\(limit) changes are entered already", "date",
        "Put what lasts into the site file: changes are for single dates.")
    default: return nil
    }
  }

  /// Somebody who cannot be where they are wanted.
  private init?(rotaPersons refusal: RotaRefusal) {
    switch refusal {
    case .postNotTaken(let person, let post, let own):
      self.init(
        rota: "post-not-taken", 409, "\(person) does not take the post \(post)", "person",
        "Ask somebody else, or add it to people: in the site file; so far \(person) takes "
          + "\(list(own)).")
    case .overlap(let person, let one, let other):
      self.init(
        rota: "shift-overlap", 409,
        "\(person) would be twice at \(one.post): \(words(one)) and \(words(other))", "from",
        "Let the hours not overlap, or name somebody else.")
    case .twoPosts(let person, let one, let other):
      self.init(
        rota: "two-posts", 409,
        "\(person) would be on two posts at once: \(words(one)) and "
          + words(other), "person",
        "First let somebody else take one of them: `frontdesk rota replace \(person) --by … "
          + "--post \(one.post) --date \(one.date)`.")
    case .away(let person, let date, let change):
      self.init(
        rota: "person-away", 409, "\(person) is away on \(date)", "person",
        "Ask somebody else, or take the absence back: `frontdesk rota undo \(change)`.")
    case .awayAlready(let person, let date, let change, let duties):
      self.init(
        rota: "person-away", 409, "\(person) is away on \(date) by change \(change)", "person",
        "Name who comes instead: \(list(duties.map(adding))); or take the absence back: "
          + "`frontdesk rota undo \(change)`.")
    case .samePerson(let person):
      self.init(
        rota: "same-person", 422, "both are \(person)", "person", "Name two persons.")
    default: return nil
    }
  }

  private init(
    rota type: String, _ status: Int, _ detail: String, _ field: String, _ remedy: String
  ) {
    let titles = [404: "Unknown change", 409: "Not possible now"]
    self.init(
      type: type, title: titles[status] ?? "Not possible", status: status, detail: detail,
      field: field, remedy: remedy)
  }
}

private func words(_ duty: Duty) -> String {
  "\(duty.post) \(duty.date) \(duty.hours.from)–\(duty.hours.to)"
}

private func adding(_ duty: Duty) -> String {
  "`frontdesk rota add … \(duty.post) \(duty.hours.from) \(duty.hours.to) --date \(duty.date)`"
}
