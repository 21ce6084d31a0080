import DeskDomain
import DeskPrinting
import Foundation

extension DoctorFinding {
  /// Everything between a slip and its paper: the queues, what they can confirm, CUPS's settings, the fonts.
  static func printing(_ site: Site) async -> [DoctorFinding] {
    guard let setup = site.printer else {
      return [.good("printer", "the site prints no slips")]
    }
    var findings = [await printer(setup, site.languages)]
    let wanted = [setup.queue] + [setup.fallback?.queue].compactMap(\.self)
    do throws(PrinterTrouble) {
      let queues = try await CUPSQueues().all()
      findings += wanted.map { route($0, among: queues) }
    } catch {
      findings.append(.bad("cups", String(describing: error)))
    }
    findings.append(.cupsSettings(at: "/etc/cups/cupsd.conf"))
    findings.append(.fonts(site))
    return findings
  }

  /// Whether a slip could be handed to CUPS now.
  private static func printer(
    _ setup: PrinterSetup, _ languages: [Language]
  ) async -> DoctorFinding {
    do throws(PrinterTrouble) {
      _ = try await CUPSPrinter(setup, languages: languages).ready()
      return .good("printer", "queue \(setup.queue) takes slips")
    } catch {
      return .bad("printer", String(describing: error))
    }
  }

  /// Whether "completed" means that a slip has come out.
  static func route(_ name: String, among queues: [QueueInfo]) -> DoctorFinding {
    let subject = "queue \(name)"
    guard let queue = queues.first(where: { $0.queue == name }) else {
      let known = queues.map(\.queue).joined(separator: ", ")
      return .bad(
        subject, "CUPS has no such queue" + (known.isEmpty ? "" : "; it has \(known)"))
    }
    guard queue.confirms else {
      return .bad(
        subject,
        "\(queue.device) confirms nothing: slips are \"sent\", never \"printed\"; for a thermal "
          + "printer: lpadmin -p \(name) -v escpos://…")
    }
    return .good(subject, "\(queue.state), \(queue.device)")
  }

  /// With CUPS's default it forgets the jobs of the last half minute when it dies.
  static func cupsSettings(at path: String) -> DoctorFinding {
    let remedy = "set it to 0 in \(path) and restart CUPS: jobs younger than 30 s are lost else"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      return .bad("cups settings", "\(path) cannot be read: run this as root")
    }
    let value = text.split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace) }
      .last { $0.first?.lowercased() == "dirtycleaninterval" }?.dropFirst().first
    return value == "0"
      ? .good("cups settings", "DirtyCleanInterval 0")
      : .bad("cups settings", "DirtyCleanInterval is \(value ?? "not set"): \(remedy)")
  }

  private static func fonts(_ site: Site) -> DoctorFinding {
    let incomplete = SlipFonts.incomplete(for: site)
    guard let first = incomplete.first else {
      return .good("fonts", "every character of the site's texts is there")
    }
    return .bad(
      "fonts",
      "no font has all of \"\(first)\"; "
        + SlipFonts.remedy(for: site.languages.first ?? .english))
  }
}
