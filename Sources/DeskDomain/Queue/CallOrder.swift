package import DeskBasics

/// In which order those who wait will be called, as the desk stands and if nobody comes (Q4).
///
/// The same desk that the estimators play through, once: each visit as long as such visits are on average, each counter taking
/// the first of those whom it may take when it is free. So what slip, board and queue say of a place is what will happen,
/// whichever counters a service shares with others (B2).
struct CallOrder {
  /// A counter, and from when on it takes somebody.
  struct Counter {
    var services: Set<String>
    var opens = 0.0
    /// When it takes nobody, in order and apart; and the next of these.
    private let away: [Range<Double>]
    private var next = 0

    init(services: Set<String>, away: [Range<Double>]) {
      self.services = services
      self.away = away
    }

    /// It is done at `time`, and takes the next once it is not away.
    mutating func release(at time: Double) {
      opens = time
      away.skip(to: &opens, from: &next, end: away.count)
    }

    /// Whether it is free at `time`, and for `service`.
    func takes(_ service: String, at time: Double) -> Bool {
      opens == time && services.contains(service)
    }
  }

  /// Those who are called by arrival among themselves: of one service and class, or an appointment alone.
  private struct Line {
    var service: String
    var tickets: [(ticket: QueuedTicket, waited: Int64)]
    var next = 0
  }

  private var counters: [Counter]
  private var lines: [Line]
  private let rules: QueueRules
  private let costs: [String: Double]

  /// Of `tickets`, by arrival, each with the ns that it has waited.
  init(
    _ tickets: [(ticket: QueuedTicket, waited: Int64)], counters: [Counter], rules: QueueRules,
    experience: WaitExperience
  ) {
    self.counters = counters
    self.rules = rules
    var lines: [Line] = []
    var places: [String: [VisitorClass: Int]] = [:]
    for entry in tickets {
      let (service, kind) = (entry.ticket.service, entry.ticket.visitorClass)
      if kind != .appointment, let line = places[service]?[kind] {
        lines[line].tickets.append(entry)
        continue
      }
      if kind != .appointment { places[service, default: [:]][kind] = lines.count }
      lines.append(Line(service: service, tickets: [entry]))
    }
    self.lines = lines
    costs = Dictionary(
      uniqueKeysWithValues: Set(lines.map(\.service)).map { ($0, experience.service($0).cost) })
  }

  /// Who is called next; nil where no counter takes any of those who are left.
  mutating func next() -> QueuedTicket? {
    while true {
      var now = Double.infinity
      for counter in counters where counter.opens < now { now = counter.opens }
      guard now < .infinity else { return nil }
      guard let line = first(at: now) else {
        // Nobody is left for these.
        for index in counters.indices where counters[index].opens == now {
          counters[index].opens = .infinity
        }
        continue
      }
      let service = lines[line].service
      // The one that can take the fewest others.
      var taker: Int?
      for index in counters.indices where counters[index].takes(service, at: now) {
        let isNarrower = taker.map {
          counters[index].services.count < counters[$0].services.count
        }
        if isNarrower ?? true { taker = index }
      }
      guard let taker else { return nil }
      counters[taker].release(at: now + (costs[service] ?? 0))
      defer { lines[line].next += 1 }
      return lines[line].tickets[lines[line].next].ticket
    }
  }

  /// The line whose first is called at `time` to one of the counters that are free then.
  private func first(at time: Double) -> Int? {
    var best: (line: Int, place: QueuePlace)?
    for index in lines.indices where lines[index].next < lines[index].tickets.count {
      let service = lines[index].service
      guard counters.contains(where: { $0.takes(service, at: time) }) else { continue }
      let (ticket, waited) = lines[index].tickets[lines[index].next]
      let place = QueuePlace(
        ticket, index: index, waited: waited + Int64(time * 1e9), rules: rules)
      if best.map({ place.precedes($0.place) }) ?? true { best = (index, place) }
    }
    return best?.line
  }
}

extension Desk {
  /// The order in which those who wait are called, and `newcomer` among them.
  private func callOrder(
    with newcomer: QueuedTicket?, at moment: Moment
  ) -> CallOrder {
    let now = state.timeline.time(of: moment)
    var tickets = state.open.waiting.map {
      ($0, max(0, now - state.timeline.time(of: $0.waitingSince)))
    }
    if let newcomer { tickets.append((newcomer, 0)) }
    let stations = stations(
      for: site.services.map(\.id), askers: Set(tickets.map(\.0.service)), closesIn: nil,
      at: moment)
    var longest: [String: Double] = [:]
    for (ticket, waited) in tickets {
      longest[ticket.service] = max(longest[ticket.service] ?? 0, Double(waited) / 1e9)
    }
    let counters = stations.map { station in
      var counter = CallOrder.Counter(services: station.services, away: station.away)
      let longestWait = station.services.compactMap { longest[$0] }.max() ?? 0
      counter.release(at: station.opens(longestWait: longestWait, experience))
      return counter
    }
    return CallOrder(
      tickets, counters: counters, rules: site.queueRules, experience: experience)
  }

  /// Those who wait, in the order in which they will be called if nobody comes; last those whom no counter takes.
  package func callOrder(at moment: Moment) -> [QueuedTicket] {
    var order = callOrder(with: nil, at: moment)
    var called: [QueuedTicket] = []
    while let next = order.next() { called.append(next) }
    guard called.count < state.open.waiting.count else { return called }
    let keys = Set(called.map(\.key))
    return called + queue(at: moment).map(\.ticket).filter { !keys.contains($0.key) }
  }

  /// How many are called before `ticket`, which waits, as the desk stands and if nobody comes: those who wait for what a
  /// counter of its service does (Q4, B2).
  package func ahead(of ticket: QueuedTicket, at moment: Moment) -> Int {
    let rivals = rivals(of: ticket.service)
    return callOrder(at: moment).prefix { $0.key != ticket.key }
      .count { rivals.contains($0.service) }
  }

  /// How many are called before `newcomer`.
  func ahead(ofNewcomer ticket: QueuedTicket, at moment: Moment) -> Int {
    var order = callOrder(with: ticket, at: moment)
    let rivals = rivals(of: ticket.service)
    var count = 0
    while let next = order.next() {
      if next.key == ticket.key { return count }
      if rivals.contains(next.service) { count += 1 }
    }
    // No counter takes it: everybody who came before is before.
    return state.open.waiting.count { rivals.contains($0.service) }
  }
}
