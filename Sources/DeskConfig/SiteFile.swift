package import DeskDomain

/// The site file (`/etc/frontdesk/site.yaml`): the one text that says what the desk is.
///
/// It is linted by the code that loads it: what `config check` accepts, the daemon starts with.
package enum SiteFile {
  /// The largest file that is read, in bytes; a large real site has some 20 KB.
  static let maximumSize = 1 << 20

  /// Reads the file at `path`.
  ///
  /// - Throws: all errors of the file at once, in its order.
  package static func load(path: String) throws(SiteFileErrors) -> Site {
    try parse(try FileText.read(path: path, limit: maximumSize), file: path)
  }

  /// Reads the text of a site file; `file` is the name that errors are told with.
  ///
  /// - Throws: all errors of the text at once, in its order. A syntax error hides those after it.
  static func parse(_ text: String, file: String) throws(SiteFileErrors) -> Site {
    let errors = ErrorList(file: file)
    let site = YAMLText(text, errors).root().flatMap { Site($0) }
    if let refused = errors.collected { throw refused }
    guard let site else {
      // A reader that refuses without a word is a defect of ours; the file still gets an answer.
      throw SiteFileErrors([SiteFileError(file: file, reason: "cannot be used as a site file")])
    }
    return site
  }
}
