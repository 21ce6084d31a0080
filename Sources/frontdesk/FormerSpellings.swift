import ArgumentParser
import DeskBasics
import DeskDomain

/// What commands were called in the version before, for scripts at the sites to go on working for one version, or are
/// spelled elsewhere.
enum FormerSpellings {
  private static let words: [String: [String]] = [
    "call": ["counter", "call"], "recall": ["counter", "recall"], "serve": ["counter", "serve"],
    "finish": ["counter", "finish"], "noshow": ["counter", "no-show"],
    "park": ["counter", "park"], "rate": ["counter", "rate"], "counters": ["counter", "list"],
    "return": ["ticket", "requeue"], "cancel": ["ticket", "cancel"],
    "transfer": ["ticket", "transfer"], "prioritise": ["ticket", "prioritise"],
    "assign": ["ticket", "assign"], "followup": ["follow-up"], "rotation": ["turns"],
    "shifts": ["shift", "list"], "greet": ["greeting", "show"], "log": ["journal"],
  ]

  /// The first words of those commands.
  static var heads: [String] { words.keys.sorted() }

  /// The command that begins with `head`, as this version spells it.
  static func spelled(_ head: String) -> String { words[head]?.joined(separator: " ") ?? head }

  /// `arguments` as this version spells them.
  static func replaced(in arguments: [String]) -> [String] {
    guard let first = arguments.first else { return arguments }
    if let words = words[first] { return words + arguments.dropFirst() }
    let second = arguments.dropFirst().first ?? "-"
    let rest = Array(arguments.dropFirst(2))
    switch first {
    case "ticket" where second == "prioritize": return ["ticket", "prioritise"] + rest
    case "ticket" where mayBeDrawn(second, rest):
      // The code on a slip is a key (C8).
      let isTicket = TicketNumber(second) != nil || TicketKey.isKey(second)
      return ["ticket", isTicket ? "show" : "draw", second] + rest
    case "undo":
      // `undo --ticket A012` named no counter.
      return second == "--ticket" ? ["ticket", "undo"] + rest : ["counter", "undo", second] + rest
    case "counter" where ["open", "break", "close"].contains(rest.first):
      return ["counter", rest[0], second] + rest.dropFirst()
    case "checks":
      let verb = ["excuse": "waive", "due": "due", "list": "list"][second]
      return ["check", verb ?? "list"] + arguments.dropFirst(verb == nil ? 1 : 2)
    case "finding" where second == "add": return ["finding", "report"] + rest
    case "visitor" where second == "erase": return ["ticket", "erase-name"] + rest
    case "printer" where second == "reprint": return ["ticket", "reprint"] + rest
    case "printer" where second == "drop": return ["ticket", "drop-slip"] + rest
    case "turns" where second == "refuse" && rest.contains("--by-consultant"):
      return ["turns", "decline"] + rest.filter { $0 != "--by-consultant" }
    case "patrol" where second == "now" && rest.first?.hasPrefix("-") == false:
      return ["patrol", "scan"] + rest
    case "patrol" where !second.hasPrefix("-") && !Self.has(second, PatrolCommand.self):
      return ["patrol", "scan"] + arguments.dropFirst()
    default: return arguments
    }
  }

  /// Whether `ticket WORD` is the former spelling of a service to be drawn, or of a ticket to be shown, and no verb.
  private static func mayBeDrawn(_ word: String, _ rest: [String]) -> Bool {
    let verbs = TicketCommand.configuration.subcommands.map { $0._commandName }
    return !word.hasPrefix("-") && !has(word, TicketCommand.self)
      && Nearest.word(to: word, in: verbs) == nil && rest.first?.hasPrefix("-") != false
  }

  private static func has(_ word: String, _ command: any ParsableCommand.Type) -> Bool {
    word == "help" || command.configuration.subcommands.contains { $0._commandName == word }
  }
}
