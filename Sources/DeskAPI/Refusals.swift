package import DeskDomain

extension Problem {
  /// What the API says to a command that the desk refused: the field, and the way out.
  package init(_ refusal: Refusal) {
    switch refusal {
    case .unknownService(let id, let known):
      self.init(unknown: "service", id, "service", remedy: "Services: \(list(known)).")
    case .unknownCounter(let id, let known):
      self.init(unknown: "counter", id, "counter", remedy: "Counters: \(list(known)).")
    case .unknownLine(let name):
      self.init(
        unknown: "line", name, "line", remedy: "Name an input of the site file (gpio.inputs).")
    case .unknownAsset(let code, let nearest):
      self.init(
        unknown: "asset", code, "asset",
        remedy: nearest.isEmpty
          ? "Add it under checks: in the site file." : "Did you mean \(list(nearest))?")
    case .unknownPoint(let point, let asset, let known):
      self.init(
        unknown: "point", point, "point", remedy: "Points of \(asset): \(list(known)).")
    case .pointMissing(let asset, let known):
      self.init(
        type: "point-missing", title: "Point missing", status: 422,
        detail: "a failed check of \(asset) names the point that failed", field: "point",
        remedy: "Points of \(asset): \(list(known)).")
    case .unknownTicket(let number):
      self.init(
        unknown: "ticket", number.description, "ticket", status: 404,
        remedy: "`frontdesk queue` lists the numbers that wait.")
    case .unknownSlip(let id):
      self.init(
        unknown: "slip", String(id), "slip", status: 404, remedy: "It is finished, or never was.")
    case .notCallable, .nobodyWaiting, .nobodyAtCounter, .numbersExhausted, .queueFull,
      .slipOutOfOrder:
      self.init(conflict: refusal)
    }
  }

  /// Commands that are well formed but do not fit what is so now.
  private init(conflict refusal: Refusal) {
    let (type, detail, remedy): (String, String, String) =
      switch refusal {
      case .notCallable(let number, let state):
        (
          "not-callable", "ticket \(number) is \(state)",
          "Call one that waits: `frontdesk queue` lists them."
        )
      case .nobodyWaiting(let counter):
        (
          "nobody-waiting", "nobody waits for what counter \(counter) does",
          "Try again when the board shows a visitor waiting."
        )
      case .nobodyAtCounter(let counter):
        (
          "nobody-at-counter", "no visitor has been called to counter \(counter)",
          "Call one first: `frontdesk call \(counter)`."
        )
      case .numbersExhausted(let service):
        (
          "numbers-exhausted", "every number of service \(service) is with a waiting visitor",
          "Finish visits, or widen numbers: in the site file."
        )
      case .queueFull(let limit):
        ("queue-full", "\(limit) visitors have open tickets", "Finish or close visits first.")
      case .slipOutOfOrder(let id, let from, let to):
        (
          "slip-out-of-order", "slip \(id) cannot go from \(from.rawValue) to \(to.rawValue)",
          "Read its state again: GET \(Path.slips)."
        )
      default: ("refused", "the desk refused", "See the daemon's log.")
      }
    self.init(type: type, title: "Not possible now", status: 409, detail: detail, remedy: remedy)
  }

  private init(
    unknown kind: String, _ value: String, _ field: String, status: Int = 422, remedy: String
  ) {
    self.init(
      type: "unknown-\(kind)", title: "Unknown \(kind)", status: status,
      detail: "there is no \(kind) \"\(value.prefix(64))\"", field: field, remedy: remedy)
  }
}

private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
