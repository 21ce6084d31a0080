import DeskDomain

/// Repairs as the journal tells them, in the book's own way (R1–R3).
struct LedgerRepairs {
  private struct Course {
    var isUrgent: Bool
    var isAsked: Bool
    var hasPrecaution = false
    var doer: String?
    var isInspected = false
  }

  private var open: [Int64: Course] = [:]
  private var last: Int64 = 0

  /// What is wrong with the entry, if anything.
  mutating func take(_ event: Event) -> String? {
    switch event {
    case .findingOpened(let body):
      guard body.repair == last + 1 else { return "repair \(body.repair) after \(last)" }
      last = body.repair
      open[last] = Course(
        isUrgent: body.urgency == .urgent, isAsked: body.finding.askedBy != nil)
    case .repairMoved(let body):
      guard var course = open[body.repair] else { return "repair \(body.repair) is not open" }
      if let fault = take(body, in: &course) { return "repair \(body.repair): \(fault)" }
      let isOver =
        switch body.step {
        case .passed(closes: true), .satisfied, .closed: true
        default: false
        }
      if case .withdrawn = body.step {
        open[body.repair] = nil
        return nil
      }
      if isOver, !course.isInspected { return "repair \(body.repair) was closed uninspected" }
      open[body.repair] = isOver ? nil : course
    default: break
    }
    return nil
  }

  private func take(_ move: RepairMoved, in course: inout Course) -> String? {
    switch move.step {
    case .precaution: course.hasPrecaution = true
    case .reclassed(let urgency, _): course.isUrgent = urgency == .urgent
    case .done:
      if course.isUrgent, !course.hasPrecaution { return "urgent, and done without a precaution" }
      course.doer = move.person
    case .passed(let closes):
      guard let doer = course.doer, doer != move.person else { return "inspected by its doer" }
      if closes == course.isAsked { return "nobody calls whoever asked" }
      course.isInspected = true
    case .failed, .unsatisfied:
      (course.doer, course.isInspected, course.hasPrecaution) = (nil, false, false)
    case .withdrawn:
      if course.hasPrecaution || course.isAsked || course.doer != nil { return "work thrown away" }
    case .satisfied, .closed, .dated, .overdue: break
    }
    return nil
  }
}
