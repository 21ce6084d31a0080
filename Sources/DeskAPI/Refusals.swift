package import DeskDomain

extension Problem {
  /// What the API says to a command that the desk refused: the field, and the way out.
  package init(_ refusal: Refusal) {
    if let problem = Problem(notice: refusal) ?? Problem(check: refusal)
      ?? Problem(repair: refusal) ?? Problem(rota: refusal)
    {
      self = problem
      return
    }
    if case .patrol(let refusal) = refusal {
      self.init(patrol: refusal)
      return
    }
    switch refusal {
    case .unknownService(let id, let known):
      self.init(unknown: "service", id, "service", remedy: "Services: \(list(known)).")
    case .unknownCounter(let id, let known):
      self.init(unknown: "counter", id, "counter", remedy: "Counters: \(list(known)).")
    case .unknownLine(let name):
      self.init(
        unknown: "line", name, "line", remedy: "Name an input of the site file (gpio.inputs).")
    case .unknownPerson(let word, let known):
      self.init(
        unknown: "person", word, "person",
        remedy: known.isEmpty
          ? "Give an id of ASCII letters and digits, or list people: in the site file."
          : "People: \(list(known)).")
    case .unknownTicket(let number):
      self.init(
        unknown: "ticket", number.description, "ticket", status: 404,
        remedy: "`frontdesk queue` lists the numbers that wait.")
    case .unknownSlip(let id):
      self.init(
        unknown: "slip", String(id), "slip", status: 404, remedy: "It is finished, or never was.")
    case .numberOutOfRange(let number, let numbers):
      self.init(
        type: "number-out-of-range", title: "Number out of range", status: 422,
        detail: "series \(number.series.rawValue) has no number \(number.number)",
        field: "ticket",
        remedy: "Its numbers run from \(numbers.lowerBound) to \(numbers.upperBound).")
    case .unknownFollowUp(let id, let known):
      self.init(
        unknown: "follow-up", String(id), "followUp", status: 404,
        remedy: known.isEmpty ? "None is open." : "Open: \(list(known.map(String.init))).")
    case .unknownEntry(let seq, let newest):
      self.init(
        unknown: "entry", String(seq), "seq", status: 404,
        remedy: newest == 0
          ? "The journal is empty." : "The journal's entries run from 1 to \(newest).")
    case .unknownHours(let dated):
      self.init(
        unknown: "opening", String(describing: dated), "date", status: 404,
        remedy: "`frontdesk hours` lists those that were added.")
    default: self.init(conflict: refusal)
    }
  }

  /// Commands that are well formed but do not fit what is so now.
  private init(conflict refusal: Refusal) {
    let words = refusal.ticketConflict ?? refusal.counterConflict ?? refusal.deskConflict
    self.init(
      type: words.type, title: "Not possible now", status: 409, detail: words.detail,
      field: Self.fields[words.type], remedy: words.remedy)
  }

  /// The field of a request that stands against what is so.
  private static let fields = [
    "break-end-unknown": "until", "break-end-past": "until", "hours-past": "date",
    "hours-too-long": "to", "too-many-hours": "date", "counter-closed": "counter",
    "counter-busy": "counter", "nobody-at-counter": "counter", "nobody-waiting": "counter",
    "nothing-to-rate": "counter", "not-callable": "ticket", "wrong-state": "ticket",
    "called-too-little": "ticket", "foreign-undo": "ticket", "already-rated": "ticket",
    "no-name": "ticket", "slip-underway": "ticket", "no-slip": "ticket", "turns": "consultant",
    "too-late": "service", "numbers-exhausted": "service",
  ]

  private init(
    unknown kind: String, _ value: String, _ field: String, status: Int = 422, remedy: String
  ) {
    self.init(
      type: "unknown-\(kind)", title: "Unknown \(kind)", status: status,
      detail: "there is no \(kind) \"\(value.prefix(64))\"", field: field, remedy: remedy)
  }
}

func list(_ words: [String]) -> String { words.joined(separator: ", ") }
