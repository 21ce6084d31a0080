import DeskSystem

/// Asks a thermal printer how it is, between two slips: CUPS does not.
package enum PrinterInquiry {
  /// What the printer says of itself now.
  ///
  /// Blocks for at most `limits.connect` and three times `limits.answer`. Printers that take one connection at a
  /// time are free again afterwards.
  ///
  /// - Returns: its conditions, and why it cannot be reached, where it cannot.
  package static func conditions(
    of address: DeviceAddress, limits: DeliveryLimits = DeliveryLimits()
  ) -> (conditions: Set<PrinterCondition>, reason: String?) {
    // A delivery asks before it sends anything: as far as that, and no further.
    var delivery = SlipDelivery([], limits: limits, at: Monotonic.now)
    let stop = SignalPipe.never
    var link: DeviceLink?
    var step = delivery.begin(at: Monotonic.now)
    while true {
      let seen: SlipDelivery.Sight
      switch step {
      case .open(let until):
        do throws(SystemError) {
          link = try DeviceOpening.link(
            to: address, within: Monotonic.milliseconds(until: until), stop: stop)
          seen = .opened
        } catch { return ([.unreachable], error.description) }
      case .exchange(let bytes, let until):
        seen =
          link?.exchange(bytes, for: Monotonic.milliseconds(until: until), stop: stop)
          ?? .lost("not connected")
      case .record, .pause, .end:
        return (delivery.conditions, nil)
      }
      step = delivery.next(seen, at: Monotonic.now)
    }
  }
}
