import DeskBasics
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
    var wanted = [(queue: setup.queue, format: setup.format, paper: setup.paper)]
    if let other = setup.fallback { wanted.append((other.queue, other.format, other.paper)) }
    do throws(PrinterTrouble) {
      let queues = try await CUPSQueues().all()
      for (queue, format, paper) in wanted {
        findings.append(route(queue, among: queues))
        if format == .pdf { findings.append(medium(of: queue, paper, among: queues)) }
      }
    } catch {
      findings.append(.bad("cups", String(describing: error)))
    }
    findings.append(.cupsSettings(at: "/etc/cups/cupsd.conf"))
    findings.append(.exposure())
    findings.append(.fonts(site))
    if let logo = setup.design.logo { findings.append(.logo(logo, setup.paper)) }
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
    guard !queue.mayRepeat else {
      return .bad(
        subject,
        "a slip comes out twice when CUPS is killed while it prints one; "
          + (["ipp:", "ipps:", "http:", "https:"].contains { queue.device.hasPrefix($0) }
            ? "run it once a job: lpadmin -p \(name) -v once:\(queue.device)"
            : "reach the printer by IPP (on USB through the package ipp-usb), then put once: before it")
      )
    }
    return .good(subject, "\(queue.state), \(queue.device)")
  }

  /// Whether the queue knows the paper that slips are laid out for.
  static func medium(
    of name: String, _ paper: PrinterSetup.Paper, among queues: [QueueInfo]
  ) -> DoctorFinding {
    let subject = "paper of \(name)"
    let media = queues.first { $0.queue == name }?.media ?? []
    if SlipPaper(paper).fits(media) { return .good(subject, paper.rawValue) }
    return .bad(
      subject,
      "the queue knows no paper of \(paper.rawValue), but "
        + media.prefix(6).joined(separator: ", ")
        + "; write the right one in the site file (printer.paper), or set the queue's driver")
  }

  /// Whether the network can reach the printing system.
  private static func exposure() -> DoctorFinding {
    let open = PrintingExposure.findings()
    guard !open.isEmpty else { return .good("cups network", "nothing is open to the network") }
    return .bad(
      "cups network",
      open.joined(separator: "; ")
        + "; the desk needs none of it: \"Listen /run/cups/cups.sock\" alone in cupsd.conf, and "
        + "systemctl disable --now cups-browsed")
  }

  /// Whether the logo can be drawn.
  private static func logo(_ path: String, _ paper: PrinterSetup.Paper) -> DoctorFinding {
    do {
      _ = try SlipLogo.picture(at: path, for: paper)
      return .good("logo", path)
    } catch {
      return .bad("logo", "\(error); until then slips have the site's name")
    }
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
