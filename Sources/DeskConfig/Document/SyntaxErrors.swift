import Yams

/// libYAML's errors in the words and with the advice of the site file.
extension ErrorList {
  /// Adds what the parser said about `text`.
  func add(syntaxError error: any Error, in text: SourceText) {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let position = text.clamped(
        SiteFileError.Position(line: mark.line, column: mark.column))
      // libYAML's advice to call one of its functions is not for people.
      let told = problem.prefix { $0 != "," || !problem.contains("yaml_set") }
      var reason = "is not YAML here: \(told)"
      if let context, context.mark.line < mark.line {
        reason += ", \(context.text) that begins in line \(context.mark.line)"
      }
      add(reason, advice(problem, context?.text ?? "", text[position]), at: position)
    default:
      add("is not YAML", nil, at: SiteFileError.Position(line: 1, column: 1))
    }
  }

  private func advice(
    _ problem: String, _ context: String, _ character: Unicode.Scalar?
  ) -> String {
    if character == "\t" { return "indent with spaces, not with tabs" }
    let known = [
      ("another document", "a site file is one document: remove the line \"---\" or \"...\""),
      ("undefined alias", "put texts that begin with * in quotes"),
      ("cannot start any token", "put texts that begin with this character in quotes"),
      (
        "mapping values are not allowed",
        "indent like the lines above, or put a text with \": \" in quotes"
      ),
      ("unexpected ':'", "write a space after the colon"),
      ("',' or", "close the bracket, or put a text with a comma, bracket or brace in quotes"),
      ("nesting level", "a site file has a handful of levels"),
    ]
    if let match = known.first(where: { problem.contains($0.0) }) { return match.1 }
    if context.hasSuffix("an alias") || context.hasSuffix("an anchor") {
      return "put texts that begin with * or & in quotes"
    }
    if context.contains("quoted scalar") { return "close the quotation mark" }
    return "look at the indentation, and at brackets and quotation marks above this line"
  }
}
