import DeskBasics
import DeskDomain
import DeskPlanning

extension Site {
  /// Reads the whole file; nil after errors were told.
  init?(_ root: Cursor) {
    let keys = [
      "site", "services", "counters", "gpio", "printer", "hours", "consultants", "queue",
      "visitors", "people", "posts", "rota", "checks", "patrol", "greetings", "voice",
    ]
    guard let fields = root.fields(keys) else { return nil }
    let header = fields.required("site", example: "{name: Sales Center, languages: [en], …}")
      .flatMap { SiteHeader($0) }
    let serviceList = fields.required("services", example: "[{id: consult, series: A, …}]")
    let services = serviceList.flatMap { Service.list($0) }
    let serviceIDs = serviceList?.declared("id")
    let counterList = fields.required("counters", example: "[{id: 1, services: [consult]}]")
    let counters = counterList.flatMap { Counter.list($0, services: serviceIDs) }
    let patrolSection = fields.optional("patrol")
    let known = KnownIDs(
      services: serviceIDs, counters: counterList?.declared("id"),
      points: patrolSection?.declaredPoints(), hasPatrol: patrolSection != nil)
    if let serviceList, let counterList {
      Service.checkAllAreTaken(serviceList, counters: counterList)
    }
    let lines = fields.optional("gpio").flatMap { LineSetup($0, known: known) }
    let printer = fields.optional("printer").flatMap { PrinterSetup($0) }
    let hours = fields.optional("hours").flatMap { OpeningHours($0) }
    let consultants = fields.optional("consultants")
      .flatMap { Consultant.list($0, counters: known.counters) }
    let queueRules = fields.optional("queue").flatMap { QueueRules($0) }
    let retention = fields.optional("visitors").flatMap { Retention($0) }
    let postList = fields.optional("posts")
    let people = fields.optional("people")
      .flatMap { StaffMember.list($0, posts: postList?.declared("id")) }
    let posts = postList.flatMap { Post.list($0, counters: known.counters, people: people ?? []) }
    let staffRules = fields.optional("rota").flatMap { StaffRules($0) }
    let assets = fields.optional("checks").flatMap {
      Asset.list($0, posts: postList?.declared("id"))
    }
    let patrol = patrolSection.flatMap { PatrolPlan($0, posts: postList?.declared("id")) }
    let greetings = fields.optional("greetings").flatMap { Greetings($0) }
    let voice = fields.optional("voice")
      .flatMap { VoiceSetup($0, site: header?.languages ?? []) }
    guard let header, let services, let counters else { return nil }
    self.init(
      name: header.name, languages: header.languages, timeZone: header.timeZone,
      services: services, counters: counters, lines: lines ?? LineSetup(), printer: printer,
      hours: hours, consultants: consultants ?? [], people: people ?? [], posts: posts ?? [],
      staffRules: staffRules ?? StaffRules(), assets: assets ?? [], patrol: patrol,
      queueRules: queueRules ?? QueueRules(), retention: retention ?? Retention(),
      greetings: greetings ?? Greetings(), voice: voice)
  }
}

/// The ids that other sections may refer to.
///
/// Nil or empty where their section could not be read: one mistake is not told again at every place
/// that refers to it.
struct KnownIDs {
  let services: [String]?
  let counters: [String]?
  /// Of the patrol.
  let points: [String]?
  let hasPatrol: Bool
}

extension Cursor {
  /// The texts under `key` of the list's items, whatever else is wrong with those; nil where one
  /// has none.
  func declared(_ key: String) -> [String]? {
    let found = items?.map { $0.peek(key)?.peekedText }
    guard let found, !found.contains(nil) else { return nil }
    return found.compactMap(\.self)
  }

  /// An id of `known`, which are the ids of `what` ("services").
  func reference(to what: String, among known: [String]?) -> String? {
    guard let id = text("the id of one of the \(what)") else { return nil }
    guard let known, !known.isEmpty, !known.contains(id) else { return id }
    let meant = Nearest.word(to: id, in: known).map { "did you mean \"\($0)\"?" }
    return refuse(
      "\(quoted(id)) is not the id of any of the \(what)",
      meant ?? "there are: " + Set(known).sorted().map(cited).joined(separator: ", "))
  }
}
