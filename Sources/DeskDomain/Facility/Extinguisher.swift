import DeskBasics

/// What a fire extinguisher is (F3): what is looked at on it, and when its time is over (GB 50444-2008, 5.1–5.4).
package struct Extinguisher: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Codable, Sendable {
    case water
    case powder
    case co2
    case cleanGas = "clean-gas"
  }

  var kind: Kind
  /// When it left the factory, as its plate says.
  var made: YearMonth
  /// When it was last serviced; nil: never.
  var serviced: YearMonth?
  /// On wheels.
  var isWheeled: Bool
  /// In a box.
  var isBoxed: Bool
  /// Away to be serviced: not on its place now.
  var isOutForService: Bool

  package init(
    kind: Kind, made: YearMonth, serviced: YearMonth? = nil, isWheeled: Bool = false,
    isBoxed: Bool = true, isOutForService: Bool = false
  ) {
    self.kind = kind
    self.made = made
    self.serviced = serviced
    self.isWheeled = isWheeled
    self.isBoxed = isBoxed
    self.isOutForService = isOutForService
  }

  /// From this month on it is to be scrapped, whatever its state.
  var scrap: YearMonth {
    let years =
      switch kind {
      case .water: 6
      case .powder: 10
      case .co2: 12
      case .cleanGas: 10
      }
    return made.advanced(years: years)
  }

  /// From this month on it must have been serviced (again).
  var serviceDue: YearMonth {
    switch (kind, serviced) {
    case (.water, nil): made.advanced(years: 3)
    case (.water, let last?): last.advanced(years: 1)
    case (_, nil): made.advanced(years: 5)
    case (_, let last?): last.advanced(years: 2)
    }
  }

  /// The points of F3 that this one has.
  package var checklist: Checklist {
    var list = ChecklistCatalogue.extinguishers
    list.points.removeAll { point in
      switch point.id {
      // Carbon dioxide has no gauge: what is left of it is weighed.
      case "gauge": kind == .co2
      case "weight": kind != .co2
      case "wheels": !isWheeled
      case "box": !isBoxed
      default: false
      }
    }
    return list
  }

  static let points = [
    CheckPoint("place", "在规定位置", "在規定位置", "In its place"),
    CheckPoint("access", "取用无阻挡", "取用無阻擋", "Can be reached"),
    CheckPoint("gauge", "压力表指针在绿区", "壓力表指針在綠區", "Gauge in the green"),
    CheckPoint("weight", "称重合格", "秤重合格", "Weight as on its plate"),
    CheckPoint("hose", "喷管完好、无堵塞", "噴管完好、無堵塞", "Hose and nozzle whole and free"),
    CheckPoint("pin", "保险销、铅封完好", "保險銷、鉛封完好", "Pin and seal whole"),
    CheckPoint("body", "筒体无锈蚀、无变形", "筒體無鏽蝕、無變形", "Body without rust and dents"),
    CheckPoint("label", "铭牌清晰", "銘牌清晰", "Label readable"),
    CheckPoint("box", "箱体完好、未上锁", "箱體完好、未上鎖", "Box whole and not locked"),
    CheckPoint("wheels", "车轮、车架灵活", "車輪、車架靈活", "Wheels and frame move freely"),
    CheckPoint("indicator", "指示标志醒目", "指示標誌醒目", "The sign to it can be seen"),
    CheckPoint("service-date", "在维修期限内", "在維修期限內", "Within its service date"),
    CheckPoint("scrap-date", "未到报废期限", "未到報廢期限", "Within its life"),
  ]
}

/// A month of a year, as plates have it.
package struct YearMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let year: Int
  /// 1–12.
  let month: Int

  private init(_ year: Int, _ month: Int) {
    self.year = year
    self.month = month
  }

  /// Reads `2022-05`; nil where it is anything else.
  package init?(_ text: String) {
    guard let date = LocalDate(text + "-01") else { return nil }
    self.init(date.year, date.month)
  }

  package var description: String { String("\(firstDay)".dropLast(3)) }

  var firstDay: LocalDate { LocalDate(year: year, month: month, day: 1) }

  func advanced(years: Int) -> YearMonth { YearMonth(year + years, month) }

  package static func < (left: YearMonth, right: YearMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
