import ArgumentParser
import DeskBasics

/// A command that there is not, with the one that was probably meant (J14).
struct UnknownCommand: Equatable {
  /// As it was typed, with its noun.
  var typed: String
  /// What was probably meant, or all that there is.
  var meant: [String]

  /// What is wrong with the first words of `arguments`; nil: they are a command's.
  static func named(in arguments: [String]) -> UnknownCommand? {
    guard let noun = arguments.first, !noun.hasPrefix("-"), noun != "help" else { return nil }
    let all = Frontdesk.configuration.groupedSubcommands.flatMap { $0.subcommands }
    guard let command = all.first(where: { $0._commandName == noun }) else {
      let known = all.map { $0._commandName }
      let nearest = Nearest.word(to: noun, in: known + FormerSpellings.heads)
      return UnknownCommand(
        typed: noun, meant: nearest.map { [FormerSpellings.spelled($0)] } ?? known.sorted())
    }
    let verbs = command.configuration.subcommands.map { $0._commandName }
    guard let verb = arguments.dropFirst().first, !verbs.isEmpty, !verb.hasPrefix("-"),
      verb != "help", !verbs.contains(verb)
    else { return nil }
    let typed = "\(noun) \(verb)"
    if let other = arguments.dropFirst(2).first, verbs.contains(other) {
      return UnknownCommand(typed: "\(typed) \(other)", meant: ["\(noun) \(other) \(verb)"])
    }
    if let nearest = Nearest.word(to: verb, in: verbs) {
      return UnknownCommand(typed: typed, meant: ["\(noun) \(nearest)"])
    }
    // Else it may be what the noun's first verb takes.
    guard let first = command.configuration.defaultSubcommand,
      !["list", "show", "now"].contains(first._commandName)
    else { return UnknownCommand(typed: typed, meant: verbs.map { "\(noun) \($0)" }) }
    return nil
  }

  var text: Phrase {
    let commands = meant.map { "`frontdesk \($0)`" }
    return meant.count == 1
      ? Phrase(
        zhHans: "没有命令“\(typed)”，是不是 \(commands[0])？", zhHant: "沒有命令「\(typed)」，是不是 \(commands[0])？",
        en: "there is no command \"\(typed)\"; did you mean \(commands[0])?")
      : Phrase(
        zhHans: "没有命令“\(typed)”，有：\(meant.joined(separator: "、"))",
        zhHant: "沒有命令「\(typed)」，有：\(meant.joined(separator: "、"))",
        en: "there is no command \"\(typed)\"; there are: \(meant.joined(separator: ", "))")
  }
}
