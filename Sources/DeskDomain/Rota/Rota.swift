/// A shift of today, and where it stands.
package struct TodaysShift: Hashable, Sendable {
  /// Where a shift stands in the day.
  package enum Phase: String, Hashable, Codable, Sendable {
    case later
    case onDuty
    case over
  }

  /// Where the person is: the shift's own post, or the one that it is swapped with just now (S3).
  package var post: Post
  package var shift: Shift
  package var phase: Phase
  /// Minutes to the next swap of posts; nil where there is none before one of the two goes.
  package var swapsIn: Int?
}

/// Who is on, by the site's posts and shifts (S1–S6).
package struct Rota: Sendable {
  private let posts: [Post]

  package init(posts: [Post]) {
    self.posts = posts
  }

  /// The shifts that touch the day of `now`, last night's running ones first, then by their beginning.
  package func shifts(at now: LocalDateTime) -> [TodaysShift] {
    var all = posts.flatMap { post in
      post.shifts.flatMap { lines(of: $0, at: post, now: now) }
    }
    for post in posts {
      if let swap = post.swap { exchange(post.id, swap, in: &all, now: now) }
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

  /// Puts the persons of two posts where they are now, counted from when both are there (S3).
  private func exchange(
    _ post: String, _ swap: PostSwap, in lines: inout [(line: TodaysShift, begins: Int)],
    now: LocalDateTime
  ) {
    func onDuty(_ id: String) -> [Int] {
      lines.indices.filter { lines[$0].line.phase == .onDuty && lines[$0].line.post.id == id }
    }
    let (here, there) = (onDuty(post), onDuty(swap.with))
    guard let one = here.first, let other = there.first, here.count + there.count == 2 else {
      return
    }
    let begins = max(lines[one].begins, lines[other].begins)
    let ends = min(end(of: lines[one]), end(of: lines[other]))
    let round = (now.minutes - begins) / swap.every
    let next = begins + (round + 1) * swap.every
    if !round.isMultiple(of: 2) {
      (lines[one].line.post, lines[other].line.post) = (
        lines[other].line.post, lines[one].line.post
      )
    }
    for index in [one, other] {
      lines[index].line.swapsIn = next < ends ? next - now.minutes : nil
    }
  }

  private func end(of line: (line: TodaysShift, begins: Int)) -> Int {
    let hours = line.line.shift.hours
    let length = hours.to.minutes - hours.from.minutes
    return line.begins + (length > 0 ? length : length + 1_440)
  }
}
