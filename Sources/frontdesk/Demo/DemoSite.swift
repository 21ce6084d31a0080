import DeskBasics
import DeskDomain
import Foundation

/// The site that a demo plays on: its own, or somebody's site file.
struct DemoSite: Sendable {
  var yaml: String
  /// The names under which hands reach its buttons and its doors.
  var inputs: [String]
  /// The name of its door's contact, where it has one.
  var door: String?
  /// The IANA name of its zone.
  var timeZone: String
  var hasPrinter: Bool

  /// A sales center with a button, a door and two counters.
  static let builtIn = DemoSite(
    yaml: ownYAML, inputs: ["call", "tour", "door", "next", "roof"], door: "door",
    timeZone: "Asia/Shanghai", hasPrinter: true)

  /// What the demo's own site speaks.
  static let languages: [Language] = [.simplifiedChinese, .english]

  /// The site of the file at `path`.
  ///
  /// - Throws: `ExitCode` where it is not in order, with every error told.
  init(file path: String) throws {
    let site = try loadSite(path)
    yaml = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    inputs = site.lines.inputs.map(\.name)
    door = site.lines.inputs.first { $0.role == .door }?.name
    timeZone = site.timeZone
    hasPrinter = site.printer != nil
  }

  private init(
    yaml: String, inputs: [String], door: String?, timeZone: String, hasPrinter: Bool
  ) {
    self.yaml = yaml
    self.inputs = inputs
    self.door = door
    self.timeZone = timeZone
    self.hasPrinter = hasPrinter
  }

  private static let ownYAML = """
    site:
      name: {zh-Hans: 云栖销售中心, en: Cloud Rest Sales Center}
      languages: [zh-Hans, en]
      time_zone: Asia/Shanghai
    services:
      - {id: consult, series: A, name: {zh-Hans: 咨询, en: Consulting}}
      - {id: tour, series: B, name: {zh-Hans: 样板房讲解, en: Show flat tour}}
    counters:
      - {id: 1, services: [consult, tour]}
      - {id: 2, services: [consult]}
    gpio:
      inputs:
        call: {role: call, service: consult, line: CALL_BUTTON}
        tour: {role: call, service: tour, line: TOUR_BUTTON}
        door: {role: door, line: DOOR}
        next: {role: next, counter: 1, line: NEXT_BUTTON}
        roof: {role: patrol, point: roof, line: ROOF_BUTTON}
      outputs:
        lamp: {line: CALL_LAMP}
        buzzer: {line: BUZZER}
    printer: {queue: Demo, format: pdf, paper: 80mm}
    posts:
      - id: reception
        name: {zh-Hans: 前台接待, en: Reception}
        shifts:
          - {person: 王小明, from: "08:10", to: "17:30"}
      - id: consultants
        name: {zh-Hans: 置业顾问, en: Consultants}
        shifts:
          - {person: 李静, from: "08:30", to: "17:30"}
          - {person: 陈思远, from: "08:30", to: "17:30"}
      - id: guard
        name: {zh-Hans: 保安, en: Guards}
        shifts:
          - {person: 赵强, from: "06:30", to: "17:30"}
          - {person: 周海, from: "08:30", to: "19:00"}
          - {person: 孙立, from: "19:00", to: "07:00"}
    checks:
      - asset: FE-01
        name: {zh-Hans: 大厅灭火器, en: Extinguisher in the lobby}
        rhythm: monthly
        points: [in-place, gauge, pin, hose, body, date]
      - asset: LI-01
        name: {zh-Hans: 大厅照明, en: Lights in the lobby}
        rhythm: daily
        points: [brightness, shade]
    patrol:
      from: "19:00"
      to: "07:00"
      post: guard
      areas:
        - id: sales-center
          name: {zh-Hans: 销售中心, en: Sales center}
          points:
            - {id: hall, name: {zh-Hans: 大厅, en: Hall}, code: PT-01}
            - {id: bar, name: {zh-Hans: 水吧, en: Bar}, code: PT-02}
        - id: show-flats
          name: {zh-Hans: 样板房, en: Show flats}
          points:
            - {id: flat, name: {zh-Hans: A 户型, en: Flat A}, code: PT-03}
            - {id: roof, name: {zh-Hans: 天台, en: Roof}, code: PT-04}

    """
}
