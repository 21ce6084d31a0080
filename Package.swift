// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
]

/// Adapters to C also mark every unsafe expression.
let adapter = house + [.strictMemorySafety()]

func product(_ name: String, _ package: String) -> Target.Dependency {
  .product(name: name, package: package)
}

let argumentParser = product("ArgumentParser", "swift-argument-parser")
let logging = product("Logging", "swift-log")
let serviceLifecycle = product("ServiceLifecycle", "swift-service-lifecycle")
let grdb = product("GRDB", "GRDB.swift")
let hashTrees = product("HashTreeCollections", "swift-collections")
let nio = ["NIOCore", "NIOPosix", "NIOHTTP1"].map { product($0, "swift-nio") }

/// A test target for `target`, with the shared fakes; `data` are folders that tests read from the checkout.
func tests(
  _ target: String, _ extra: [Target.Dependency] = [], data: [String] = []
) -> Target {
  let always = Set([
    target, "DeskBasics", "DeskDomain", "DeskEngine", "DeskPlanning", "DeskTesting",
  ]).sorted()
  return .testTarget(
    name: target + "Tests", dependencies: always.map { .byName(name: $0) } + extra,
    exclude: data, swiftSettings: house)
}

let package = Package(
  name: "frontdesk",
  products: [
    .executable(name: "frontdeskd", targets: ["frontdeskd"]),
    .executable(name: "frontdesk", targets: ["frontdesk"]),
    .executable(name: "frontdesk-backend", targets: ["frontdesk-backend"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // C: a module map and a shim each.
    .target(name: "CGPIO", linkerSettings: [.linkedLibrary("gpiod")]),
    .target(name: "CConsole"),
    .systemLibrary(name: "CCUPS", path: "Sources/CCUPS"),
    .systemLibrary(name: "CNettle", path: "Sources/CNettle", pkgConfig: "nettle"),
    .systemLibrary(name: "CPango", path: "Sources/CPango", pkgConfig: "pangocairo"),
    .systemLibrary(name: "CQREncode", path: "Sources/CQREncode", pkgConfig: "libqrencode"),
    .systemLibrary(name: "CSystemd", path: "Sources/CSystemd", pkgConfig: "libsystemd"),

    // Under everything: texts, languages, names, dates and times.
    .target(name: "DeskBasics", swiftSettings: house),
    // What Linux has and Swift has not: threads of one's own, signals to wait for.
    .target(name: "DeskSystem", swiftSettings: adapter),
    // What visitors are never told (G5–G7).
    .target(name: "DeskCourtesy", dependencies: ["DeskBasics"], swiftSettings: house),
    // The rota's patterns, its rules and its planner (S1–S9).
    .target(name: "DeskPlanning", dependencies: ["DeskBasics"], swiftSettings: house),
    // The core: what the desk knows, what is asked of it, and what follows.
    .target(
      name: "DeskDomain", dependencies: ["DeskBasics", "DeskCourtesy", "DeskPlanning", hashTrees],
      swiftSettings: house),
    // The log's format: its chain, its export, its verification.
    .target(name: "DeskChain", dependencies: ["CNettle"], swiftSettings: adapter),
    .target(
      name: "DeskEngine", dependencies: ["DeskBasics", "DeskChain", "DeskDomain", "DeskSystem"],
      swiftSettings: house),
    .target(
      name: "DeskAPI", dependencies: ["DeskBasics", "DeskCourtesy", "DeskDomain", "DeskPlanning"],
      swiftSettings: house),
    // Days at a desk, written down: for demo, tests and figures.
    .target(
      name: "DeskScript", dependencies: ["DeskAPI", "DeskBasics", "DeskDomain"],
      swiftSettings: house),

    // Adapters.
    .target(
      name: "DeskStore",
      dependencies: ["DeskBasics", "DeskChain", "DeskDomain", "DeskEngine", grdb],
      swiftSettings: house),
    .target(
      name: "DeskGPIO",
      dependencies: ["CGPIO", "DeskBasics", "DeskDomain", "DeskEngine", "DeskSystem"],
      swiftSettings: adapter),
    .target(
      name: "DeskConfig",
      dependencies: [
        "DeskBasics", "DeskCourtesy", "DeskDomain", "DeskPlanning", product("Yams", "Yams"),
      ],
      swiftSettings: house),
    .target(
      name: "DeskServer",
      dependencies: [
        "DeskAPI", "DeskBasics", "DeskChain", "DeskDomain", "DeskEngine", "DeskPlanning", logging,
        serviceLifecycle,
        product("Hummingbird", "hummingbird"), product("HummingbirdCore", "hummingbird"),
        product("HTTPTypes", "swift-http-types"),
      ] + nio, swiftSettings: house),
    .target(
      name: "DeskClient", dependencies: ["DeskAPI", "DeskDomain"] + nio, swiftSettings: house),
    .target(
      name: "DeskText", dependencies: ["DeskBasics", "CPango", "CQREncode"],
      swiftSettings: adapter),
    .target(name: "DeskEscPos", dependencies: ["DeskSystem"], swiftSettings: house),
    .target(
      name: "DeskPrinting",
      dependencies: [
        "CCUPS", "DeskAPI", "DeskBasics", "DeskDomain", "DeskEscPos", "DeskSystem", "DeskText",
      ],
      swiftSettings: adapter),
    .target(
      name: "DeskScreen",
      dependencies: ["CConsole", "DeskAPI", "DeskBasics", "DeskDomain", "DeskSystem", "DeskText"],
      swiftSettings: house),

    .target(
      name: "DeskVoice", dependencies: ["DeskAPI", "DeskBasics", "DeskChild", "DeskDomain"],
      swiftSettings: house),

    // What systemd is told, by the daemon and by the other units.
    .target(name: "DeskSystemd", dependencies: ["CSystemd"], swiftSettings: house),

    // Other programs, as the demo and the tests run them.
    .target(
      name: "DeskChild",
      dependencies: [
        product("Subprocess", "swift-subprocess"), product("SystemPackage", "swift-system"),
      ],
      swiftSettings: house),

    // The executables.
    .target(
      name: "DeskDaemon",
      dependencies: [
        "CSystemd", "DeskAPI", "DeskBasics", "DeskChain", "DeskConfig", "DeskDomain",
        "DeskEngine", "DeskGPIO", "DeskServer", "DeskStore", "DeskSystemd", logging,
        serviceLifecycle,
        product("NIOCore", "swift-nio"),
        product("UnixSignals", "swift-service-lifecycle"),
      ], swiftSettings: house),
    .executableTarget(
      name: "frontdeskd", dependencies: ["DeskAPI", "DeskDaemon", argumentParser, logging],
      swiftSettings: house),
    .executableTarget(
      name: "frontdesk",
      dependencies: [
        "DeskAPI", "DeskBasics", "DeskChain", "DeskChild", "DeskClient", "DeskConfig", "DeskDomain",
        "DeskGPIO", "DeskPlanning", "DeskPrinting", "DeskScreen", "DeskScript", "DeskSystemd",
        "DeskVoice", argumentParser,
      ], swiftSettings: house),

    // CUPS's backends for our slips; it looks for Swift's libraries where `systemd/install` puts them.
    .executableTarget(
      name: "frontdesk-backend", dependencies: ["DeskEscPos"], swiftSettings: house,
      linkerSettings: [.unsafeFlags(["-Xlinker", "-rpath=/opt/frontdesk"])]),

    // Tests.
    .target(
      name: "DeskTesting",
      dependencies: [
        "DeskAPI", "DeskBasics", "DeskChain", "DeskDomain", "DeskEngine", "DeskPlanning",
        "DeskScript",
      ],
      path: "Tests/DeskTesting", swiftSettings: house),
    tests("DeskBasics", data: ["Tables"]),
    tests("DeskCourtesy", data: ["Corpus"]),
    tests("DeskPlanning"),
    tests("DeskScript", data: ["Scripts"]),
    tests("DeskDomain", ["DeskCourtesy", "WaitModel"]),
    tests("DeskSystem", ["DeskRigs"]),
    tests("DeskEngine", ["DeskChain"]),
    tests("DeskAPI", ["DeskCourtesy"], data: ["Refusals.txt"]),
    tests("DeskChain"),
    tests("DeskStore", ["DeskChain", "DeskChild", grdb], data: ["Journal"]),
    tests("DeskGPIO"),
    tests("DeskConfig", data: ["Refusals"]),
    tests(
      "DeskServer", ["DeskChain", "DeskClient", "DeskAPI", "DeskStore", logging],
      data: ["RouteFaults.txt"]),
    tests("DeskText"),
    tests(
      "DeskPrinting",
      ["DeskAPI", "DeskChild", "DeskEscPos", "DeskRigs", "DeskText", "frontdesk-backend"]),
    tests("DeskScreen", ["DeskAPI", "DeskText"], data: ["Boards"]),
    tests("DeskVoice", ["DeskAPI", "DeskChild"]),
    .testTarget(
      name: "DeskEscPosTests",
      dependencies: [
        "DeskAPI", "DeskBasics", "DeskChild", "DeskDomain", "DeskEscPos", "DeskPrinting",
        "DeskRigs", "DeskText", "frontdesk-backend",
      ], swiftSettings: house),
    .testTarget(
      name: "HouseTests", dependencies: ["DeskBasics", "DeskCourtesy", "DeskScript"],
      swiftSettings: house),

    // Both executables as they are run.
    .testTarget(
      name: "WholeTests",
      dependencies: [
        "DeskAPI", "DeskBasics", "DeskChild", "DeskClient", "DeskDomain", "DeskPlanning",
        "DeskPrinting", "DeskRigs", "DeskScript", "frontdesk", "frontdesk-backend", "frontdeskd",
        argumentParser,
      ],
      swiftSettings: house),

    .executableTarget(
      name: "deskbench",
      dependencies: [
        "DeskAPI", "DeskBasics", "DeskChain", "DeskChild", "DeskClient", "DeskDomain", "DeskEngine",
        "DeskEscPos", "DeskPlanning", "DeskPrinting", "DeskRigs", "DeskScreen", "DeskScript",
        "DeskStore", "DeskText", grdb,
      ],
      path: "Tests/Benchmarks", exclude: ["Floor", "flask_insert.py", "flask-setup"],
      swiftSettings: house),
    // What a ticket costs a server of the same parts that decides nothing.
    .executableTarget(
      name: "deskfloor",
      dependencies: [
        grdb, logging, serviceLifecycle, product("Hummingbird", "hummingbird"),
        product("HummingbirdCore", "hummingbird"),
        product("HTTPTypes", "swift-http-types"),
      ] + nio, path: "Tests/Benchmarks/Floor", swiftSettings: house),

    // The desk under random visitors, staff, crashes and clocks.
    .target(
      name: "DeskSimulation",
      dependencies: [
        "DeskBasics", "DeskDomain", "DeskEngine", "DeskPlanning", "DeskStore", "DeskTesting",
      ],
      path: "Tests/Simulation/Model", swiftSettings: house),
    .executableTarget(
      name: "desksim", dependencies: ["DeskDomain", "DeskSimulation", argumentParser],
      path: "Tests/Simulation/desksim", swiftSettings: house),
    .testTarget(
      name: "SimulationTests", dependencies: ["DeskDomain", "DeskSimulation"],
      swiftSettings: house),

    // Simulated days, by which the estimators of waits are compared.
    .target(
      name: "WaitModel", dependencies: ["DeskBasics", "DeskDomain"], path: "Tests/Waits/Model",
      swiftSettings: house),
    .executableTarget(
      name: "waitlab", dependencies: ["DeskBasics", "DeskDomain", "WaitModel", argumentParser],
      path: "Tests/Waits/Command", swiftSettings: house),

    // Rigs: real terminals, real processes.
    .target(
      name: "DeskRigs",
      dependencies: [
        "DeskBasics", "DeskChild", "DeskDomain", "DeskEscPos", "DeskPrinting", "DeskText",
      ],
      path: "Tests/Rigs/Support", swiftSettings: house),
    .executableTarget(
      name: "boardprobe", dependencies: ["DeskAPI", "DeskBasics", "DeskDomain", "DeskScreen"],
      path: "Tests/Rigs/terminal/boardprobe", swiftSettings: house),
    .testTarget(
      name: "TerminalRigTests",
      dependencies: [
        "DeskAPI", "DeskBasics", "DeskChild", "DeskDomain", "DeskRigs", "DeskScreen", "boardprobe",
      ],
      path: "Tests/Rigs/terminal/TerminalRigTests", swiftSettings: house),
  ]
)
