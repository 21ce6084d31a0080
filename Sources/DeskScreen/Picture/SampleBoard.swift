package import DeskAPI
package import DeskBasics
import DeskDomain
package import Foundation

/// A busy morning at a sales center: what `frontdesk display --snapshot` shows where no board is
/// given.
package enum SampleBoard {
  /// 2026-11-22 09:41 in Shanghai.
  package static let morning = Date(timeIntervalSince1970: 1_795_311_660)

  /// The board in `languages` at `now`.
  package static func board(_ languages: [Language], at now: Date) -> BoardSnapshot {
    func call(_ ticket: String, _ counter: String, visitor: Phrase? = nil) -> BoardCall {
      let name = Phrase(
        zhHans: "\(counter) 号柜台", zhHant: "\(counter) 號櫃檯", en: "Counter \(counter)")
      return BoardCall(
        ticket: ticket, counter: counter, counterName: name.texts(in: languages),
        visitor: visitor?.texts(in: languages), calledAt: now)
    }
    return BoardSnapshot(
      at: now, timeZone: "Asia/Shanghai", languages: languages.map(\.rawValue),
      site: site[languages.first ?? .english], greeting: greeting.texts(in: languages),
      nowServing: [call("A012", "2", visitor: visitor), call("A011", "1"), call("B004", "3")],
      waiting: [(consulting, 5), (tour, 4), (payment, 0)].map { name, count in
        BoardQueue(
          service: name.en, serviceName: name.texts(in: languages), waiting: count,
          wait: count == 0 ? nil : wait.texts(in: languages))
      },
      shifts: shifts(languages, at: now), notices: [drill.texts(in: languages)])
  }

  private static func shifts(_ languages: [Language], at now: Date) -> [BoardShift] {
    func shift(
      _ post: Phrase, _ person: String, _ from: String, _ to: String, _ phase: TodaysShift.Phase,
      swapsAt: Date? = nil
    ) -> BoardShift {
      BoardShift(
        post: post.texts(in: languages), person: person, from: from, to: to,
        crossesMidnight: to < from, phase: phase, swapsAt: swapsAt)
    }
    return [
      shift(parking, "周建国", "06:30", "17:30", .onDuty, swapsAt: now + 1140),
      shift(reception, "欧阳淑芬", "08:10", "17:30", .onDuty),
      shift(indoor, "O’Neil", "08:30", "19:00", .onDuty, swapsAt: now + 1140),
      shift(night, "陈卫东", "19:00", "07:00", .later),
    ]
  }

  private static let site = Phrase(
    zhHans: "云栖湾销售中心", zhHant: "雲棲灣銷售中心", en: "Cloudrest Bay Sales Center")
  private static let greeting = Greeting(hello: DayGreeting.morning.phrase).welcome
  private static let visitor = Phrase(
    zhHans: "周先生，上午好", zhHant: "周先生，上午好", en: "Good morning, Mr Zhou")
  private static let consulting = Phrase(zhHans: "置业咨询", zhHant: "置業諮詢", en: "Consulting")
  private static let tour = Phrase(zhHans: "样板房参观", zhHant: "樣板房參觀", en: "Show flat tour")
  private static let payment = Phrase(zhHans: "缴费", zhHant: "繳費", en: "Payment")
  private static let wait = Phrase(
    zhHans: "大约 10–15 分钟", zhHant: "大約 10–15 分鐘", en: "about 10–15 minutes")
  private static let reception = Phrase(zhHans: "前台接待", zhHant: "前台接待", en: "Reception")
  private static let parking = Phrase(zhHans: "停车场岗", zhHant: "停車場崗", en: "Parking guard")
  private static let indoor = Phrase(zhHans: "室内岗", zhHant: "室內崗", en: "Indoor guard")
  private static let night = Phrase(zhHans: "夜班保安", zhHant: "夜班保安", en: "Night guard")
  private static let drill = Phrase(
    zhHans: "今日 15:00 消防演习，不便之处，敬请谅解", zhHant: "今日 15:00 消防演習，不便之處，敬請諒解",
    en: "Fire drill today at 15:00; we apologise for the inconvenience")
}
