package import DeskBasics
package import DeskDomain

extension Desk {
  /// Whether a counter takes visitors now, by whatever says so.
  package func state(of counter: String, at moment: Moment) -> CounterState {
    state(of: counter, by: staffPlan(at: moment), at: moment)
  }
}
