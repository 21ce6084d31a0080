import DeskBasics

/// A piece of the file as an error cites it: quoted, short, and harmless on a terminal.
func quoted(_ raw: String) -> String {
  "\"\(cited(raw))\""
}

/// The same without quotation marks, for keys in a path.
func cited(_ raw: String) -> String {
  let text = PlainText(String(raw.prefix(200)))?.string ?? ""
  return text.count > 40 ? text.prefix(39) + "…" : text
}

/// `a`, `a or b`, `a, b or c`.
func alternatives(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
