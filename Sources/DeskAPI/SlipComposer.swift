package import DeskBasics
package import DeskDomain

extension Desk {
  /// What the printer's process still has to do, the oldest first; as many as it takes up before it asks again.
  package func slipTasks(at moment: Moment) -> [SlipTask] {
    state.slips.values.sorted { $0.id < $1.id }.prefix(100)
      .map { SlipTask($0, desk: self, at: moment) }
  }
}

extension SlipTask {
  /// The work that `slip` asks of the printer's process.
  init(_ slip: Slip, desk: Desk, at moment: Moment) {
    var content = SlipContent(slip.ticket, desk: desk, reprintedAt: slip.isReprint ? moment : nil)
    if slip.isReprint {
      content.reprint = DeskTexts.reprint.texts(in: desk.languages(ofSlip: slip.ticket))
    }
    // A reprint is another job: the first one's name would find the first one.
    let name = "\(slip.ticket.number)-\(slip.ticket.key.rawValue)"
    self.init(
      id: slip.id, state: slip.state, content: content,
      jobName: slip.isReprint ? "\(name)-\(slip.id)" : name, jobID: slip.job, queue: slip.queue,
      isWanted: desk.isWanted(slip, at: moment))
  }
}

extension SlipContent {
  /// The slip of `ticket`, worded as of when it was issued.
  ///
  /// Printed again, it says what is true then (B5): who is still ahead, and by when the turn comes as it was told last;
  /// neither to whoever has been called.
  init(_ ticket: DrawnTicket, desk: Desk, reprintedAt moment: Moment? = nil) {
    let site = desk.site
    let languages = desk.languages(ofSlip: ticket)
    let issued = ticket.issuedAt.isClockTrusted ? desk.local(ticket.issuedAt.wall) : nil
    let service = site.services.first { $0.id == ticket.service }?.name
    let greeting = desk.greeting(at: moment ?? ticket.issuedAt).welcome
    let (ahead, wait) =
      moment.map { desk.outlook(of: ticket.key, at: $0) }
      ?? (DeskTexts.ahead(ticket.ahead), ticket.wait?.text ?? desk.unpromised(ticket.key))
    func worded(_ wording: SlipWording) -> [String] {
      wording.texts(in: languages) { field, language in
        switch field {
        case .site: site.name[language]
        case .greeting: greeting[language]
        case .service: service?[language] ?? ticket.service
        case .number: ticket.number.description
        case .ahead: ahead?[language] ?? ""
        case .wait: wait?[language] ?? ""
        case .date: issued.map { "\($0.date)" } ?? ""
        case .time: issued?.time ?? ""
        }
      }
    }
    let design = site.printer?.design ?? SlipDesign()
    self.init(
      site: site.name[languages.first ?? .english],
      greeting: design.greeting.map(worded) ?? greeting.texts(in: languages),
      service: service?.texts(in: languages) ?? [ticket.service],
      number: ticket.number.description, ahead: ahead?.texts(in: languages) ?? [],
      wait: wait?.texts(in: languages), issued: issued.map { "\($0.date) \($0.time)" },
      key: ticket.key.rawValue, codeCaption: DeskTexts.codeCaption.texts(in: languages),
      farewell: design.farewell.map(worded) ?? DeskTexts.farewell.texts(in: languages))
  }
}

extension Desk {
  /// A slip has room for two.
  fileprivate func languages(ofSlip ticket: DrawnTicket) -> [Language] {
    Array(languages(of: state.ticket(ticket.key)).prefix(2))
  }

  /// What is said to somebody who was taken though no time can be promised: too late for the day (J3), or while nobody
  /// is calling (J5).
  fileprivate func unpromised(_ key: TicketKey) -> Phrase? {
    guard let promise = state.ticket(key)?.firstPromise, promise.statement == nil else {
      return nil
    }
    return promise.isUnattended ? WaitTexts.unattended : WaitTexts.tooLate
  }

  /// What somebody who waits has before them now: how many people, and by when the turn comes.
  fileprivate func outlook(of key: TicketKey, at moment: Moment) -> (ahead: Phrase?, wait: Phrase?)
  {
    guard let ticket = state.open[key], ticket.state == .waiting else { return (nil, nil) }
    return (
      DeskTexts.ahead(ahead(of: ticket.queued, at: moment)),
      ticket.promise.flatMap { turn(by: $0, at: moment) }.map { WaitTexts.turn(by: $0) }
    )
  }
}
