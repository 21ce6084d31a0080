import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskDomain

@Suite("What visitors are wished")
struct WishTests {
  @Test("G3 each festival has wishes of its own in every language", arguments: Language.allCases)
  func ownWishes(language: Language) {
    let wishes = Festival.allCases.map { $0.wish[language] }
    #expect(Set(wishes).count == Festival.allCases.count)
    #expect(wishes.allSatisfy { PlainText($0)?.string == $0 })
  }

  @Test(
    "G3 nobody is wished a happy Qingming, Dragon Boat or Double Ninth",
    arguments: [Festival.qingming, .dragonBoat, .doubleNinth])
  func decorum(festival: Festival) {
    let wish = festival.wish
    #expect(wish.zhHans.contains("安康") && !wish.zhHans.contains("快乐"))
    #expect(wish.zhHant.contains("安康") && !wish.zhHant.contains("快樂"))
    #expect(!wish.en.lowercased().contains("happy"))
  }

  @Test("G3 the greeting with any festival's wish fits into a line of 64 cells")
  func width() {
    for hello in DayGreeting.allCases {
      for festival in Festival.allCases {
        let line = Greeting(hello: hello.phrase, occasion: .festival(festival)).welcome
        for language in Language.allCases { #expect(CellWidth.of(line[language]) <= 64) }
      }
    }
  }

  @Test("G3 a holiday of the site has the general wish, with its name where it has one")
  func generalWish() throws {
    let date = try #require(LocalDate("2027-05-04"))
    #expect(
      Holiday(first: date, last: date).wish
        == Phrase(zhHans: "节日快乐", zhHant: "節日快樂", en: "Best wishes for the holiday"))
    let name = Name([.simplifiedChinese: "青年节".plain, .english: "Youth Day".plain])
    #expect(
      Holiday(first: date, last: date, name: name).wish
        == Phrase(zhHans: "祝您青年节愉快", zhHant: "祝您青年节愉快", en: "Best wishes for Youth Day"))
  }
}
