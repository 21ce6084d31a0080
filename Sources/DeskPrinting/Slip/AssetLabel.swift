package import DeskBasics
package import DeskDomain

/// The label on a thing that is checked: its code, to be scanned or typed, and what it is.
package struct AssetLabel: Sendable {
  /// What stands on it, from top to bottom.
  package let parts: [StaffPage.Part]

  /// A label of the thing of this code and these names, one for each of `languages`.
  package init(code: String, names: [String], site: String, languages: [Language]) {
    let language = languages.first ?? .english
    parts =
      [
        .text(site, em: 24, bold: false, language),
        .code(of: code, beside: [code] + names, language),
      ]
      + languages.map { .text(StaffTexts.assetLabel[$0], em: 24, bold: false, $0) }
  }
}

extension AssetLabel {
  /// The label of `asset` on `site`.
  package init(_ asset: Asset, of site: Site) {
    self.init(
      code: asset.code, names: asset.name.texts(in: site.languages),
      site: site.name[site.languages.first ?? .english], languages: site.languages)
  }
}
