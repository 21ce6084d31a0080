import Dispatch
import Glibc

/// What can be read from a descriptor, as a stream, without a thread that waits for it.
enum Readings {
  /// Holds a source so that the stream's end can cancel it.
  ///
  /// Unchecked: Dispatch does not say so, but activating and cancelling a source are thread-safe,
  /// and nothing else is done with it.
  private struct Watch: @unchecked Sendable {
    let source: any DispatchSourceRead
  }

  /// What `take` makes of the bytes, until the descriptor ends or nobody listens.
  ///
  /// Then `end` is called, once. At most `limit` values wait to be taken; older ones are dropped.
  static func stream<Value: Sendable>(
    of descriptor: Int32, limit: Int, take: @escaping @Sendable (ArraySlice<UInt8>) -> [Value],
    end: @escaping @Sendable () -> Void
  ) -> AsyncStream<Value> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Value.self, bufferingPolicy: .bufferingNewest(limit))
    let watch = Watch(source: DispatchSource.makeReadSource(fileDescriptor: descriptor))
    watch.source.setEventHandler {
      var bytes = [UInt8](repeating: 0, count: 256)
      let count = read(descriptor, &bytes, bytes.count)
      if count > 0 {
        for value in take(bytes.prefix(count)) { continuation.yield(value) }
      } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
        continuation.finish()
      }
    }
    watch.source.setCancelHandler(handler: end)
    continuation.onTermination = { _ in watch.source.cancel() }
    watch.source.activate()
    return stream
  }
}
