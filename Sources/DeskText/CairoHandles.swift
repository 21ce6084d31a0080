import CPango

/// A Cairo surface: closes itself.
@safe struct CairoSurface: ~Copyable {
  let pointer: OpaquePointer

  /// Takes over a surface that a `cairo_…_surface_create` returned.
  init(owning pointer: OpaquePointer) {
    // Ours alone from here on: the only other owner is Cairo's own reference count.
    unsafe self.pointer = pointer
  }

  deinit {
    // Every surface is destroyed exactly once, here.
    unsafe cairo_surface_destroy(pointer)
  }

  /// What Cairo says of the surface so far.
  var status: cairo_status_t {
    // The handle is alive as long as self is.
    unsafe cairo_surface_status(pointer)
  }
}

/// A Cairo drawing context: closes itself.
@safe struct CairoContext: ~Copyable {
  let pointer: OpaquePointer

  init(on surface: borrowing CairoSurface) {
    // cairo_create never returns null; it holds its own reference to the surface.
    unsafe pointer = cairo_create(surface.pointer)
  }

  deinit {
    // Every context is destroyed exactly once, here.
    unsafe cairo_destroy(pointer)
  }
}

/// Cairo could not draw or write.
package struct DrawingError: Error, CustomStringConvertible {
  /// What was being done ("write the PNG").
  var operation: String
  /// Cairo's word for it.
  var reason: String

  package var description: String { "cannot \(operation): \(reason)" }

  init(_ operation: String, _ status: cairo_status_t) {
    self.operation = operation
    // Cairo returns a constant, zero-terminated text for every status.
    reason = unsafe String(cString: cairo_status_to_string(status))
  }

  /// Throws unless `status` is success.
  static func check(_ status: cairo_status_t, _ operation: String) throws(DrawingError) {
    if status != CAIRO_STATUS_SUCCESS { throw DrawingError(operation, status) }
  }
}

/// Collects the bytes that Cairo writes out.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// Cairo's write function; its closure must be `context(of:)` a living sink.
  static let write: cairo_write_func_t = { context, data, length in
    guard let context = unsafe context, let data = unsafe data else {
      return CAIRO_STATUS_WRITE_ERROR
    }
    // The sink outlives the surface that writes to it (both callers see to that), and Cairo's
    // `data` holds `length` bytes during the call.
    let sink = unsafe Unmanaged<ByteSink>.fromOpaque(context).takeUnretainedValue()
    unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }

  /// What `write` gets as its closure; borrowed, so the caller keeps the sink alive.
  var context: UnsafeMutableRawPointer {
    unsafe Unmanaged.passUnretained(self).toOpaque()
  }
}
