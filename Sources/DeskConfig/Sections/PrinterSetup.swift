import DeskDomain

extension PrinterSetup {
  /// The section `printer`.
  init?(_ cursor: Cursor) {
    let keys = ["queue", "format", "paper", "stale_after", "fallback", "slip"]
    guard let fields = cursor.fields(keys) else { return nil }
    let queue = fields.required("queue", example: "Ticket")?.queueName()
    let (format, paper) = Self.formatAndPaper(fields)
    let stale = fields.optional("stale_after").flatMap {
      $0.duration(.minutes(1)...(.days(1)), such: "10m", ends: "1m to 1d", unit: "m")
    }
    let fallback = fields.optional("fallback").flatMap { FallbackPrinterSetup($0, first: queue) }
    let design = fields.optional("slip").flatMap { SlipDesign($0) }
    guard let queue else { return nil }
    self.init(
      queue: queue, format: format, paper: paper, staleAfter: stale?.duration ?? .seconds(600),
      fallback: fallback, design: design ?? SlipDesign())
  }

  /// What is handed over, and on what paper.
  fileprivate static func formatAndPaper(_ fields: Fields) -> (Format, Paper) {
    let format = fields.optional("format").flatMap { $0.choice(Format.self) } ?? .pdf
    let paperField = fields.optional("paper")
    let paper = paperField.flatMap { $0.choice(Paper.self) } ?? .mm80
    if let paperField, format == .escpos, paper != .mm80, paper != .mm58 {
      paperField.report(
        "escpos prints on rolls only", "write 80mm or 58mm, or choose \"format: pdf\"")
    }
    return (format, paper)
  }
}

extension FallbackPrinterSetup {
  /// The second printer; `first` is the queue of the first.
  fileprivate init?(_ cursor: Cursor, first: String?) {
    guard let fields = cursor.fields(["queue", "format", "paper"]) else { return nil }
    let field = fields.required("queue", example: "Office")
    let queue = field?.queueName()
    let (format, paper) = PrinterSetup.formatAndPaper(fields)
    if let queue, queue == first {
      field?.report("is the first printer's own queue", "name the queue of another printer")
    }
    guard let queue else { return nil }
    self.init(queue: queue, format: format, paper: paper)
  }
}

extension Cursor {
  /// What CUPS takes as the name of a queue.
  fileprivate func queueName() -> String? {
    guard let name = text("the name of a CUPS queue") else { return nil }
    let isValid =
      (1...127).contains(name.utf8.count)
      && name.utf8.allSatisfy { (33...126).contains($0) && !"/#?'\"\\".utf8.contains($0) }
    return isValid
      ? name
      : refuse(
        "\(quoted(name)) cannot be the name of a CUPS queue",
        "\"lpstat -e\" lists the queues; a name has no spaces and none of / # ? ' \" \\")
  }
}
