package import DeskBasics
package import DeskPlanning
package import Foundation

/// A shift of today, and where it stands.
package struct TodaysShift: Hashable, Sendable {
  /// Where a shift stands in the day.
  package enum Phase: String, Hashable, Codable, Sendable {
    case later
    case onDuty
    /// Within the hours, and in a break (J7).
    case onBreak
    case over
  }

  /// Where the person is: the duty's own post, or the one that it is swapped with just now (S3).
  package var post: Post
  package var duty: Duty
  package var phase: Phase
  /// When the break is over; nil: in none.
  package var back: LocalTime?
  /// When the posts are next swapped; nil where they are not before one of the two goes.
  package var swapsAt: Date?
}

/// Who is where now.
package struct Posting: Hashable, Sendable {
  package var duty: Duty
  /// Where the person is: the duty's own post, or the one that it is swapped with just now (S3).
  package var post: Post
  /// The break that the person is in, with who relieves them where somebody does.
  package var pause: Duty.Break?
  /// When that is over.
  package var pauseEnds: Date?
  /// The ids of those whose posts this person covers during their breaks.
  package var relieves: [String]
  package var swapsAt: Date?
}

extension Rota {
  /// The shifts that touch the day of `now`, last night's running ones first, then by their beginning.
  package func shifts(at now: Date) -> [TodaysShift] {
    let today = calendar.local(now).date
    let swaps = swaps(at: now)
    var all: [(line: TodaysShift, begins: Date)] = []
    for duty in duties(on: today.previous) + duties(on: today) {
      guard let post = post(duty.post), let time = duty.instants(in: calendar),
        duty.date == today || time.contains(now)
      else { continue }
      let pause = duty.pauses(in: calendar).first { $0.time.contains(now) }?.pause
      let phase: TodaysShift.Phase =
        time.contains(now)
        ? pause == nil ? .onDuty : .onBreak : now < time.lowerBound ? .later : .over
      let swap = swaps[duty]
      all.append(
        (
          TodaysShift(
            post: swap?.post ?? post, duty: duty, phase: phase, back: pause?.hours.to,
            swapsAt: swap?.next),
          time.lowerBound
        ))
    }
    // Sorted is not stable: the site's own order decides between shifts that begin together.
    return all.enumerated().sorted {
      ($0.element.begins, $0.offset) < ($1.element.begins, $1.offset)
    }.map(\.element.line)
  }

  /// Who is on duty at `now`, where, in which break, and when posts are next swapped.
  package func whereabouts(at now: Date) -> [Posting] {
    let onDuty = duties(at: now)
    let swaps = swaps(at: now)
    let pauses = onDuty.map { duty in
      duty.pauses(in: calendar).first { $0.time.contains(now) }
    }
    return zip(onDuty, pauses).compactMap { duty, pause in
      guard let post = post(duty.post) else { return nil }
      let relieved = zip(onDuty, pauses).filter { $1?.pause.relief == duty.person }
      return Posting(
        duty: duty, post: swaps[duty]?.post ?? post, pause: pause?.pause,
        pauseEnds: pause?.time.upperBound, relieves: relieved.map(\.0.person),
        swapsAt: swaps[duty]?.next)
    }
  }

  /// The first swap of posts after `now` among those who are on duty.
  package func nextSwap(after now: Date) -> Date? { swaps(at: now).values.compactMap(\.next).min() }

  /// Where the persons of two posts are who swap them (S3), counted in the time that has passed since both are there.
  private func swaps(at now: Date) -> [Duty: (post: Post, next: Date?)] {
    guard posts.contains(where: { $0.swap != nil }) else { return [:] }
    let onDuty = duties(at: now)
    var places: [Duty: (post: Post, next: Date?)] = [:]
    for one in posts {
      guard let swap = one.swap, let other = post(swap.with) else { continue }
      let (here, there) = (
        onDuty.filter { $0.post == one.id }, onDuty.filter { $0.post == other.id }
      )
      // A third person, or a gap, and everybody stays where they are.
      guard here.count == 1, there.count == 1,
        let hours = here[0].instants(in: calendar), let others = there[0].instants(in: calendar)
      else { continue }
      let begins = max(hours.lowerBound, others.lowerBound)
      let ends = min(hours.upperBound, others.upperBound)
      let every = Double(swap.every) * 60
      let round = (now.timeIntervalSince(begins) / every).rounded(.down)
      let next = begins + (round + 1) * every
      let isSwapped = !Int(round).isMultiple(of: 2)
      places[here[0]] = (isSwapped ? other : one, next < ends ? next : nil)
      places[there[0]] = (isSwapped ? one : other, next < ends ? next : nil)
    }
    return places
  }
}
