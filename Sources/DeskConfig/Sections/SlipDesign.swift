import DeskBasics
import DeskDomain
import Foundation

extension SlipDesign {
  /// The section `printer.slip`: a logo and texts of the site's own.
  init?(_ cursor: Cursor) {
    guard let fields = cursor.fields(["logo", "greeting", "farewell"]) else { return nil }
    self.init(
      logo: fields.optional("logo").flatMap { $0.logo() },
      greeting: fields.optional("greeting").flatMap { $0.wording() },
      farewell: fields.optional("farewell").flatMap { $0.wording() })
  }
}

extension Cursor {
  /// A text a language, with fields in braces.
  fileprivate func wording() -> SlipWording? {
    guard let texts = Name(self) else { return nil }
    let fields = SlipTemplate.Field.allCases.map(\.rawValue)
    do throws(SlipTemplate.Wrong) {
      return try SlipWording(texts)
    } catch {
      switch error {
      case .unknownField(let name):
        let meant = Nearest.word(to: name, in: fields).map { "did you mean {\($0)}?" }
        let all = fields.map { "{\($0)}" }.joined(separator: ", ")
        return refuse("a slip knows no {\(cited(name))}", meant ?? "there are \(all)")
      case .loneBrace:
        return refuse("has a brace without its other one", "write fields as in \"{greeting}\"")
      }
    }
  }

  /// A PNG file, by its path from the site file's folder.
  fileprivate func logo() -> String? {
    guard let name = text("the path of a PNG file"), !name.isEmpty else { return nil }
    let folder = URL(filePath: errors.file).deletingLastPathComponent()
    let path = URL(filePath: name, relativeTo: folder).path
    do throws(PNGFile.Wrong) {
      _ = try PNGFile(path: path)
      return path
    } catch {
      return refuse("\(quoted(name)) \(error.reason)", error.remedy)
    }
  }
}
