import CGPIO
import DeskDomain

/// An open output line; switches itself off and closes itself.
///
/// For one thread.
@safe struct OutputHandle: ~Copyable {
  // Opened by init, closed by deinit, never handed out: it is valid as long as the handle is.
  private let line: OpaquePointer
  private let address: LineAddress

  /// Finds and requests the line, switched on or off from its first moment.
  init(_ setup: OutputSetup, isOn: Bool, consumer: String) throws(LineFailure) {
    address = setup.address
    let place = try LinePlace(finding: setup.address).raw
    var opened: OpaquePointer?
    // The shim keeps neither pointer, and gives a line exactly when it returns 0.
    let result = unsafe withUnsafePointer(to: place) { place in
      unsafe desk_gpio_open_output(place, consumer, setup.isActiveLow, isOn, &opened)
    }
    guard result == 0, let opened = unsafe opened else {
      throw LineFailure(errno: result, .open, setup.address)
    }
    unsafe line = opened
  }

  deinit {
    // What a line does once nobody holds it is the chip's affair: it may fall back to its pull or
    // stay on.
    _ = unsafe desk_gpio_set(line, false)
    unsafe desk_gpio_close(line)
  }

  func set(_ isOn: Bool) throws(LineFailure) {
    let result = unsafe desk_gpio_set(line, isOn)
    guard result == 0 else { throw LineFailure(errno: result, .write, address) }
  }
}
