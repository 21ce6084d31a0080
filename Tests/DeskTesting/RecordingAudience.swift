package import DeskDomain
package import DeskEngine
import Synchronization

/// Records what it is told.
package final class RecordingAudience: Audience {
  private struct Heard {
    var news: [Publication] = []
    var failures: [EngineError] = []
  }

  private let heard = Mutex(Heard())

  package init() {}

  package var news: [Publication] { heard.withLock(\.news) }
  package var failures: [EngineError] { heard.withLock(\.failures) }

  package func publish(_ news: Publication) { heard.withLock { $0.news.append(news) } }

  package func reportFailure(_ error: EngineError, of command: Command) {
    heard.withLock { $0.failures.append(error) }
  }
}
