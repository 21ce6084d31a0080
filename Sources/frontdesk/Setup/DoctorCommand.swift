import ArgumentParser
import DeskAPI
import DeskClient
import DeskConfig
import DeskDomain
import DeskGPIO
import DeskPrinting
import Foundation

/// `frontdesk doctor`: looks at everything the desk stands on, and says what to mend.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look at the site file, GPIO, printer, voice and daemon.",
    discussion: "The exit status is 1 when something needs mending.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var options: ConfigOptions
  @OptionGroup var reading: ReadOptions

  func run() async throws {
    var findings: [DoctorFinding] = [DoctorFinding.zones()]
    do throws(SiteFileErrors) {
      let site = try SiteFile.load(path: options.config)
      findings.append(.good("site file", options.config))
      findings += DoctorFinding.gpio(site.lines)
      findings += await DoctorFinding.printing(site)
      findings += DoctorFinding.voice(site)
    } catch {
      findings.append(.bad("site file", String(describing: error)))
    }
    findings.append(await .daemon(desk.client))
    if reading.json {
      printJSON(try Wire.encode(findings))
    } else {
      printTable(findings.map { [$0.isGood ? "ok" : "FAIL", $0.subject, $0.text] })
    }
    guard findings.allSatisfy(\.isGood) else { throw ExitCode.failure }
  }
}

/// One thing that the doctor looked at.
struct DoctorFinding: Encodable {
  var subject: String
  var isGood: Bool
  /// How it is; where it is not good, what to do.
  var text: String

  static func good(_ subject: String, _ text: String) -> DoctorFinding {
    DoctorFinding(subject: subject, isGood: true, text: text)
  }

  static func bad(_ subject: String, _ text: String) -> DoctorFinding {
    DoctorFinding(subject: subject, isGood: false, text: text)
  }

  /// A build without ICU data takes every zone for GMT.
  static func zones() -> DoctorFinding {
    let moment = Date(timeIntervalSince1970: 1_700_000_000)
    return TimeZone(identifier: "Asia/Shanghai")?.secondsFromGMT(for: moment) == 8 * 3_600
      ? .good("time zones", "known")
      : .bad("time zones", "not known: ship the Swift runtime's libraries beside the executables")
  }

  static func daemon(_ client: DeskClient) async -> DoctorFinding {
    do throws(ClientError) {
      let status: StatusView = try await client.get(Path.status)
      // What is wrong with a line, the doctor says itself.
      let alerts = status.alerts.filter { $0.kind != Alert.Kind.lineUnreadable.rawValue }
      return alerts.isEmpty
        ? .good("frontdeskd", "version \(status.version)")
        : .bad("frontdeskd", alerts.map(\.line).joined(separator: "; "))
    } catch {
      return .bad("frontdeskd", String(describing: error))
    }
  }
}
