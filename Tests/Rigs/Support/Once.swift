import Synchronization

/// Something that happens the first time only.
package final class Once: Sendable {
  private let happened = Atomic<Bool>(false)

  package init() {}

  package var hasHappened: Bool { happened.load(ordering: .sequentiallyConsistent) }

  package func happens() -> Bool {
    !happened.exchange(true, ordering: .sequentiallyConsistent)
  }
}
