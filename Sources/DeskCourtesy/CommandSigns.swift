import DeskBasics

/// Signs that forbid, and doubts of a visitor's word (G7).
extension DiscouragedWords {
  /// Signs that begin with "No".
  static let noSigns = [
    noSign("^no smoking", "请勿吸烟，谢谢配合", "請勿吸煙，謝謝配合", "Please do not smoke here, thank you"),
    noSign("^no parking", "请勿停车，谢谢配合", "請勿停車，謝謝配合", "Please do not park here, thank you"),
    noSign(
      "^no (photography|photos|photo|pictures|cameras|filming|flash)", "请勿拍照，谢谢配合", "請勿拍照，謝謝配合",
      "Please do not take pictures here, thank you"),
    noSign(
      "^no (eating|food|drinking|drinks|food or drink|eating or drinking)", "请勿饮食，谢谢配合",
      "請勿飲食，謝謝配合", "Please do not eat or drink here, thank you"),
    noSign(
      "^no (entry|entrance|admittance|access)", "请留步，需要帮助请告诉前台", "請留步，需要幫助請告訴前台",
      "This area is for staff; please ask at the reception, thank you"),
    noSign(
      """
      ^no (running|shouting|pets|dogs|phones|loitering|touching|littering|spitting|talking|queue|\
      refunds|exceptions|sitting|standing|stopping|swimming|alcohol|bags)
      """, "请勿如此，谢谢配合", "請勿如此，謝謝配合", "We kindly ask you to do without it here; thank you"),
  ]

  private static func noSign(
    _ pattern: String, _ zhHans: String, _ zhHant: String, _ en: String
  ) -> DiscouragedWords {
    DiscouragedWords(
      rule: .askNotCommand, zhHans: [], zhHant: [], en: [pattern],
      instead: Phrase(zhHans: zhHans, zhHant: zhHant, en: en), excuse: .courtesy)
  }

  static let doubts = [doubt]

  private static let doubt = DiscouragedWords(
    rule: .askNotCommand,
    zhHans: [
      "Y(真的|)(确定|肯定)(吗|么|不是|要|$)", "^(真的|)确定吗", "Y(到底|究竟)", "难道Y",
      "Y(怎么|为什么|凭什么|为何)(不|没|还|又|才|会|能|现在才)", "凭什么", "Y(没|没有)(搞|弄|记)错吧", "^(是|)真的吗$", "Y真的~6吗",
      "有没有搞错",
    ],
    zhHant: [
      "Y(真的|)(確定|肯定)(嗎|麼|不是|要|$)", "^(真的|)確定嗎", "Y(到底|究竟)", "難道Y",
      "Y(怎麼|為什麼|憑什麼|為何)(不|沒|還|又|才|會|能|現在才)", "憑什麼", "Y(沒|沒有)(搞|弄|記)錯吧", "^(是|)真的嗎$", "Y真的~6嗎",
      "有沒有搞錯",
    ],
    en: [
      "are you [really|quite|absolutely] (sure|certain|serious|kidding)",
      "(do|did) you (really|even|actually)", "why (did|do|have|are|were) (you not|not you)",
      "how could you", "what were you thinking", "^(so you say|you claim|prove it)",
    ],
    instead: Phrase(
      zhHans: "我和您再核对一下，好吗？", zhHant: "我和您再核對一下，好嗎？", en: "May I check this with you once more?"))
}
