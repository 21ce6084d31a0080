import Testing

@testable import DeskBasics
@testable import DeskConfig
@testable import DeskDomain
@testable import DeskPlanning

@Suite("What a site file says becomes the domain's values")
struct SiteFileTests {
  private func site(replacing old: String, with new: String) throws -> Site {
    let change = Refusal(symptom: "", old: old, new: new)
    return try SiteFile.parse(try change.text(from: try Refusal.base()), file: "site.yaml")
  }

  @Test("an id may be written as a number, and is a text")
  func numericID() throws {
    let site = try site(replacing: "{id: 2,", with: "{id: 02,")
    #expect(site.counters.map(\.id) == ["1", "02"])
    #expect(site.lines.inputs[2].role == .next(counter: "1"))
  }

  @Test("G7: what only the staff reads, as the name of an asset, is the site's own business")
  func assetName() throws {
    let site = try site(replacing: "name: Extinguisher", with: "name: Do not move")
    #expect(site.assets[0].name[.english] == "Do not move")
  }

  @Test("S1: unquoted times are times, although YAML 1.1 has numbers of base 60")
  func sexagesimal() throws {
    let site = try site(replacing: "\"08:10\"", with: "08:10")
    let hours = try #require(site.posts.first?.shifts.first?.hours)
    #expect(hours.from == LocalTime(hour: 8, minute: 10))
    #expect(hours.to == LocalTime(hour: 17, minute: 30))
  }

  @Test("C7: times as a Chinese keyboard writes them", arguments: ["8:10", "\"8：10\"", "０８：１０"])
  func fullWidth(_ text: String) throws {
    let site = try site(replacing: "\"08:10\"", with: text)
    #expect(site.posts.first?.shifts.first?.hours.from == LocalTime(hour: 8, minute: 10))
  }

  @Test("S3: a post swaps with another one, and only with another one")
  func swap() throws {
    let posts = "  - id: reception\n    swap: {with: gate, every: 30m}"
    let gate = "posts:\n  - {id: gate, name: Gate}\n"
    let site = try site(replacing: "posts:\n  - id: reception", with: gate + posts)
    #expect(site.posts.map(\.swap) == [nil, PostSwap(with: "gate", every: 30)])
    for (wrong, words) in [
      ("{with: reception, every: 30m}", "is the post itself"),
      ("{with: gatte, every: 30m}", "is not the id of any of the posts; did you mean \"gate\"?"),
      ("{with: gate, every: 1m}", "5m to 240m"),
    ] {
      let refused = #expect(throws: SiteFileErrors.self) {
        _ = try self.site(
          replacing: "posts:\n  - id: reception",
          with: gate + "  - id: reception\n    swap: \(wrong)")
      }
      #expect(
        refused?.errors.first?.description.contains(words) == true, "\(refused?.errors ?? [])")
    }
  }

  @Test("S3: a swap stands at one of the two posts: at both it would undo itself")
  func doubleSwap() throws {
    let refused = #expect(throws: SiteFileErrors.self) {
      _ = try self.site(
        replacing: "posts:\n  - id: reception",
        with: "posts:\n  - {id: gate, name: Gate, swap: {with: reception, every: 30m}}\n"
          + "  - id: reception\n    swap: {with: gate, every: 30m}")
    }
    #expect(refused?.errors.first?.description.contains("is in two swaps") == true)
  }

  @Test("G7: a person may be called 安静 or Mr. Wait")
  func personsNames() throws {
    let site = try site(replacing: "王小明", with: "安静")
    #expect(site.posts[0].shifts[0].person.string == "安静")
    _ = try self.site(replacing: "王小明", with: "Mr. Wait")
  }

  @Test("S4: a shift may end on the next day")
  func night() throws {
    let site = try site(replacing: "from: \"08:10\", to: 17:30", with: "from: 19:00, to: 07:00")
    #expect(site.posts[0].shifts[0].hours.crossesMidnight)
  }

  @Test(
    "S7: days as a span, over Sunday, as a list, and every day where they are left out",
    arguments: [
      ("days: mon-fri", [1, 2, 3, 4, 5]), ("days: fri-mon", [1, 5, 6, 7]),
      ("days: sat", [6]), ("days: [mon-wed, sun]", [1, 2, 3, 7]), ("days: sun-sat", Array(1...7)),
      ("days: ~", Array(1...7)),
    ])
  func days(_ written: String, _ expected: [Int]) throws {
    let site = try site(replacing: "days: mon-fri", with: written)
    #expect(site.posts[0].shifts[0].days.map(\.rawValue).sorted() == expected)
  }

  @Test("inputs are active low with pull-up, outputs active high, unless the file says otherwise")
  func lineDefaults() throws {
    let site = try SiteFile.parse(try Refusal.base(), file: "site.yaml")
    let next = site.lines.inputs[2]
    #expect(next.address == .offset(27, chip: "pinctrl-bcm2711"))
    #expect(next.isActiveLow)
    #expect(next.bias == .pullUp)
    #expect(next.debounce == .button)
    #expect(site.lines.outputs == [OutputSetup(role: .lamp, address: .name("CALL_LAMP"))])
  }

  @Test("the door's windows are 50 ms to open and 500 ms to close, each by its own key")
  func doorWindows() throws {
    let plain = try site(replacing: ", debounce: {active: 50ms, inactive: 500ms}", with: "")
    #expect(plain.lines.inputs[1].debounce == .door)
    let slow = try site(replacing: "active: 50ms, inactive: 500ms", with: "inactive: 2s")
    #expect(
      slow.lines.inputs[1].debounce
        == DebounceWindows(toActive: .milliseconds(50), toInactive: .seconds(2)))
  }

  @Test("Q4 how long a slip is wanted, and a second printer")
  func printers() throws {
    let printing = try site(
      replacing: "paper: 80mm}",
      with: "paper: 80mm, stale_after: 5m, fallback: {queue: Office, paper: a4}}")
    let printer = try #require(printing.printer)
    #expect(printer.staleAfter == .seconds(300))
    #expect(printer.fallback == FallbackPrinterSetup(queue: "Office", format: .pdf, paper: .a4))
  }

  @Test("a section whose items are all commented out is left out", arguments: ["printer:", ""])
  func emptySection(_ written: String) throws {
    let site = try site(
      replacing: "printer: {queue: Ticket, format: pdf, paper: 80mm}", with: written)
    #expect(site.printer == nil)
  }

  @Test("a byte order mark, Windows line ends and a short text change no position")
  func encodings() throws {
    let windows = try Refusal.base().replacing("\n", with: "\r\n")
    _ = try SiteFile.parse("\u{FEFF}" + windows, file: "site.yaml")
    let refused = #expect(throws: SiteFileErrors.self) {
      _ = try SiteFile.parse("\u{FEFF}a:\r\n b: [", file: "f")
    }
    #expect(refused?.errors.first?.position == SiteFileError.Position(line: 2, column: 5))
  }

  @Test("names lose control, bidi-override and invisible characters at the door")
  func stripped() throws {
    let site = try site(replacing: "Cloud Rest", with: #""Cloud\u202E\e\u200B Rest""#)
    #expect(site.name[.english] == "Cloud Rest")
  }

  @Test("what an error cites of the file is short and harmless on a terminal")
  func citedText() throws {
    let refused = #expect(throws: SiteFileErrors.self) {
      _ = try site(
        replacing: "Asia/Shanghai", with: #""\e[2J\x9b\#(String(repeating: "z", count: 90))""#)
    }
    let text = try #require(refused?.description)
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 32 && $0 != "\u{9B}" })
    #expect(text.count < 200)
  }
}
