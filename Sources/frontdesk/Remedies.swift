import DeskAPI
import DeskBasics
import DeskDomain
import Foundation

/// How the command line words what is to be done: a remedy as the command that does it.
extension Problem {
  /// The field and what is wrong with it, then what to do.
  var text: String {
    let said = field.map { "\($0): \(detail)" } ?? detail
    guard let remedy else { return said }
    return said + "\n" + words(remedy, ask?.command ?? place?.command)
  }
}

extension AlertView {
  /// What is wrong, and the command that helps.
  var line: String { words(text, ask?.command ?? place?.command) }
}

/// A sentence, with the command that it means.
private func words(_ sentence: String, _ command: String?) -> String {
  guard let command else { return sentence }
  let isChinese = sentence.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  let open =
    sentence.hasSuffix(".") || sentence.hasSuffix("。") ? String(sentence.dropLast()) : sentence
  return open + (isChinese ? "：" : ": ") + "`\(command)`"
}

extension Language {
  /// The language of whoever sits at the terminal, after POSIX: the first variable that is set is meant.
  static let ofTerminal = {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale.flatMap { Language(tag: $0) } ?? .english
  }()
}

extension NextAsk {
  /// As it is typed, with … and examples for what only the person knows.
  var command: String {
    if noun == .draw { return Self.drawnWithReason }
    let name = [noun.rawValue, step].compactMap(\.self).joined(separator: " ")
    let words = Self.names[name] ?? name
    return (["frontdesk", words, id] + [Self.blanks[words]]).compactMap(\.self)
      .joined(separator: " ")
  }

  /// The draw that was refused, as it was typed, with a reason; of another program's, an example.
  private static var drawnWithReason: String {
    let typed = FormerSpellings.replaced(in: Array(CommandLine.arguments.dropFirst()))
    let words = typed.starts(with: ["ticket", "draw"]) ? typed : ["ticket", "draw", "consult"]
    return (["frontdesk"] + words.map(quoted) + ["--reason \"…\""]).joined(separator: " ")
  }

  /// As a shell reads it back.
  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_.:/=".contains($0) }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// By the machine's zone: an example that is no other day's.
  private static let today =
    SiteCalendar(timeZone: TimeZone.current.identifier)
    .map { $0.local(Date()).date.description } ?? "2026-12-24"

  /// Asks that have another name as commands.
  private static let names = [
    "handover": "rota handover --post", "check": "check log", "waive": "check waive",
    "finding": "finding report", "correction": "journal correct",
  ]

  /// What a command needs beside what it is done to.
  private static let blanks = [
    "check waive": "--reason \"…\"",
    "journal correct": "--note \"…\"", "counter break": "--until 13:00",
    "hours add": "\(today) 18:00 21:00", "hours remove": "\(today) 18:00 21:00",
    "notice extend": "--until 18:30",
    "rota replace": "--by …", "rota handover --post": "--to …",
    "finding report": "--what \"…\"", "repair precaution": "--note \"…\"",
    "repair inspect": "--passed", "repair call": "--satisfied --note \"…\"",
    "patrol explain": "--note \"…\"",
  ]
}

extension Place {
  /// The command that shows it; nil where it is no command's.
  var command: String? {
    switch kind {
    case .queue: "frontdesk queue"
    case .ticket: id.map { "frontdesk ticket show \($0)" }
    case .turns: "frontdesk turns show"
    case .hours: "frontdesk hours show"
    case .notices: "frontdesk notice list"
    case .rota: "frontdesk rota show" + (id.map { " --date \($0)" } ?? "")
    case .repairs: "frontdesk repair list"
    case .repair: id.map { "frontdesk repair show \($0)" }
    case .assets: "frontdesk check list"
    case .dueChecks: "frontdesk check due"
    case .rounds: "frontdesk patrol report"
    case .journal: "frontdesk journal verify"
    case .printer, .slips: "frontdesk printer status"
    case .lines: "frontdesk doctor"
    case .systemClock: "sudo date -s \"2026-01-31 09:41\""
    case .daemonLog: "journalctl -u frontdeskd"
    case .printerProcess: "sudo systemctl restart frontdesk-printer"
    case .siteFile: nil
    }
  }
}
