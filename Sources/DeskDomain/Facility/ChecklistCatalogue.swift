import DeskBasics

/// The checklists of the service standard: a row each of F1–F19.
package enum ChecklistCatalogue {
  /// In the standard's order; F18 is one for women and one for men.
  package static let all: [Checklist] = [
    lights, serviceArea, extinguishers, fireEquipment, equipment, walls, outsideWall, corridors,
    woodenFloor, carpet, lamps, refuse, bins, plants, flowers, patrol, entrances,
    appearanceOfWomen, appearanceOfMen, hazards,
  ]

  /// That of extinguishers.
  package static let extinguisherID = "F3"

  /// The checklist of this id (`F3`, `F18-men`).
  package static func checklist(_ id: String) -> Checklist? { all.first { $0.id == id } }

  private static func list(
    _ id: String, _ name: Phrase, _ rhythm: CheckRhythm?, follows: String? = nil,
    _ points: [CheckPoint]
  ) -> Checklist {
    Checklist(id: id, follows: follows, name: name, rhythm: rhythm, points: points)
  }

  private static func time(_ hour: Int, _ minute: Int) -> LocalTime {
    LocalTime(hour: hour, minute: minute) ?? .midnight
  }

  private static let lights = list(
    "F1", Phrase(zhHans: "室内灯具", zhHant: "室內燈具", en: "Indoor lights"), .daily,
    [
      CheckPoint("brightness", "亮度正常", "亮度正常", "Normally bright"),
      CheckPoint("shade", "灯罩完好", "燈罩完好", "Shade whole"),
    ])

  private static let serviceArea = list(
    "F2", Phrase(zhHans: "服务区", zhHant: "服務區", en: "Service area"), .daily,
    [
      CheckPoint("safe", "安全无隐患", "安全無隱患", "Safe"),
      CheckPoint("tidy", "整齐", "整齊", "Tidy"),
      CheckPoint("clear", "无杂物堆放", "無雜物堆放", "Nothing piled up"),
    ])

  /// Each extinguisher has those of these points that its kind asks for; see `Extinguisher`.
  static let extinguishers = list(
    "F3", Phrase(zhHans: "灭火器", zhHant: "滅火器", en: "Fire extinguisher"), .monthly,
    follows: "GB 50444-2008", Extinguisher.points)

  private static let fireEquipment = list(
    "F4", Phrase(zhHans: "其他消防设施", zhHant: "其他消防設施", en: "Other fire equipment"), nil,
    [
      CheckPoint("present", "在位、标识清楚", "在位、標示清楚", "In place and marked"),
      CheckPoint("access", "取用无阻挡", "取用無阻擋", "Can be reached"),
      CheckPoint("working", "功能正常", "功能正常", "Working"),
    ])

  private static let equipment = list(
    "F5",
    Phrase(
      zhHans: "音响、空调、吧台及办公设备", zhHant: "音響、空調、吧檯及辦公設備",
      en: "Sound, air conditioning, bar and office equipment"), nil,
    [
      CheckPoint("working", "运行正常", "運作正常", "Working"),
      CheckPoint("use", "使用得当", "使用得當", "Used properly"),
    ])

  private static let walls = list(
    "F6",
    Phrase(
      zhHans: "内墙及三米以下外玻璃", zhHant: "內牆及三公尺以下外玻璃",
      en: "Interior walls, outside glass below 3 m"), .daily,
    [
      CheckPoint("clean", "干净", "乾淨", "Clean"),
      CheckPoint("dust", "无灰尘", "無灰塵", "No dust"),
      CheckPoint("whole", "无破损", "無破損", "No damage"),
      CheckPoint("bare", "无张贴", "無張貼", "Nothing pasted on"),
    ])

  private static let outsideWall = list(
    "F7", Phrase(zhHans: "外墙（外包清洗）", zhHant: "外牆（外包清洗）", en: "Outside wall, by contractor"),
    .quarterly, [CheckPoint("cleaned", "已清洗", "已清洗", "Cleaned")])

  private static let corridors = list(
    "F8", Phrase(zhHans: "公共走道", zhHant: "公共走道", en: "Public corridors"),
    .times([time(12, 0), time(17, 30)]),
    [CheckPoint("swept", "彻底清扫", "徹底清掃", "Swept thoroughly")])

  private static let woodenFloor = list(
    "F9", Phrase(zhHans: "木地板", zhHant: "木地板", en: "Wooden floor"), .weekly,
    [CheckPoint("waxed", "已打蜡", "已打蠟", "Waxed")])

  private static let carpet = list(
    "F10", Phrase(zhHans: "地毯", zhHant: "地毯", en: "Carpet"), .weekly,
    [CheckPoint("vacuumed", "已吸尘", "已吸塵", "Vacuumed")])

  private static let lamps = list(
    "F11", Phrase(zhHans: "公共灯具清洁", zhHant: "公共燈具清潔", en: "Public lamps"), nil,
    [CheckPoint("cleaned", "已清洁", "已清潔", "Cleaned")])

  private static let refuse = list(
    "F12", Phrase(zhHans: "垃圾清运", zhHant: "垃圾清運", en: "Refuse"), .daily(by: time(10, 0)),
    [
      CheckPoint("collected", "已清运", "已清運", "Collected"),
      CheckPoint("overnight", "无垃圾过夜", "無垃圾過夜", "None left overnight"),
    ])

  private static let bins = list(
    "F13", Phrase(zhHans: "垃圾桶", zhHant: "垃圾桶", en: "Bins"), .daily,
    [
      CheckPoint("washed", "已清洗", "已清洗", "Washed"),
      CheckPoint("dirt", "无污垢", "無污垢", "No dirt"),
      CheckPoint("water", "无积水", "無積水", "No water standing"),
    ])

  private static let plants = list(
    "F14", Phrase(zhHans: "绿植（成活率 98%）", zhHant: "綠植（成活率 98%）", en: "Plants (98 % alive)"),
    .weekly,
    [
      CheckPoint("branches", "无枯枝", "無枯枝", "No dead branches"),
      CheckPoint("leaves", "无枯叶", "無枯葉", "No dead leaves"),
      CheckPoint("alive", "成活率达标", "成活率達標", "Enough of them alive"),
    ])

  private static let flowers = list(
    "F15", Phrase(zhHans: "插花及小盆花", zhHant: "插花及小盆花", en: "Small cut and potted flowers"),
    .weekly, [CheckPoint("replaced", "已更换", "已更換", "Replaced")])

  private static let patrol = list(
    "F16", Phrase(zhHans: "夜间巡查", zhHant: "夜間巡查", en: "Night patrol"),
    .hourly(LocalHours(from: time(19, 0), to: time(7, 0))),
    [
      CheckPoint("sales-center", "销售中心", "銷售中心", "Sales center"),
      CheckPoint("show-flats", "样板房", "樣品屋", "Show flats"),
    ])

  private static let entrances = list(
    "F17",
    Phrase(
      zhHans: "门磁、路灯、道闸、车道", zhHant: "門磁、路燈、道閘、車道",
      en: "Door contact, street lamps, barriers, lanes"), .daily,
    [
      CheckPoint("door-contact", "门磁正常", "門磁正常", "Door contact working"),
      CheckPoint("street-lamps", "路灯正常", "路燈正常", "Street lamps working"),
      CheckPoint("barriers", "道闸正常", "道閘正常", "Barriers working"),
      CheckPoint("lanes", "车道畅通", "車道暢通", "Lanes free"),
    ])

  private static let appearanceOfWomen = list(
    "F18-women", Phrase(zhHans: "女员工仪容", zhHant: "女員工儀容", en: "Appearance, women"),
    eachShift,
    appearance + [
      CheckPoint("hair", "长发束起、整洁", "長髮束起、整潔", "Long hair tied back, tidy"),
      CheckPoint("make-up", "淡妆", "淡妝", "Light make-up"),
    ])

  private static let appearanceOfMen = list(
    "F18-men", Phrase(zhHans: "男员工仪容", zhHant: "男員工儀容", en: "Appearance, men"),
    eachShift,
    appearance + [
      CheckPoint("hair", "短发、整洁", "短髮、整潔", "Hair short, tidy"),
      CheckPoint("shaved", "不留胡须", "不留鬍鬚", "Clean-shaven"),
    ])

  /// At the beginning of the day's shifts, and of the night's.
  private static let eachShift = CheckRhythm.times([time(9, 0), time(19, 30)])

  private static let appearance = [
    CheckPoint("uniform", "制服整洁", "制服整潔", "Uniform clean and whole"),
    CheckPoint("badge", "佩戴工牌", "佩戴工牌", "Badge worn"),
    CheckPoint("hands", "双手、指甲干净", "雙手、指甲乾淨", "Hands and nails clean"),
    CheckPoint("shoes", "鞋面干净", "鞋面乾淨", "Shoes clean"),
  ]

  private static let hazards = list(
    "F19", Phrase(zhHans: "安全隐患", zhHant: "安全隱患", en: "Hazards"), nil,
    [CheckPoint("none", "发现即报", "發現即報", "Reported when noticed")])
}
