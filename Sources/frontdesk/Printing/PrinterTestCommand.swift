import ArgumentParser
import DeskDomain
import DeskPrinting
import Foundation

/// `frontdesk printer test`: a page by which a printer is set up.
struct PrinterTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Print a test page: a ruler, every range of characters, sizes, fine lines, a code.",
    discussion: "Follows the page until it is out, or nobody can tell. The daemon need not run.")

  @OptionGroup var options: ConfigOptions
  @OptionGroup var page: PageOptions

  func run() async throws {
    let site = try loadSite(options.config)
    let delivery = try PageDelivery(page, for: site)
    let setup = delivery.setup
    let renderer = SlipRenderer(languages: site.languages, paper: setup.paper)
    let test = try renderer.testPage(
      "\(setup.queue), \(setup.format.rawValue), \(setup.paper.rawValue), "
        + siteTime(Date(), in: site.timeZone))
    if !test.missing.isEmpty {
      let names = test.missing.map(\.name).joined(separator: ", ")
      printError("! no font has all of: \(names)\n  \(SlipFonts.remedy(for: site.languages[0]))")
    }
    try await delivery.deliver(test, named: "test-page", by: renderer)
  }
}
