package import DeskDomain
import DeskEngine
import Testing

/// Output lines that remember what was done to them.
package actor FakeLamps: Lamps {
  /// What was set, in order.
  package private(set) var settings: [Setting] = []
  package private(set) var isClosed = false
  private let roles: Set<OutputRole>

  /// One call of `set`.
  package struct Setting: Hashable, Sendable {
    package var role: OutputRole
    package var isOn: Bool

    package init(_ role: OutputRole, isOn: Bool) {
      self.role = role
      self.isOn = isOn
    }
  }

  /// Outputs of these roles; the site has no others.
  package init(roles: Set<OutputRole> = Set(OutputRole.allCases)) {
    self.roles = roles
  }

  package func set(_ role: OutputRole, on isOn: Bool) async {
    if isClosed {
      Issue.record("\(role) was set after the lamps were closed")
    }
    if roles.contains(role) {
      settings.append(Setting(role, isOn: isOn))
    }
  }

  package func close() async {
    isClosed = true
  }

  /// Whether the output is on now.
  package func isOn(_ role: OutputRole) -> Bool {
    !isClosed && settings.last { $0.role == role }?.isOn == true
  }
}
