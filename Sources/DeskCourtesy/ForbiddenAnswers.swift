import DeskBasics

/// More of the forbidden phrases (G6): how a wish or a complaint is not answered.
extension DiscouragedWords {
  /// "Impossible".
  static let impossible = DiscouragedWords(
    rule: .noForbiddenPhrase,
    zhHans: [
      "(绝|根本|绝对|完全|这|那|)不可能", "(办|做|弄|搞)不(到|了|成)", "搞不定", "(W|这|)(也|)(没|没有)(什么|任何|)办法",
      "没门$", "没法(办|弄|做|处理|解决)", "^不行$", "(这|那|这样|那样|就是|肯定|当然|绝对)不行", "爱莫能助", "无能为力",
      "想都(别|不要)想", "帮不(了|到)Y", "(W|)不能(帮|满足)Y",
    ],
    zhHant: [
      "(絕|根本|絕對|完全|這|那|)不可能", "(辦|做|弄|搞)不(到|了|成)", "搞不定", "(W|這|)(也|)(沒|沒有)(什麼|任何|)辦法",
      "沒門$", "沒法(辦|弄|做|處理|解決)", "^不行$", "(這|那|這樣|那樣|就是|肯定|當然|絕對)不行", "愛莫能助", "無能為力",
      "想都(別|不要)想", "幫不(了|到)Y", "(W|)不能(幫|滿足)Y",
    ],
    en: [
      "[simply|quite|just|absolutely] impossible", "[simply|just|really] not possible",
      "(can|could|will) not be (possible|done|changed|helped|arranged)",
      "can not help (you|it|that|this)", "(nothing|not anything) (i|we) can do",
      "out of the question",
      "(not|never) (going to|gonna) happen", "no can do", "no chance", "^no way$",
      "there is no way", "can not do (it|that|this|anything)", "unable to help",
    ],
    instead: Phrase(
      zhHans: "我来想办法，10 分钟内告诉您可以怎样安排", zhHant: "我來想辦法，10 分鐘內告訴您可以怎樣安排",
      en: "Let me see what can be arranged; I will tell you within 10 minutes"))

  /// "Nobody has complained before".
  static let nobodyComplained = DiscouragedWords(
    rule: .noForbiddenPhrase,
    zhHans: [
      """
      (从来|一直|以前|至今|之前|)(都|)(没|没有)(其他|别的|一个|)(人|客户|客人|访客|业主|顾客)\
      (来|向W|跟W|)(投诉|抱怨|反映|反应)(过|)
      """,
      "(从来|一直|以前|至今|之前|)(都|)(没|没有)(其他|别的|一个|)(人|客户|客人|业主)(提|说)过",
      "(别人|人家|其他人|其他客户|别的客户)(都|也|)(没意见|没有意见|没问题|不说|可以|不投诉|没投诉|没事)",
      "就Y(一个人|一个|)(投诉|有意见|事多|话多|麻烦)", "只有Y(一个人|一个|)(投诉|有意见|这么说|这样说)",
      "Y是第一个(投诉|抱怨|这么说|这样说|有意见|提)",
    ],
    zhHant: [
      """
      (從來|一直|以前|至今|之前|)(都|)(沒|沒有)(其他|別的|一個|)(人|客戶|客人|訪客|業主|顧客)\
      (來|向W|跟W|)(投訴|抱怨|反映|反應)(過|)
      """,
      "(從來|一直|以前|至今|之前|)(都|)(沒|沒有)(其他|別的|一個|)(人|客戶|客人|業主)(提|說)過",
      "(別人|人家|其他人|其他客戶|別的客戶)(都|也|)(沒意見|沒有意見|沒問題|不說|可以|不投訴|沒投訴|沒事)",
      "就Y(一個人|一個|)(投訴|有意見|事多|話多|麻煩)", "只有Y(一個人|一個|)(投訴|有意見|這麼說|這樣說)",
      "Y是第一個(投訴|抱怨|這麼說|這樣說|有意見|提)",
    ],
    en: [
      "(nobody|no one) [else] [has|had|have] [ever] (complained|complains|complain)",
      """
      no [other] (customer|customers|visitor|visitors|guest|guests|client|clients) [has|have|had] \
      [ever] complained
      """,
      "never had [a|any] (complaint|complaints)", "never been any (complaint|complaints)",
      "(everyone|everybody) else is (happy|fine|satisfied)",
      """
      you are the (only|first) [one|person|customer|visitor|guest] [who|to|that] [has] \
      (complain|complains|complained|complaining)
      """,
      "(nobody|no one) else has (a|any) problem",
    ],
    instead: Phrase(
      zhHans: "谢谢您告诉我们，我马上记录并跟进", zhHant: "謝謝您告訴我們，我馬上記錄並跟進",
      en: "Thank you for telling us; I will note it down and follow it up"))

  /// "We've always done it so".
  static let alwaysSo = DiscouragedWords(
    rule: .noForbiddenPhrase,
    zhHans: [
      "(W|)(一直|一向|向来|从来|历来|一贯|本来)(都|就|)(是|)(这样|这么|如此)(的$|的|做|办|弄|规定|处理|$)(的|)",
      "(历来|向来|一贯)如此", "(以前|过去|往常)(都|就)是(这样|这么)(的|做的|办的|)", "老规矩",
      "(W|这里|W这里|这儿)(就|)是这(样|么)(的|做的|办的|规定的)", "大家都(是|)这(样|么)(的|做|办)",
    ],
    zhHant: [
      "(W|)(一直|一向|向來|從來|歷來|一貫|本來)(都|就|)(是|)(這樣|這麼|如此)(的$|的|做|辦|弄|規定|處理|$)(的|)",
      "(歷來|向來|一貫)如此", "(以前|過去|往常)(都|就)是(這樣|這麼)(的|做的|辦的|)", "老規矩",
      "(W|這裡|W這裡|這兒)(就|)是這(樣|麼)(的|做的|辦的|規定的)", "大家都(是|)這(樣|麼)(的|做|辦)",
    ],
    en: [
      """
      [we|we have|i have] always (done|do|did) (it|this|that|things) \
      (so|this way|that way|like this|like that|the same way)
      """,
      "always been (so|this way|that way|like this|like that|done this way|done like this)",
      "(that|this|it) is [just|simply] (how|the way) (we do|we have always|things are|it is done)",
      "always done it", "the way (we have|it has) always",
    ],
    instead: Phrase(
      zhHans: "谢谢您的建议，我们看看可以怎样改进", zhHant: "謝謝您的建議，我們看看可以怎樣改進",
      en: "Thank you for the suggestion; we will see what can be done better"))

  /// "Your own decision".
  static let ownDecision = DiscouragedWords(
    rule: .noForbiddenPhrase,
    zhHans: [
      "(由|)Y自己(看着办|决定|定|选吧|选的|选$|拿主意|考虑|想办法|解决|处理|看|找|查|想|负责)(吧|)", "随Y(便|的便|怎么|吧|啦)", "随便Y",
      "Y看着办(吧|)", "^Y自己的(事|选择|决定)", "爱(来|去|买|要|信|等|看|办)不(来|去|买|要|信|等|看|办)",
      "(这是|那是|是)Y自己的(事|选择|决定|自由|问题)",
      "Y爱(怎么|咋)", "Y(想|要)怎么(样|办)(就|)", "悉听尊便",
    ],
    zhHant: [
      "(由|)Y自己(看著辦|決定|定|選吧|選的|選$|拿主意|考慮|想辦法|解決|處理|看|找|查|想|負責)(吧|)", "隨Y(便|的便|怎麼|吧|啦)", "隨便Y",
      "Y看著辦(吧|)", "^Y自己的(事|選擇|決定)", "愛(來|去|買|要|信|等|看|辦)不(來|去|買|要|信|等|看|辦)",
      "(這是|那是|是)Y自己的(事|選擇|決定|自由|問題)",
      "Y愛(怎麼|咋)", "Y(想|要)怎麼(樣|辦)(就|)", "悉聽尊便",
    ],
    en: [
      "your own (decision|choice|business|affair|lookout)",
      "(that|it|this) is [entirely] up to you",
      "(totally|entirely|completely) up to you", "(suit|please) yourself", "take it or leave it",
      "decide [for] yourself", "(figure|work|sort) it out [for] yourself", "like it or not",
      "do whatever you (want|like)", "find (it|out) [for] yourself",
    ],
    instead: Phrase(
      zhHans: "我把几种选择给您说一说，陪您一起定", zhHant: "我把幾種選擇給您說一說，陪您一起定",
      en: "Let me show you the choices, and go through them with you"))
}
