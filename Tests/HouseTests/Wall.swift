/// What each target may import.
enum Wall {
  private static let standard: Set<String> = [
    "Foundation", "Dispatch", "Glibc", "Synchronization",
  ]

  static let walls: [String: Set<String>] = [
    "DeskDomain": ["Foundation", "HashTreeCollections"],
    "DeskChain": ["Foundation", "CNettle"],
    "DeskEngine": standard.union(["DeskChain", "DeskDomain"]),
    "DeskAPI": ["Foundation", "DeskDomain"],
    "DeskStore": standard.union(["DeskChain", "DeskDomain", "DeskEngine", "GRDB"]),
    "DeskChild": standard,
    "DeskGPIO": standard.union(["DeskDomain", "DeskEngine", "CGPIO"]),
    "DeskConfig": standard.union(["DeskDomain", "Yams"]),
    "DeskServer": standard.union([
      "DeskAPI", "DeskChain", "DeskDomain", "DeskEngine", "HTTPTypes", "Hummingbird",
      "HummingbirdCore",
      "Logging", "NIOCore", "NIOPosix", "ServiceLifecycle",
    ]),
    "DeskClient": standard.union([
      "DeskAPI", "DeskDomain", "NIOCore", "NIOHTTP1", "NIOPosix",
    ]),
    "DeskText": standard.union(["DeskDomain", "CPango", "CQREncode"]),
    "DeskEscPos": standard,
    "DeskPrinting": standard.union(["DeskAPI", "DeskDomain", "DeskEscPos", "DeskText", "CCUPS"]),
    "DeskScreen": standard.union(["CConsole", "DeskAPI", "DeskDomain", "DeskText"]),
    "DeskVoice": standard.union(["DeskAPI", "DeskChild", "DeskDomain"]),
    "DeskSystemd": standard.union(["CSystemd"]),
    "DeskDaemon": standard.union([
      "CSystemd", "DeskAPI", "DeskChain", "DeskConfig", "DeskServer", "DeskDomain", "DeskEngine",
      "DeskGPIO",
      "DeskStore", "DeskSystemd",
      "Logging", "NIOCore", "ServiceLifecycle", "UnixSignals",
    ]),
    "frontdesk-backend": standard.union(["DeskEscPos"]),
    "frontdeskd": standard.union(["ArgumentParser", "DeskAPI", "DeskDaemon", "Logging"]),
    "frontdesk": standard.union([
      "ArgumentParser", "DeskAPI", "DeskChain", "DeskChild", "DeskClient", "DeskConfig",
      "DeskDomain",
      "DeskGPIO",
      "DeskPrinting", "DeskScreen", "DeskSystemd", "DeskVoice",
    ]),
  ]
}
