/// How long a delivery waits for what.
package struct DeliveryLimits: Hashable, Sendable {
  /// For a connection.
  var connect: Duration = .seconds(3)
  /// For the answer to a question.
  var answer: Duration = .seconds(2)
  /// Between two looks at a printer that is not ready.
  var pause: Duration = .seconds(1)
  /// For a printer to become ready; nothing is sent meanwhile, and the outbox cancels far earlier.
  var ready: Duration = .seconds(30 * 60)
  /// Without the printer taking a single byte of the slip.
  var stall: Duration = .seconds(10)
  /// From the last byte to the confirmation: the time to print a slip, and some.
  var confirmation: Duration = .seconds(20)
  /// From the order to stop to the end, where the slip has been begun.
  var stop: Duration = .seconds(4)

  init() {}
}
