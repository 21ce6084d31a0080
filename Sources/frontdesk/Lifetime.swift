import Dispatch
import Foundation
import Glibc

/// Runs `body` until it returns, SIGTERM or SIGINT comes, or, where asked, standard input ends.
///
/// A process that a demo starts ends with the demo's end of the pipe, however the demo ends.
func runUntilSignalled(
  endOfInput: Bool = false, _ body: @escaping @Sendable () async -> Void
) async {
  let (ends, end) = AsyncStream.makeStream(of: Void.self)
  let sources = [SIGTERM, SIGINT].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { end.yield() }
    source.resume()
    return source
  }
  if endOfInput {
    Thread.detachNewThread {
      while readLine() != nil {}
      end.yield()
    }
  }
  let work = Task {
    await body()
    end.yield()
  }
  for await _ in ends { break }
  work.cancel()
  for source in sources { source.cancel() }
}
