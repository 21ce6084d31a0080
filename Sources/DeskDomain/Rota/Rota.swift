/// A shift of today, and where it stands.
package struct TodaysShift: Hashable, Sendable {
  /// Where a shift stands in the day.
  package enum Phase: String, Hashable, Codable, Sendable {
    case later
    case onDuty
    case over
  }

  package var post: Post
  package var shift: Shift
  package var phase: Phase
}

/// Who is on, by the site's posts and shifts (S1–S6).
package struct Rota: Sendable {
  private let posts: [Post]

  package init(posts: [Post]) {
    self.posts = posts
  }

  /// The shifts that touch the day of `now`, last night's running ones first, then by their beginning.
  package func shifts(at now: LocalDateTime) -> [TodaysShift] {
    let all = posts.flatMap { post in
      post.shifts.flatMap { lines(of: $0, at: post, now: now) }
    }
    // Sorted is not stable: the site's own order decides between shifts that begin together.
    return all.enumerated().sorted {
      ($0.element.begins, $0.offset) < ($1.element.begins, $1.offset)
    }.map(\.element.line)
  }

  private func lines(
    of shift: Shift, at post: Post, now: LocalDateTime
  ) -> [(line: TodaysShift, begins: Int)] {
    var lines: [(TodaysShift, Int)] = []
    let sinceYesterday = now.minutes + 1_440
    if shift.days.contains(now.weekday.previous), shift.hours.crossesMidnight,
      shift.hours.contains(minutes: sinceYesterday)
    {
      lines.append(
        (TodaysShift(post: post, shift: shift, phase: .onDuty), shift.hours.from.minutes - 1_440))
    }
    if shift.days.contains(now.weekday) {
      let phase: TodaysShift.Phase =
        shift.hours.contains(minutes: now.minutes)
        ? .onDuty : now.minutes < shift.hours.from.minutes ? .later : .over
      lines.append(
        (TodaysShift(post: post, shift: shift, phase: phase), shift.hours.from.minutes))
    }
    return lines
  }
}
