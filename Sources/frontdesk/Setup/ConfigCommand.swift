import ArgumentParser
import DeskConfig
import DeskDomain
import DeskPrinting
import Foundation

/// `frontdesk config check`.
struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Check the site file.", subcommands: [Check.self])

  /// Reads the site file as the daemon does, and says everything that is wrong with it.
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "List every error in the site file.")

    @OptionGroup var options: ConfigOptions

    func run() async throws {
      let site = try loadSite(options.config)
      if let printer = site.printer, let logo = printer.design.logo {
        do { _ = try SlipLogo.picture(at: logo, for: printer.paper) } catch {
          throw refused(EX_CONFIG, "printer.slip.logo: \(error); save the logo again as PNG")
        }
      }
      print(
        """
        \(options.config): in order. \(site.services.count) services, \
        \(site.counters.count) counters, \(site.lines.inputs.count) inputs, \
        \(site.posts.count) posts, \(site.assets.count) assets.
        """)
    }
  }
}

/// The site file's values; its errors go to standard error, one a line, with the exit status 78.
func loadSite(_ path: String) throws -> Site {
  do throws(SiteFileErrors) {
    return try SiteFile.load(path: path)
  } catch {
    try? FileHandle.standardError.write(contentsOf: Data("\(error)\n".utf8))
    throw ExitCode(EX_CONFIG)
  }
}
