import ArgumentParser
import DeskDomain
import DeskPrinting
import Foundation

/// `frontdesk asset`: the things that are checked.
struct AssetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "asset", abstract: "Print labels for the things that are checked.",
    subcommands: [Label.self])

  /// `frontdesk asset label FE-03`: a label for the thing itself.
  struct Label: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a label with a QR code to be put on the thing itself.",
      discussion: """
        The code holds what stands beside it (FE-03): scanned into a terminal after `frontdesk check`, or typed. \
        The daemon need not run.
        """)

    @OptionGroup var options: ConfigOptions
    @OptionGroup var page: PageOptions

    @Argument(help: "The codes of the things (FE-03 FE-04).")
    var codes: [String] = []

    @Flag(help: "A label of everything that the site file lists.")
    var all = false

    func validate() throws {
      guard all != !codes.isEmpty else { throw ValidationError("Give codes, or --all.") }
    }

    func run() async throws {
      let site = try loadSite(options.config)
      let assets = all ? site.assets : try codes.map { try asset($0, of: site) }
      let delivery = try PageDelivery(page, for: site)
      let renderer = SlipRenderer(languages: site.languages, paper: delivery.setup.paper)
      for asset in assets {
        let label = try renderer.staffPage(AssetLabel(asset, of: site).parts)
        if label.unknownGlyphs > 0 {
          printError("! no font has all of it\n  \(SlipFonts.remedy(for: site.languages[0]))")
        }
        try await delivery.deliver(label, named: "label-\(asset.code)", by: renderer)
      }
    }

    private func asset(_ code: String, of site: Site) throws -> Asset {
      if let asset = site.asset(code) { return asset }
      let known = site.assets.map(\.code).joined(separator: ", ")
      throw refused(
        EX_DATAERR,
        "the site file has no asset \"\(code)\"\n  "
          + (known.isEmpty ? "List it under checks: in the site file." : "Assets: \(known)."))
    }
  }
}
