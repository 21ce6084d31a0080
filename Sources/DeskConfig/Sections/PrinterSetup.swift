import DeskDomain

extension PrinterSetup {
  /// The section `printer`.
  init?(_ cursor: Cursor) {
    guard let fields = cursor.fields(["queue", "format", "paper"]) else { return nil }
    let queue = fields.required("queue", example: "Ticket")?.queueName()
    let format = fields.optional("format").flatMap { $0.choice(Format.self) } ?? .pdf
    let paperField = fields.optional("paper")
    let paper = paperField.flatMap { $0.choice(Paper.self) } ?? .mm80
    if let paperField, format == .escpos, paper != .mm80, paper != .mm58 {
      paperField.report(
        "escpos prints on rolls only", "write 80mm or 58mm, or choose \"format: pdf\"")
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
