import DeskBasics

/// Services, counters and consultants are taken by their id or by their name, typed in any width, where that means one
/// thing (J14).
extension Ask {
  /// The same with the ids of `site`.
  package func meant(at site: Site) -> Ask {
    switch self {
    case .draw(var ask):
      ask.service = site.id(ofService: ask.service)
      return .draw(ask)
    case .counter(var ask):
      ask.id = site.id(ofPlace: ask.id)
      return .counter(ask)
    case .service(var ask):
      ask.id = site.id(ofService: ask.id)
      return .service(ask)
    case .ticket(var ask):
      switch ask.step {
      case .transfer(let service): ask.step = .transfer(service: site.id(ofService: service))
      case .assign(let consultant?, let orNext):
        ask.step = .assign(consultant: site.id(ofConsultant: consultant), orNext: orNext)
      default: break
      }
      return .ticket(ask)
    case .turns(let ask): return .turns(ask.meant(at: site))
    default: return self
    }
  }
}

extension TurnsAsk {
  fileprivate func meant(at site: Site) -> TurnsAsk {
    let id = site.id(ofConsultant:)
    return switch self {
    case .errand(let consultant): .errand(consultant: id(consultant))
    case .absence(let consultant): .absence(consultant: id(consultant))
    case .back(let consultant): .back(consultant: id(consultant))
    case .free(let consultant): .free(consultant: id(consultant))
    case .swap(let consultant, let other): .swap(consultant: id(consultant), with: id(other))
    case .refuse, .decline: self
    }
  }
}

extension Site {
  fileprivate func id(ofService word: String) -> String {
    Self.id(word, among: services.map { ($0.id, $0.name) })
  }

  fileprivate func id(ofConsultant word: String) -> String {
    Self.id(word, among: consultants.map { ($0.id, $0.name) })
  }

  /// Of a counter, or of a consultant who receives without one.
  fileprivate func id(ofPlace word: String) -> String {
    Self.id(
      word, among: counters.map { ($0.id, $0.name) } + consultants.map { ($0.id, $0.name) })
  }

  /// The id that is written so, or the only one whose name is; the word itself where there is none.
  private static func id(_ word: String, among all: [(id: String, name: Name?)]) -> String {
    if all.contains(where: { $0.id == word }) { return word }
    let typed = word.typedForm
    let written = all.filter { $0.id.lowercased() == typed.lowercased() }.map(\.id)
    let named = all.filter { _, name in
      name?.texts(in: Language.allCases).contains { $0.lowercased() == typed.lowercased() } ?? false
    }.map(\.id)
    let meant = written.isEmpty ? named : written
    return meant.count == 1 ? meant[0] : word
  }
}
