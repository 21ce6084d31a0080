package import DeskDomain
package import DeskEngine
import Synchronization

/// Records what it is told.
package final class RecordingSink: UpdateSink {
  private struct Heard {
    var news: [DeskUpdate] = []
    var failures: [EngineError] = []
  }

  private let heard = Mutex(Heard())

  package init() {}

  package var news: [DeskUpdate] { heard.withLock(\.news) }
  package var failures: [EngineError] { heard.withLock(\.failures) }

  package func publish(_ news: DeskUpdate) { heard.withLock { $0.news.append(news) } }

  package func reportFailure(_ error: EngineError, of command: Command) {
    heard.withLock { $0.failures.append(error) }
  }
}
