import DeskBasics

/// The forbidden phrases (服务禁言, G6) and their like.
extension DiscouragedWords {
  static let forbidden = [
    unknown, notMine, companyRule, youAreWrong, impossible, nobodyComplained, alwaysSo,
    ownDecision, notResponsible, youDoNotUnderstand, youShould, rude,
  ]

  /// "I don't know".
  private static let unknown = DiscouragedWords(
    rule: .noForbiddenPhrase,
    zhHans: [
      "(W|谁|谁也|谁都|鬼|)不知道", "(W|谁也|谁都|这个|这事|这|也|还|都|^)(也|)不(太|大|是很|)清楚",
      "(W|^)(也|)不(太|)了解", "(W|)不晓得", "(W|)怎么(会|)知道", "(谁|鬼)知道", "我(哪|哪里)(会|)知道",
      "问W(也|)没用", "(W|^)(也|)不懂", "(别|不要)(来|)问W",
    ],
    zhHant: [
      "(W|誰|誰也|誰都|鬼|)不知道", "(W|誰也|誰都|這個|這事|這|也|還|都|^)(也|)不(太|大|是很|)清楚",
      "(W|^)(也|)不(太|)了解", "(W|)不曉得", "(W|)怎麼(會|)知道", "(誰|鬼)知道", "我(哪|哪裡)(會|)知道",
      "問W(也|)沒用", "(W|^)(也|)不懂", "(別|不要)(來|)問W",
    ],
    en: [
      "(i|we|they) [really|just|also|simply] do not [really|even] know", "^do not know",
      "(nobody|no one) knows", "[i have|we have] no idea", "how (should|would|could) (i|we) know",
      "who knows", "(i|we) (am|are) not [quite|really] (sure|certain)", "beats me",
      "(staff|receptionist|consultant|colleague|colleagues|desk|he|she) (do|does) not know",
      "(do|did|would) not have (a|any) (clue|idea)", "do not ask (me|us)",
      "your guess is as good as mine",
    ],
    instead: Phrase(
      zhHans: "我去问清楚，10 分钟内答复您", zhHant: "我去問清楚，10 分鐘內答覆您",
      en: "Let me find out; you will have an answer within 10 minutes"))

  /// "Not my business".
  private static let notMine = DiscouragedWords(
    rule: .noForbiddenPhrase,
    zhHans: [
      "不关(W|本部门|前台)(的|)事", "关W(什么|啥)事", "(这|那|这个|这事|)不归(W|前台|本部门|本处)(来|)(管|负责|)",
      "不是(W|W部门|本部门|前台)(的|)(事|工作|职责|责任|问题|错|业务|范围)",
      "(与|跟|和)(W|本部门|前台)(都|)(无关|没关系|没有关系|没有任何关系|毫无关系|不相干)", "W(也|)(管不了|管不着|不管)",
      "不属于(W|本部门)(的|)~2(职责|范围|业务|管)", "没W(的|)(什么|)事", "(别|不要)(来|)找W", "(去|Y)(找|问)别人",
      "不在(W|本部门)(的|)(职责|业务|工作|服务)", "不(是|由)W(来|)负责(的|)", "Y(自己|)去问", "W问谁",
    ],
    zhHant: [
      "不關(W|本部門|前台)(的|)事", "關W(什麼|啥)事", "(這|那|這個|這事|)不歸(W|前台|本部門|本處)(來|)(管|負責|)",
      "不是(W|W部門|本部門|前台)(的|)(事|工作|職責|責任|問題|錯|業務|範圍)",
      "(與|跟|和)(W|本部門|前台)(都|)(無關|沒關係|沒有關係|沒有任何關係|毫無關係|不相干)", "W(也|)(管不了|管不著|不管)",
      "不屬於(W|本部門)(的|)~2(職責|範圍|業務|管)", "沒W(的|)(什麼|)事", "(別|不要)(來|)找W", "(去|Y)(找|問)別人",
      "不在(W|本部門)(的|)(職責|業務|工作|服務)", "不(是|由)W(來|)負責(的|)", "Y(自己|)去問", "W問誰",
    ],
    en: [
      """
      (not|no) [really|actually|exactly] (my|our) \
      (business|job|problem|concern|responsibility|department|duty|fault|task|area|worry|issue)
      """,
      "none of (my|our|your) (business|concern)", "nothing to do with (me|us)",
      "does not concern (me|us)", "(do|does|could) not care",
      "(somebody|someone|another) [else] (department|problem|job)",
      "ask (someone|somebody|anyone) else",
    ],
    instead: Phrase(
      zhHans: "我请负责的同事马上过来帮您", zhHant: "我請負責的同事馬上過來幫您",
      en: "Let me bring you to the colleague who looks after this"))

  /// "That is our company's rule".
  private static let companyRule = DiscouragedWords(
    rule: .noForbiddenPhrase,
    zhHans: [
      "(这是|那是|就是|)(W|)公司(的|就是这么|就是这样|有|)(规定|制度|政策)(的|)$", "(这是|那是|就是|)(W|)公司(的|)(规定|制度|政策)",
      "(这是|这就是|那是|都是|就是)(W|上面|领导|单位|本店|)(的|)(规定|制度)",
      "(规定|制度|政策)(就|)是(这样|如此|这么|死)(的|)", "(按|按照|根据|依|依照)(W|我司|)(的|)规定(办|来|执行|不能|不可|不行|不得)",
      "W(这里|这儿|)(有|没有|没)(这个|这种|这|)规定", "(上面|领导|上级)(的|)规定", "(不合|违反|不符合)(W|)(的|)规定",
      "规定不(允许|让|能|可以)", "规定就是规定",
    ],
    zhHant: [
      "(這是|那是|就是|)(W|)公司(的|就是這麼|就是這樣|有|)(規定|制度|政策)(的|)$", "(這是|那是|就是|)(W|)公司(的|)(規定|制度|政策)",
      "(這是|這就是|那是|都是|就是)(W|上面|領導|單位|本店|)(的|)(規定|制度)",
      "(規定|制度|政策)(就|)是(這樣|如此|這麼|死)(的|)", "(按|按照|根據|依|依照)(W|我司|)(的|)規定(辦|來|執行|不能|不可|不行|不得)",
      "W(這裡|這兒|)(有|沒有|沒)(這個|這種|這|)規定", "(上面|領導|主管|上級)(的|)規定", "(不合|違反|不符合)(W|)(的|)規定",
      "規定不(允許|讓|能|可以)", "規定就是規定",
    ],
    en: [
      "(company|office|management) [own] (rule|rules|policy|regulation|regulations)",
      "(that|this|it) is [just|simply|only] (our|the|a) [strict] (rule|policy|regulation)",
      "(those|these) are [just|simply] (our|the) (rules|regulations)", "rules are rules",
      "against (our|the) (rules|policy|regulations)",
      "(our|the) (rule|rules|policy|regulations) (do|does) not (allow|permit|let)",
      "(our|the) (rules|policy) (forbid|forbids|says|say|require|requires)",
      "(due to|because of|according to) our (rules|policy|regulations)",
      "do not make the rules",
    ],
    instead: Phrase(
      zhHans: "请允许我说明原因，再一起看看还有什么办法", zhHant: "請允許我說明原因，再一起看看還有什麼辦法",
      en: "May I explain the reason, and see with you what else can be done?"))

  /// "You are wrong".
  private static let youAreWrong = DiscouragedWords(
    rule: .noForbiddenPhrase,
    zhHans: [
      "(是|明明是|)Y(自己|肯定|一定|可能|完全|)(错了|搞错|弄错|记错|看错|听错|想错|说错|理解错|走错|填错|搞混)(了|)",
      "(都是|就是|明明是|这是|那是|本来就是)Y(自己|)(的|)(错|不对|责任|问题|过错|失误)", "是Y(自己|)(的|)(错|不对|过错|失误)",
      "Y(自己|这样|这么做|说的|说得|做得|做的|)不对", "谁(让|叫)Y", "没(有|)这(回|种)事",
    ],
    zhHant: [
      "(是|明明是|)Y(自己|肯定|一定|可能|完全|)(錯了|搞錯|弄錯|記錯|看錯|聽錯|想錯|說錯|理解錯|走錯|填錯|搞混)(了|)",
      "(都是|就是|明明是|這是|那是|本來就是)Y(自己|)(的|)(錯|不對|責任|問題|過錯|失誤)", "是Y(自己|)(的|)(錯|不對|過錯|失誤)",
      "Y(自己|這樣|這麼做|說的|說得|做得|做的|)不對", "誰(讓|叫)Y", "沒(有|)這(回|種)事",
    ],
    en: [
      """
      you are [quite|just|simply|completely|totally|clearly|obviously] \
      (wrong|mistaken|incorrect|not right)
      """,
      "you (have|got|have got) it [all] wrong", "you must be (wrong|mistaken)", "wrong of you",
      "(that|it|this) (is|was) [all] your [own] (mistake|fault|error|problem|responsibility)",
      "^your [own] (mistake|fault|error|problem)", "you [have] made a mistake",
      "you [have] (misunderstood|misread|misheard)", "blame yourself", "you did it wrong",
    ],
    instead: Phrase(
      zhHans: "可能是我们没有说明白，我为您再核对一次", zhHant: "可能是我們沒有說明白，我為您再核對一次",
      en: "Perhaps we did not make this clear; let me check it with you"))
}
