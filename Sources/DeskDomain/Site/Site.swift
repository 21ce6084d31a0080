package import DeskBasics
package import DeskPlanning

/// Everything the site file says: what the desk is, not what happens at it.
package struct Site: Hashable, Sendable {
  package var name: Name
  /// One or two (G8); the first is the larger one on board and slip.
  package var languages: [Language]
  /// The IANA name of the zone that people here live in (`Asia/Shanghai`).
  package var timeZone: String
  /// At least one.
  package var services: [Service]
  /// At least one.
  package var counters: [Counter]
  package var lines: LineSetup
  /// Nil: the site prints no slips.
  package var printer: PrinterSetup?
  /// When visitors are received (Q7); nil: at any time.
  package var hours: OpeningHours?
  /// In the order of their first day's turns (Q3); empty: nobody takes turns.
  package var consultants: [Consultant]
  /// Who works here; empty: the site lists nobody.
  package var people: [StaffMember]
  package var posts: [Post]
  /// By which a week's rota is planned and judged.
  var staffRules: StaffRules
  package var assets: [Asset]
  /// Nil: nobody walks rounds (S4).
  package var patrol: PatrolPlan?
  package var queueRules: QueueRules
  var retention: Retention
  /// What is said to those who come in (G2, G3).
  package var greetings: Greetings
  /// Nil: numbers are not called aloud.
  package var voice: VoiceSetup?

  package init(
    name: Name, languages: [Language], timeZone: String, services: [Service], counters: [Counter],
    lines: LineSetup = LineSetup(), printer: PrinterSetup? = nil, hours: OpeningHours? = nil,
    consultants: [Consultant] = [], people: [StaffMember] = [], posts: [Post] = [],
    staffRules: StaffRules = StaffRules(), assets: [Asset] = [], patrol: PatrolPlan? = nil,
    queueRules: QueueRules = QueueRules(), retention: Retention = Retention(),
    greetings: Greetings = Greetings(), voice: VoiceSetup? = nil
  ) {
    self.name = name
    self.languages = languages
    self.timeZone = timeZone
    self.services = services
    self.counters = counters
    self.lines = lines
    self.printer = printer
    self.hours = hours
    self.consultants = consultants
    self.people = people
    self.posts = posts
    self.staffRules = staffRules
    self.assets = assets
    self.patrol = patrol
    self.queueRules = queueRules
    self.retention = retention
    self.greetings = greetings
    self.voice = voice
  }
}

extension Site {
  /// The counter of this id in words ("2 号柜台"), or the consultant who receives without one.
  package func phrase(forCounter id: String) -> Phrase {
    ownName(ofCounter: id).map { Phrase($0) } ?? DeskTexts.counter(id)
  }

  /// The same in the site's languages, without saying the same thing twice.
  package func texts(forCounter id: String) -> [String] {
    ownName(ofCounter: id)?.texts(in: languages) ?? DeskTexts.counter(id).texts(in: languages)
  }

  private func ownName(ofCounter id: String) -> Name? {
    counters.first { $0.id == id }?.name ?? consultants.first { $0.id == id }?.name
  }
}

extension Site {
  /// The person of this id, login or name; nil where the site lists no such person.
  package func member(_ word: String) -> StaffMember? {
    people.first { $0.id == word } ?? people.first { $0.login == word }
      ?? people.first { $0.name.string == word }
  }

  /// What to call the person of this id: the name where the site has one.
  package func name(ofPerson id: String) -> String {
    people.first { $0.id == id }?.name.string ?? id
  }
}

/// The printer of the slips.
package struct PrinterSetup: Hashable, Sendable {
  /// How the slip is handed to CUPS.
  package enum Format: String, CaseIterable, Hashable, Codable, Sendable {
    /// A PDF page, for driverless printers and any CUPS driver.
    case pdf
    /// Our own 1-bit raster in ESC/POS, for thermal printers behind a raw queue.
    case escpos
  }

  /// The paper, named by its width or size.
  package enum Paper: String, CaseIterable, Hashable, Codable, Sendable {
    case mm80 = "80mm"
    case mm58 = "58mm"
    case a6
    case a4
  }

  /// The CUPS queue's name.
  package var queue: String
  package var format: Format
  package var paper: Paper
  /// After this time nobody waits for a slip any more.
  var staleAfter: Duration
  /// Where slips go while this printer is in trouble.
  package var fallback: FallbackPrinterSetup?
  package var design: SlipDesign

  package init(
    queue: String, format: Format, paper: Paper, staleAfter: Duration = .seconds(600),
    fallback: FallbackPrinterSetup? = nil, design: SlipDesign = SlipDesign()
  ) {
    self.queue = queue
    self.format = format
    self.paper = paper
    self.staleAfter = staleAfter
    self.fallback = fallback
    self.design = design
  }
}

/// What the site has on its slips instead of ours.
package struct SlipDesign: Hashable, Sendable {
  /// The path of a PNG picture that stands in the name's place.
  package var logo: String?
  package var greeting: SlipWording?
  package var farewell: SlipWording?

  package init(
    logo: String? = nil, greeting: SlipWording? = nil, farewell: SlipWording? = nil
  ) {
    self.logo = logo
    self.greeting = greeting
    self.farewell = farewell
  }
}

/// The second printer of a site.
package struct FallbackPrinterSetup: Hashable, Sendable {
  /// The CUPS queue's name.
  package var queue: String
  package var format: PrinterSetup.Format
  package var paper: PrinterSetup.Paper

  package init(queue: String, format: PrinterSetup.Format, paper: PrinterSetup.Paper) {
    self.queue = queue
    self.format = format
    self.paper = paper
  }
}
