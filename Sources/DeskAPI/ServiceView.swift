package import DeskBasics
package import DeskDomain

/// A service, and whether numbers are given for it (J16).
package struct ServiceView: Codable, Hashable, Sendable {
  package var service: String
  package var name: [String]
  package var waiting: Int
  /// Whether the staff has stopped it for now.
  package var isStopped: Bool
  /// When numbers are given again, local `HH:MM`, where that was said.
  package var until: String?
  /// What whoever comes now would be told of the wait, in the reader's language; nil: no number is given.
  package var wait: String?
}

extension Desk {
  package func serviceViews(at moment: Moment, in language: Language) -> [ServiceView] {
    let waits = waitsOfNewcomers(at: moment)
    return site.services.map { service in
      let stopped = stop(of: service.id, at: moment)
      return ServiceView(
        service: service.id, name: service.name.texts(in: site.languages),
        waiting: state.open.waiting.count { $0.service == service.id },
        isStopped: stopped != nil, until: stopped?.until?.time.description,
        wait: waits[service.id]?.text?[language])
    }
  }
}

extension Desk.NewcomerWait {
  /// In words; nil where there is no number.
  fileprivate var text: Phrase? {
    switch self {
    case .time(let wait): wait.text
    case .unattended: WaitTexts.unattended
    case .tooLate, .stopped: nil
    }
  }
}
