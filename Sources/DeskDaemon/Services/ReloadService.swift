import DeskBasics
import DeskConfig
import DeskDomain
import DeskEngine
import Logging
import ServiceLifecycle
import UnixSignals

/// Reads the site file again on SIGHUP.
///
/// A bad one is refused: the daemon goes on with what it has, and the staff hears of it.
struct ReloadService: ServiceLifecycle.Service {
  let config: String
  let engine: DeskEngine
  let logger: Logger

  func run() async throws {
    for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
      await reload()
    }
  }

  private func reload() async {
    do {
      let site = try SiteFile.load(path: config)
      let old = await engine.view().desk.site
      guard site.lines == old.lines else {
        return await refuse(
          "the gpio section has changed, which takes a restart: systemctl restart frontdeskd")
      }
      try await engine.reload(site)
      try await engine.perform(.due(.clear(.siteFile, subject: config)), by: "desk")
      logger.notice("site file read again", metadata: ["file": "\(config)"])
    } catch let error as SiteFileErrors {
      let first = error.errors.first.map(String.init(describing:)) ?? ""
      let more = error.errors.count > 1 ? " (and \(error.errors.count - 1) more)" : ""
      await refuse("\(first)\(more); see all: frontdesk config check --config \(config)")
    } catch {
      await refuse(String(describing: error))
    }
  }

  private func refuse(_ reason: String) async {
    logger.error(
      "the site file is refused, the old one stays in force",
      metadata: [
        "why": "\(reason)"
      ])
    let alert = Alert(kind: .siteFile, subject: config, detail: PlainText(reason)?.string)
    _ = try? await engine.perform(.due(.raise(alert)), by: "desk")
  }
}
