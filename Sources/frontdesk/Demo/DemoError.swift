/// Why the demo cannot go on.
enum DemoError: Error, CustomStringConvertible {
  case noDaemon(path: String)
  case daemonEnded(log: String)
  case noTerminal
  case noInput(String, known: [String])

  var description: String {
    switch self {
    case .noDaemon(let path):
      "frontdeskd is not at \(path).\nBuild it: swift build --product frontdeskd"
    case .daemonEnded(let log): "frontdeskd has ended. Its log: \(log)"
    case .noInput(let name, let known):
      "the site has no input \"\(name)\"; it has \(known.joined(separator: ", "))"
    case .noTerminal:
      "The demo needs a terminal. Without one: frontdesk demo --script FILE (- reads standard input)"
    }
  }
}
