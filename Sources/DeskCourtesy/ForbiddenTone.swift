import DeskBasics

/// The rest of the forbidden phrases (G6): what puts a visitor in the wrong or off.
extension DiscouragedWords {
  /// "We are not responsible".
  static let notResponsible = DiscouragedWords(
    rule: .noForbiddenPhrase,
    zhHans: [
      "(概|恕|均|一律|本公司|W|我司|本中心|公司|销售中心|对此|物业|本店|也)(不|不会|不予|概不|不再)负责", "^不负责",
      "(不|不予|拒绝|免于|不用|无需)承担(任何|一切|相关|相应|法律|赔偿|其|)~2责任", "(后果|责任|风险|损失|费用)自负",
      "(与|和|跟)(本公司|我司|本中心|本店|公司|W公司)(无关|没关系|没有关系)", "恕不(接待|退换|退款|奉陪|另行|办理|受理|远送)",
      "(不负|免)(任何|)责任", "概不(退换|受理|退款|接待|赔偿)",
    ],
    zhHant: [
      "(概|恕|均|一律|本公司|W|我司|本中心|公司|銷售中心|對此|物業|本店|也)(不|不會|不予|概不|不再)負責", "^不負責",
      "(不|不予|拒絕|免於|不用|無需)承擔(任何|一切|相關|相應|法律|賠償|其|)~2責任", "(後果|責任|風險|損失|費用)自負",
      "(與|和|跟)(本公司|我司|本中心|本店|公司|W公司)(無關|沒關係|沒有關係)", "恕不(接待|退換|退款|奉陪|另行|辦理|受理|遠送)",
      "(不負|免)(任何|)責任", "概不(退換|受理|退款|接待|賠償)",
    ],
    en: [
      "(not|never) [be|been] [held] (responsible|liable|accountable)",
      "(accept|accepts|take|takes|assume|assumes|bear|bears) no (responsibility|liability)",
      "no (responsibility|liability) (is|for|will|can)",
      "not (accept|take|assume|bear) [any] (responsibility|liability)",
      "at (your|their|the owner|owner|owners|visitor|visitors) [own] risk",
      "(disclaim|disclaims|decline|declines) [all|any] (responsibility|liability)",
    ],
    instead: Phrase(
      zhHans: "贵重物品请随身携带，需要寄存请告诉前台，谢谢", zhHant: "貴重物品請隨身攜帶，需要寄存請告訴前台，謝謝",
      en: "Please keep valuables with you; our reception will gladly store them"))

  /// "You don't seem to understand".
  static let youDoNotUnderstand = DiscouragedWords(
    rule: .noForbiddenPhrase,
    zhHans: [
      """
      Y(好像|似乎|是不是|怎么|怎么就|怎么还|可能|大概|还|根本|完全|到底|)\
      (没|没有|不|听不|看不|搞不|弄不)(太|)(听|看|搞|弄|)(懂|明白|理解)(吗|吧|)
      """,
      "Y(懂不懂|听不懂|懂吗|懂了吗|明白吗|听明白(了|没|)(吗|没有|)|听懂(了|没|)(吗|没有|))",
      "(跟|和|对)Y(说|讲)(了|过)(多少|几|好几|很多|八百)", "不是(跟Y|和Y|)(已经|)(说|讲)(过|)了吗",
      "(刚才|刚刚|已经|早就|都)(跟Y|)(说|讲)过了",
      "(墙上|上面|牌子上|单子上|那里)(不是|都|)(写着|有写|写得很清楚|写了)(呢|吗|$)", "Y(没|没有)(看|听|长)(见|到|清|眼睛)(吗|么|啊)",
      "自己(不会|没长)(看|眼睛)", "(不会|没)(自己|)看(吗|啊)$",
    ],
    zhHant: [
      """
      Y(好像|似乎|是不是|怎麼|怎麼就|怎麼還|可能|大概|還|根本|完全|到底|)\
      (沒|沒有|不|聽不|看不|搞不|弄不)(太|)(聽|看|搞|弄|)(懂|明白|理解)(嗎|吧|)
      """,
      "Y(懂不懂|聽不懂|懂嗎|懂了嗎|明白嗎|聽明白(了|沒|)(嗎|沒有|)|聽懂(了|沒|)(嗎|沒有|))",
      "(跟|和|對)Y(說|講)(了|過)(多少|幾|好幾|很多|八百)", "不是(跟Y|和Y|)(已經|)(說|講)(過|)了嗎",
      "(剛才|剛剛|已經|早就|都)(跟Y|)(說|講)過了",
      "(牆上|上面|牌子上|單子上|那裡)(不是|都|)(寫著|有寫|寫得很清楚|寫了)(呢|嗎|$)", "Y(沒|沒有)(看|聽|長)(見|到|清|眼睛)(嗎|麼|啊)",
      "自己(不會|沒長)(看|眼睛)", "(不會|沒)(自己|)看(嗎|啊)$",
    ],
    en: [
      "you (do|did) not [seem to|appear to] (understand|get it|listen|follow)",
      "you (seem|appear) not to understand", "you are not (listening|understanding|getting)",
      "you [still] fail to understand",
      "(do|can|did) (you not|not you) (understand|see|read|hear|listen)",
      "(as|like) (i|we) [have] [already] (said|told you|explained)",
      "(i|we) [have] already told you",
      "how many times", "^read the (sign|notice|board)", "what part of",
      "(clearly|already) (written|posted) (there|on|over|here)",
    ],
    instead: Phrase(
      zhHans: "也许是我没有说清楚，我为您再说一遍", zhHant: "也許是我沒有說清楚，我為您再說一遍",
      en: "Perhaps I was not clear; let me explain it once more"))

  /// "You should …".
  static let youShould = DiscouragedWords(
    rule: .noForbiddenPhrase,
    zhHans: [
      "(Y|客户|客人|访客)(就|本来|本来就|早|早就|真|其实|都|)(应该|应当|本该|理应|早该|就该|早应该)", "Y该(早|先)",
    ],
    zhHant: [
      "(Y|客戶|客人|訪客)(就|本來|本來就|早|早就|真|其實|都|)(應該|應當|本該|理應|早該|就該|早應該)", "Y該(早|先)",
    ],
    en: [
      "you [really|just|all] should [really|have]", "you [really] ought to",
      "you [had|would] better",
    ],
    instead: Phrase(
      zhHans: "需要的话，我们可以为您介绍怎样办理", zhHant: "需要的話，我們可以為您介紹怎樣辦理",
      en: "May we suggest another way?"),
    reworded: Phrase(zhHans: "我们建议您…", zhHant: "我們建議您…", en: ""))

  /// What nobody says to a guest.
  static let rude = DiscouragedWords(
    rule: .noForbiddenPhrase,
    zhHans: [
      "(急|催|吵|嚷)什么", "着什么急", "Y(急|催)(什么|啥)", "(^|W(现在|也|都|)|他|她)没空", "忙着呢", "没看(见|到)W(正|)(在|)忙",
      "有完没完",
      "(要投诉|想投诉|尽管|有本事)(就|)(去|)(投诉|告)", "投诉(去|)吧", "找W领导去", "(烦死|烦不烦|烦人)", "少(废话|啰嗦)",
      "废话", "(真|太)麻烦", "^等着(吧|$)", "明天再(来|说)(吧|$)", "(管|关)Y(什么|啥)事", "Y(买|办)不(买|办)", "买不起", "闭嘴",
    ],
    zhHant: [
      "(急|催|吵|嚷)什麼", "著什麼急", "Y(急|催)(什麼|啥)", "(^|W(現在|也|都|)|他|她)沒空", "忙著呢", "沒看(見|到)W(正|)(在|)忙",
      "有完沒完",
      "(要投訴|想投訴|儘管|有本事)(就|)(去|)(投訴|告)", "投訴(去|)吧", "找W(領導|主管)去", "(煩死|煩不煩|煩人)", "少(廢話|囉嗦)",
      "廢話", "(真|太)麻煩", "^等著(吧|$)", "明天再(來|說)(吧|$)", "(管|關)Y(什麼|啥)事", "Y(買|辦)不(買|辦)", "買不起", "閉嘴",
    ],
    en: [
      "calm down", "hurry up", "what do you want", "too bad", "tough luck", "deal with it",
      "^go away", "shut up", "get lost", "(i|we) (am|are) too busy", "not have time for",
      "^whatever$", "^so what", "what is your problem", "you people",
      "that is life", "mind your own business", "wait your turn",
      "stop (complaining|shouting|asking)",
    ],
    instead: Phrase(
      zhHans: "让您着急了，我马上为您处理", zhHant: "讓您著急了，我馬上為您處理",
      en: "I am sorry for the trouble; let me see to it at once"))
}
