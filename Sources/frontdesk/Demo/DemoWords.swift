import DeskAPI
import DeskBasics
import DeskDomain
import Foundation

/// What has just happened, in a few words under the demo's board.
enum DemoWords {
  /// The fields of a journal entry that the words need.
  private struct Entry: Decodable {
    var kind: EventKind
    var ticket: String?
    var asset: String?
  }

  /// The words for a journal entry; nil for what a person need not hear of.
  static func phrase(for data: String) -> Phrase? {
    guard let entry = try? Wire.decode(Entry.self, from: Data(data.utf8)) else { return nil }
    let ticket = entry.ticket ?? ""
    return switch entry.kind {
    case .ticketIssued:
      Phrase(
        zhHans: "\(ticket) 已取号，指示灯亮", zhHant: "\(ticket) 已取號，指示燈亮",
        en: "\(ticket) is drawn, the lamp answers")
    case .slipPrinted:
      Phrase(
        zhHans: "\(ticket) 小票已存", zhHant: "\(ticket) 小票已存",
        en: "\(ticket)'s slip is saved")
    case .ticketCalled:
      Phrase(zhHans: "请 \(ticket)", zhHant: "請 \(ticket)", en: "\(ticket) is called")
    case .ticketFinished:
      Phrase(zhHans: "\(ticket) 办理完毕", zhHant: "\(ticket) 辦理完畢", en: "\(ticket)'s visit ends")
    case .doorOpened: Phrase(zhHans: "门开了", zhHant: "門開了", en: "the door opens")
    case .doorClosed: Phrase(zhHans: "门关了", zhHant: "門關了", en: "the door closes")
    case .checkLogged:
      Phrase(
        zhHans: "\(entry.asset ?? "") 检查已记录", zhHant: "\(entry.asset ?? "") 檢查已記錄",
        en: "a check of \(entry.asset ?? "") is logged")
    default: nil
    }
  }
}
