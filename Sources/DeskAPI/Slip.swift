package import DeskDomain

/// What stands on a slip, worded by the daemon; the printer lays it out.
///
/// Lists hold one text for each of the site's languages (G8), the larger first.
package struct SlipContent: Codable, Hashable, Sendable {
  package var site: String
  /// By time of day and festival (G2, G3).
  package var greeting: [String]
  package var service: [String]
  /// `A012`, as large as the paper takes.
  package var number: String
  /// That it was printed again, where it was.
  package var reprint: [String]?
  /// People ahead (Q4).
  package var ahead: [String]
  /// What was stated of the wait (G5); nil for tickets of before it was.
  package var wait: [String]?
  /// When the number was drawn, in the site's local time (`2026-11-22 09:41`); nil where nothing vouched for the clock (A5).
  package var issued: String?
  /// The ticket's key, as a QR code.
  package var key: String
  /// What the code is for (C8); nil from a daemon of before.
  package var codeCaption: [String]?
  package var farewell: [String]

  package init(
    site: String, greeting: [String], service: [String], number: String,
    reprint: [String]? = nil, ahead: [String], wait: [String]? = nil, issued: String?, key: String,
    codeCaption: [String]? = nil, farewell: [String]
  ) {
    self.site = site
    self.greeting = greeting
    self.service = service
    self.number = number
    self.reprint = reprint
    self.ahead = ahead
    self.wait = wait
    self.issued = issued
    self.key = key
    self.codeCaption = codeCaption
    self.farewell = farewell
  }
}

/// A slip that somebody is waiting for.
package struct SlipTask: Codable, Hashable, Sendable {
  /// The slip's number in the outbox.
  package var id: Int64
  package var state: SlipState
  package var content: SlipContent
  /// Unique for this slip on this board, and readable in `lpstat`.
  package var jobName: String
  /// CUPS's id, once submitted.
  package var jobID: Int?
  /// The CUPS queue that has it, or may have it.
  package var queue: String?
  /// Whether somebody still waits for it: else it is dropped, and taken back from CUPS.
  package var isWanted: Bool

  init(
    id: Int64, state: SlipState, content: SlipContent, jobName: String, jobID: Int? = nil,
    queue: String? = nil, isWanted: Bool = true
  ) {
    self.id = id
    self.state = state
    self.content = content
    self.jobName = jobName
    self.jobID = jobID
    self.queue = queue
    self.isWanted = isWanted
  }
}

/// What the printer's process reports of a slip.
package struct SlipReport: Codable, Hashable, Sendable {
  package var state: SlipState
  /// CUPS's id, once submitted.
  package var jobID: Int?
  /// The CUPS queue that it went to, or may have gone to.
  package var queue: String?
  /// What went wrong and what to do, for the receptionist.
  package var detail: String?
  /// Where the slip was saved, by a printer that saves pictures (the demo).
  package var file: String?

  package init(
    state: SlipState, jobID: Int? = nil, queue: String? = nil, detail: String? = nil,
    file: String? = nil
  ) {
    self.state = state
    self.jobID = jobID
    self.queue = queue
    self.detail = detail
    self.file = file
  }
}
