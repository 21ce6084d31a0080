package import DeskBasics

/// The desk's texts for receptionists and maintenance.
package enum StaffTexts {
  /// On the label of a thing that is checked.
  package static let assetLabel = Phrase(
    zhHans: "检查时请扫码", zhHant: "檢查時請掃碼", en: "Scan to log a check")

  /// What is wrong and what to do.
  package static func alert(_ alert: Alert) -> Phrase {
    let name = alert.subject
    return switch alert.kind {
    case .buttonStuck:
      Phrase(
        zhHans: "按钮“\(name)”一直按着：请检查是否卡住", zhHant: "按鈕「\(name)」一直按著：請檢查是否卡住",
        en: "Button \"\(name)\" has been down for over 30 s: see whether it is jammed")
    case .lineChattering:
      Phrase(
        zhHans: "线路“\(name)”抖动不止：请检查接线", zhHant: "線路「\(name)」抖動不止：請檢查接線",
        en: "Line \"\(name)\" chatters: check its wiring")
    case .doorLeftOpen:
      Phrase(
        zhHans: "门“\(name)”已敞开十分钟：请关门或检查门磁", zhHant: "門「\(name)」已敞開十分鐘：請關門或檢查門磁",
        en: "Door \"\(name)\" has stood open for ten minutes: close it, or check its contact")
    case .lineUnreadable:
      Phrase(
        zhHans: "读不到线路“\(name)”：请检查接线和设置",
        zhHant: "讀不到線路「\(name)」：請檢查接線和設定",
        en: "Line \"\(name)\" cannot be read: check its wiring and its setup")
    case .printer:
      Phrase(
        zhHans: "小票打印不出来：请看打印机（\(name)）", zhHant: "小票印不出來：請看印表機（\(name)）",
        en: "Slips do not come out: look after the printer (\(name))")
    case .printerAttention:
      Phrase(
        zhHans: "小票还能打印，但请尽快照看打印机（\(name)）", zhHant: "小票還能列印，但請盡快照看印表機（\(name)）",
        en: "Slips still come out, but see to the printer soon (\(name))")
    case .printerSilent:
      Phrase(
        zhHans: "打印程序没有回应：若持续不恢复，请管理员重启它",
        zhHant: "列印程式沒有回應：若持續不恢復，請管理員重啟它",
        en: "The printing process says nothing; if that lasts, have it restarted")
    case .slipMissing:
      Phrase(
        zhHans: "\(name) 号没有小票：请看出纸口，需要时补打",
        zhHant: "\(name) 號沒有小票：請看出紙口，需要時補印",
        en: "\(name) has no slip: look at the printer, then print it again if it is wanted")
    case .clock: clockJumped
    case .noticeOverdue:
      Phrase(
        zhHans: "通知 \(name) 的恢复时间已过：已恢复请关闭通知，没有恢复请报上新的时间",
        zhHant: "通知 \(name) 的恢復時間已過：已恢復請關閉通知，沒有恢復請報上新的時間",
        en: "The end stated in notice \(name) has passed: close it if it is over, "
          + "else state a new one")
    case .waitUnattended: waitUnattended(name)
    case .waitOverMaximum: waitOverMaximum(name)
    case .callUnanswered: callUnanswered(name)
    case .consultantAway: consultantAway(name)
    case .serviceClosed: serviceClosed(name)
    case .serviceGone: serviceGone(name)
    case .visitUnfinished: visitUnfinished(name)
    case .waitingAfterClosing: waitingAfterClosing
    case .numbersExhausted: numbersExhausted(name)
    case .handoverMissing: handoverMissing(name)
    case .precautionMissing: precautionMissing(name)
    case .repairOverdue: repairOverdue(name)
    case .inspectionOverdue: inspectionOverdue(name)
    case .extinguisherAge: extinguisherAge(name)
    case .extinguishersOut: extinguishersOut(name)
    case .patrolMissed: patrolMissed(name)
    case .journalBroken: logBroken
    case .databaseDamaged: databaseDamaged
    case .siteFile: siteFileRefused
    }
  }

  private static let clockJumped = Phrase(
    zhHans: "时钟跳变：请核对时间，然后确认", zhHant: "時鐘跳變：請核對時間，然後確認",
    en: "The clock has jumped: look at the time, then confirm it")

  private static let siteFileRefused = Phrase(
    zhHans: "新的站点文件没有启用，仍按旧的运行", zhHant: "新的站點檔沒有啟用，仍按舊的運作",
    en: "The new site file is not in force, the old one still is")

  private static let databaseDamaged = Phrase(
    zhHans: "数据库文件已损坏：请停止 frontdeskd，保留数据库及其 -wal 文件的副本，检查存储卡，再恢复备份",
    zhHant: "資料庫檔已損壞：請停止 frontdeskd，保留資料庫及其 -wal 檔的副本，檢查記憶卡，再還原備份",
    en:
      "The database's file is damaged: stop frontdeskd, keep a copy of the database and its -wal "
      + "file, look at the card, and restore the last backup")

  private static let logBroken = Phrase(
    zhHans: "日志的链条断了：请保留数据库的副本，核对日志，并报告主管",
    zhHant: "日誌的鏈條斷了：請保留資料庫的副本，核對日誌，並報告主管",
    en:
      "The journal's chain is broken: keep a copy of the database, verify it, and tell the "
      + "supervisor")
}
