import DeskDomain

extension Problem {
  /// What the API says to a step of a repair that is refused (R1–R3, F19); nil where the refusal is about something else.
  init?(repair refusal: Refusal) {
    switch refusal {
    case .findingIncomplete:
      self.init(
        type: "finding-incomplete", title: "Finding incomplete", status: 422,
        detail: "a finding says what is wrong", field: "what",
        remedy: "Give --what \"the rail is loose\", or --asset and --point.")
    case .askerMissing:
      self.init(
        type: "asker-missing", title: "Asker missing", status: 422,
        detail: "there is a telephone number, and nobody to ask for", field: "askedBy",
        remedy: "Give --asked-by with surname and title: 周先生, Ms Zhou.")
    case .tooManyRepairs(let limit):
      self.init(
        type: "too-many-repairs", title: "Too many repairs", status: 409,
        detail: "\(limit) repairs are open already", field: "what",
        remedy: "Finish some first: `frontdesk repair list` shows them.")
    case .unknownRepair(let id, let known):
      self.init(
        type: "unknown-repair", title: "Unknown repair", status: 404,
        detail: "there is no repair \"\(id)\"", field: "repair",
        remedy: known.isEmpty ? "None is open." : "Open: \(list(known.map(String.init))).")
    case .repairClosed(let id):
      self.init(
        conflict: "repair-closed", "repair \(id) is closed", "repair",
        "If it has broken again: `frontdesk finding report`.")
    case .repairOutOfOrder(let id, let state, let wanted):
      self.init(
        conflict: wanted == .close ? "repair-not-inspected" : "repair-out-of-order",
        "repair \(id) \(state.words)\(wanted == .close ? ": it cannot be closed yet" : "")",
        "repair",
        state.remedy(id))
    case .inspectedByDoer(let id, let person):
      self.init(
        conflict: "inspected-by-doer", "\(person) did repair \(id)", "person",
        "Let somebody else look at it: the re-inspection is another person's.")
    case .precautionMissing(let id):
      self.init(
        conflict: "precaution-missing", "repair \(id) is urgent and has no precaution on record",
        "repair",
        "First enter what keeps people safe: `frontdesk repair precaution \(id) --note \"…\"`.")
    case .repairNoteMissing(let step):
      self.init(
        type: "note-missing", title: "Note missing", status: 422, detail: step.question,
        field: "note", remedy: "Give --note \"…\".")
    default: return nil
    }
  }

  private init(conflict type: String, _ detail: String, _ field: String, _ remedy: String) {
    self.init(
      type: type, title: "Not possible now", status: 409, detail: detail, field: field,
      remedy: remedy)
  }
}

extension Repair.State {
  fileprivate var words: String {
    switch self {
    case .open: "is not done yet"
    case .done: "is done, and waits for its re-inspection"
    case .inspected: "is done and inspected, and whoever asked for it waits for a call"
    case .closed: "is closed"
    }
  }

  fileprivate func remedy(_ id: Int64) -> String {
    switch self {
    case .open: "When it is done: `frontdesk repair done \(id)`."
    case .done:
      "Let somebody else look at it: `frontdesk repair inspect \(id) --passed`, or `--failed`."
    case .inspected:
      "Call, and enter what was said: `frontdesk repair call \(id) --satisfied --note \"…\"`."
    case .closed: "If it has broken again: `frontdesk finding report`."
    }
  }
}

extension RepairAsk.Step {
  fileprivate var question: String {
    switch self {
    case .precaution: "say what was put in place"
    case .reclass: "say why"
    case .call: "say what they said"
    case .close: "say why nobody was called"
    case .done, .inspect: "say what was done"
    }
  }
}
