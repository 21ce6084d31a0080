import CGPIO
import DeskBasics
import DeskDomain

/// An edge as the kernel saw it.
struct Edge {
  var isActive: Bool
  var at: Uptime
  /// Counts from 1 within a request; 0 where the library does not know (libgpiod 1).
  var sequence: UInt32
}

/// An open input line; closes itself.
///
/// For one thread.
@safe struct InputHandle: ~Copyable {
  /// As many edges as the kernel keeps: a read of so many may have left others behind, lost.
  static let capacity = Int(DESK_GPIO_EVENTS)

  // Opened by init, closed by deinit, never handed out: it is valid as long as the handle is.
  private let line: OpaquePointer
  private let address: LineAddress

  /// Finds and requests the line, with events for both edges.
  init(_ setup: InputSetup, consumer: String) throws(LineFailure) {
    address = setup.address
    let place = try LinePlace(finding: setup.address).raw
    let bias: desk_gpio_bias =
      switch setup.bias {
      case .asIs: .asIs
      case .disabled: .disabled
      case .pullUp: .pullUp
      case .pullDown: .pullDown
      }
    var opened: OpaquePointer?
    // The shim keeps neither pointer, and gives a line exactly when it returns 0.
    let result = unsafe withUnsafePointer(to: place) { place in
      unsafe desk_gpio_open_input(place, consumer, setup.isActiveLow, bias, &opened)
    }
    guard result == 0, let opened = unsafe opened else {
      throw LineFailure(errno: result, .open, setup.address)
    }
    unsafe line = opened
  }

  deinit {
    unsafe desk_gpio_close(line)
  }

  /// Readable when there are edges; belongs to the handle.
  var fileDescriptor: Int32 { unsafe desk_gpio_fd(line) }

  /// Takes up to `capacity` edges, oldest first, without waiting.
  func read() throws(LineFailure) -> [Edge] {
    var events = [desk_gpio_event](repeating: desk_gpio_event(), count: Self.capacity)
    // The array has room for DESK_GPIO_EVENTS events, and the shim writes no more.
    let count = unsafe events.withUnsafeMutableBufferPointer { buffer in
      unsafe desk_gpio_read(line, buffer.baseAddress)
    }
    guard count >= 0 else { throw LineFailure(errno: count, .read, address) }
    return events.prefix(Int(count)).map {
      Edge(
        isActive: $0.active, at: Uptime(nanoseconds: $0.timestamp_ns), sequence: $0.sequence)
    }
  }

  /// The present level.
  func level() throws(LineFailure) -> Bool {
    let value = unsafe desk_gpio_get(line)
    guard value >= 0 else { throw LineFailure(errno: value, .read, address) }
    return value == 1
  }
}
