import DeskBasics

extension Festival {
  /// What visitors are wished (G3), short enough to stand in the greeting.
  ///
  /// At Qingming the dead are remembered, and the Dragon Boat Festival is for keeping harm away: nobody is wished a
  /// happy one, but peace and health (安康).
  var wish: Phrase {
    switch self {
    case .springFestivalEve:
      Phrase(zhHans: "除夕吉祥，阖家团圆", zhHant: "除夕吉祥，闔家團圓", en: "A joyful Spring Festival Eve")
    case .springFestival:
      Phrase(zhHans: "春节快乐", zhHant: "春節快樂", en: "Happy Spring Festival")
    case .lantern:
      Phrase(zhHans: "元宵节快乐", zhHant: "元宵節快樂", en: "Happy Lantern Festival")
    case .qingming:
      Phrase(zhHans: "清明安康", zhHant: "清明安康", en: "Peace and health this Qingming")
    case .dragonBoat:
      Phrase(zhHans: "端午安康", zhHant: "端午安康", en: "A peaceful Dragon Boat Festival")
    case .midAutumn:
      Phrase(zhHans: "中秋快乐，花好月圆", zhHant: "中秋快樂，花好月圓", en: "Happy Mid-Autumn Festival")
    case .doubleNinth:
      Phrase(zhHans: "重阳安康", zhHant: "重陽安康", en: "Good health this Double Ninth")
    case .newYear:
      Phrase(zhHans: "新年快乐", zhHant: "新年快樂", en: "Happy New Year")
    case .labourDay:
      Phrase(zhHans: "劳动节快乐", zhHant: "勞動節快樂", en: "Happy Labour Day")
    case .nationalDay:
      Phrase(zhHans: "国庆快乐", zhHant: "國慶快樂", en: "Happy National Day")
    case .christmas:
      Phrase(zhHans: "圣诞快乐", zhHant: "聖誕快樂", en: "Merry Christmas")
    }
  }
}
