import DeskAPI
import DeskConfig
import DeskDomain
import DeskEngine
import DeskGPIO
import DeskServer
import DeskStore
import DeskSystemd
import Foundation
package import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// The daemon put together: the only place where an adapter is named.
package struct Daemon: Sendable {
  /// What it is started with.
  package struct Options: Sendable {
    var config: String
    var state: String
    var socket: String
    /// Whether a demo plays the lines, lamps and clock on standard input and output.
    var isReplay: Bool

    package init(config: String, state: String, socket: String, isReplay: Bool) {
      self.config = config
      self.state = state
      self.socket = socket
      self.isReplay = isReplay
    }
  }

  private let options: Options
  private let logger: Logger

  package init(_ options: Options, logger: Logger) {
    self.options = options
    self.logger = logger
  }

  /// Runs until it is told to stop (SIGTERM, SIGINT).
  ///
  /// - Throws: `DaemonError` where it cannot start.
  package func run() async throws {
    // One loop serves a handful of local connections; more are more memory.
    NIOSingletons.groupLoopCountSuggestion = 1
    let site = try loadSite()
    let folder = try StateFolder(options.state)
    let feed = options.isReplay ? try ReplayFeed() : nil
    let replayClock = feed.map { ReplayClock($0.start) }
    let machine = SystemClock()
    let clock: any DeskClock = replayClock ?? machine

    let (engine, records, hub) = try open(
      folder.database, site: site, clock: clock,
      hasBattery: !options.isReplay && machine.hasBattery)
    let socket = try SocketPath(claiming: options.socket)
    let pulse = Pulse()
    var services: [any ServiceLifecycle.Service] = [
      HubService(hub: hub, pulse: pulse),
      LampsService(lamps: feed ?? kernelLamps(site), engine: engine),
      WatchdogService(engine: engine, pulse: pulse, logger: logger),
      ReloadService(config: options.config, engine: engine, logger: logger),
    ]
    let lines: any Lines
    if let feed, let replayClock {
      lines = ReplayLines(
        feed: feed, clock: replayClock, inputs: site.lines.inputs, engine: engine)
    } else {
      lines = KernelLines(inputs: site.lines.inputs)
    }
    if replayClock?.isVirtual != true {
      services.append(TimekeeperService(clock: clock, engine: engine))
      services.append(JournalWatchService(records: records, engine: engine, logger: logger))
    }
    try await start(engine)
    services.append(
      DeskServer(
        engine: engine, records: records, hub: hub, socket: options.socket,
        version: Version.current, logger: logger
      ) {
        logger.notice("ready", metadata: ["socket": "\(options.socket)"])
        SystemdNotice.ready()
        feed?.say(.ready)
      })
    services.append(LinesService(lines: lines, engine: engine, pulse: pulse))
    try await serve(services, on: socket, endsWithLines: options.isReplay)
    _ = consume folder
  }

  /// In a replay the demo's end is the daemon's; otherwise no part may end before it is told to.
  private func serve(
    _ services: [any ServiceLifecycle.Service], on socket: SocketPath, endsWithLines: Bool
  ) async throws {
    let configurations = services.map { service in
      ServiceGroupConfiguration.ServiceConfiguration(
        service: service,
        successTerminationBehavior: service is LinesService && endsWithLines
          ? .gracefullyShutdownGroup
          : service is WatchdogService ? .ignore : .cancelGroup)
    }
    var configuration = ServiceGroupConfiguration(
      services: configurations, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(5)
    configuration.maximumCancellationDuration = .seconds(5)
    defer {
      SystemdNotice.stopping()
      socket.remove()
    }
    try await ServiceGroup(configuration: configuration).run()
  }

  private func loadSite() throws(DaemonError) -> Site {
    do throws(SiteFileErrors) {
      return try SiteFile.load(path: options.config)
    } catch {
      throw DaemonError(
        String(describing: error),
        remedy: "Mend it and try it out: frontdesk config check --config \(options.config)",
        status: .config)
    }
  }

  private func open(
    _ database: String, site: Site, clock: any DeskClock, hasBattery: Bool
  ) throws(DaemonError) -> (DeskEngine, StoredRecords, EventHub) {
    do throws(JournalError) {
      let store = try DeskStore(path: database) { [logger] progress in
        logger.notice("the database is brought up to date: \(progress)")
        SystemdNotice.starting(within: .seconds(60))
      }
      let records = try StoredRecords(path: database)
      let state = try store.load()
      guard let desk = Desk(site: site, state: state, hasClockBattery: hasBattery) else {
        throw JournalError(
          operation: "read the zone \(site.timeZone)", reason: "the system does not know it",
          remedy: "Install the Swift runtime with its ICU data.")
      }
      let hub = EventHub(logger: logger)
      return (DeskEngine(desk: desk, journal: store, clock: clock, sink: hub), records, hub)
    } catch {
      throw DaemonError(
        "\(error.operation): \(error.reason)", remedy: error.remedy, status: .ioError)
    }
  }

  private func start(_ engine: DeskEngine) async throws(DaemonError) {
    do throws(EngineError) {
      try await engine.start()
    } catch {
      throw DaemonError(
        "the database cannot be written: \(error)", remedy: "Look at the disk.",
        status: .ioError)
    }
  }

  private func kernelLamps(_ site: Site) -> KernelLamps {
    let logger = logger
    return KernelLamps(outputs: site.lines.outputs) { role, failure in
      if let failure {
        logger.error("\(role.rawValue): \(failure)")
      } else {
        logger.notice("\(role.rawValue) works again")
      }
    }
  }
}
