import DeskBasics

/// Requests that sound like orders (G7).
extension DiscouragedWords {
  static let commands =
    [prohibition, must, mandatory, mustNot, doNot, staffOnly, threat, order] + noSigns

  private static let thanks = Phrase(
    zhHans: "请勿在此如此，谢谢配合", zhHant: "請勿在此如此，謝謝配合",
    en: "We kindly ask you to do without it here; thank you")

  /// Forbidding is no request, even with thanks behind it.
  private static let prohibition = DiscouragedWords(
    rule: .askNotCommand,
    zhHans: [
      "(禁止|严禁|不准|不许|不允许)",
      "(一律|均|)不得>(擅|随|入|进|触|吸|抽|拍|大|携|翻|攀|停|使|在|私|喧|打|倚|逗|通|影|有|将|把)",
    ],
    zhHant: [
      "(禁止|嚴禁|不准|不許|不允許)",
      "(一律|均|)不得>(擅|隨|入|進|觸|吸|抽|拍|大|攜|翻|攀|停|使|在|私|喧|打|倚|逗|通|影|有|將|把)",
    ],
    en: [
      "[is|are] [strictly|absolutely] (prohibited|forbidden|banned)",
      "[is|are|be] [strictly] not (allowed|permitted)",
    ],
    instead: thanks,
    reworded: Phrase(
      zhHans: "请勿…，谢谢配合", zhHant: "請勿…，謝謝配合",
      en: "We kindly ask you to do without ‥ here; thank you"))

  private static let must = DiscouragedWords(
    rule: .askNotCommand,
    zhHans: [
      "(Y|各位|客户|访客|来访者|来宾|所有人|儿童|)必须", "(访客|客户|儿童|来访者|外来人员|车辆|来宾|Y)须", "^务必", "Y(得|要)先",
    ],
    zhHant: [
      "(Y|各位|客戶|訪客|來訪者|來賓|所有人|兒童|)必須", "(訪客|客戶|兒童|來訪者|外來人員|車輛|來賓|Y)須", "^務必", "Y(得|要)先",
    ],
    en: [
      """
      (you|visitors|guests|customers|children|everyone|everybody|all|drivers|adults|parents|persons) \
      (must|shall)
      """,
      "(bags|dogs|pets|vehicles|phones|cars|shoes|helmets|tickets|masks) (must|shall)", "^must",
      "you (have|need|are required|are obliged) to",
    ],
    instead: Phrase(
      zhHans: "请协助我们，谢谢配合", zhHant: "請協助我們，謝謝配合", en: "May we ask for your help? Thank you"),
    reworded: Phrase(zhHans: "请…，谢谢", zhHant: "請…，謝謝", en: "Please …, thank you"),
    excuse: .courtesy)

  private static let mandatory = DiscouragedWords(
    rule: .askNotCommand, zhHans: [], zhHant: [],
    en: ["(is|are) (mandatory|compulsory|obligatory)"],
    instead: Phrase(
      zhHans: "请协助我们，谢谢配合", zhHant: "請協助我們，謝謝配合", en: "May we ask for your help? Thank you"),
    excuse: .courtesy)

  private static let mustNot = DiscouragedWords(
    rule: .askNotCommand, zhHans: [], zhHant: [],
    en: [
      "(you|visitors|guests|customers|children|everyone|all|persons) (must|shall|may|can) not",
      "^must not", "you are not (allowed|permitted) to",
    ],
    instead: thanks,
    reworded: Phrase(zhHans: "", zhHant: "", en: "Please do not …, thank you"), excuse: .courtesy)

  private static let doNot = DiscouragedWords(
    rule: .askNotCommand,
    zhHans: [
      "^(勿|切勿)", "(不可以|不可|不能)>(入内|进入|拍照|吸烟|抽烟|触摸|停车|携带|饮食|喧哗|插队|带宠物)",
      "^(不要|别)>(动|碰|摸|触|吵|挤|插队|抽|吸烟|拍|说话|乱|大声|随|在|坐|站|跑|进|靠|踩|喂|挡|停|倚|携|把|再|乘)",
    ],
    zhHant: [
      "^(勿|切勿)", "(不可以|不可|不能)>(入內|進入|拍照|吸菸|吸煙|抽菸|觸摸|停車|攜帶|飲食|喧嘩|插隊|帶寵物)",
      "^(不要|別)>(動|碰|摸|觸|吵|擠|插隊|抽|吸菸|吸煙|拍|說話|亂|大聲|隨|在|坐|站|跑|進|靠|踩|餵|擋|停|倚|攜|把|再|乘)",
    ],
    en: [
      "^do not", "^never>(leave|touch|open|use|enter|smoke|park|bring|run|climb|lean|stand|sit)",
    ],
    instead: thanks,
    reworded: Phrase(
      zhHans: "请勿…，谢谢配合", zhHant: "請勿…，謝謝配合", en: "Please do not …, thank you"),
    excuse: .courtesy)

  private static let staffOnly = DiscouragedWords(
    rule: .askNotCommand,
    zhHans: [
      "(游客|访客|来客|外人|闲人|行人)止步", "闲(杂人等|杂人员|人)(免进|勿入|莫入|勿进|止步)",
      "非(工作|本公司|内部|公司)人员(免进|勿入|勿进|止步)", "(立即|马上|立刻)离开",
    ],
    zhHant: [
      "(遊客|訪客|來客|外人|閒人|行人)止步", "閒(雜人等|雜人員|人)(免進|勿入|莫入|勿進|止步)",
      "非(工作|本公司|內部|公司)人員(免進|勿入|勿進|止步)", "(立即|馬上|立刻)離開",
    ],
    en: ["^keep out", "^(stay|keep) (away|back)", "no trespassing", "(no|without) unauthorised"],
    instead: Phrase(
      zhHans: "办公区域，请留步；需要帮助请告诉前台，谢谢", zhHant: "辦公區域，請留步；需要幫助請告訴前台，謝謝",
      en: "This area is for staff; please ask at the reception, thank you"))

  private static let threat = DiscouragedWords(
    rule: .askNotCommand,
    zhHans: ["(违者|违规者|违反者)(罚款|必究|重罚|后果|一律|按|将)", "(否则|一律)(罚款|没收|驱逐)", "罚款#元"],
    zhHant: ["(違者|違規者|違反者)(罰款|必究|重罰|後果|一律|按|將)", "(否則|一律)(罰款|沒收|驅逐)", "罰款#元"],
    en: [
      "[violators|offenders|trespassers|vehicles|cars] will be (fined|prosecuted|towed|punished)",
      "^or else",
    ],
    instead: Phrase(
      zhHans: "感谢您的配合，让大家都舒适", zhHant: "感謝您的配合，讓大家都舒適",
      en: "Thank you for helping to keep this place pleasant for everybody"))

  private static let order = DiscouragedWords(
    rule: .askNotCommand,
    zhHans: [
      "^保持安静", "^(肃静|安静)$", "^排(好队|队去|队等)", "^(快|赶快|赶紧|快点)(走|点|去|交|办|来|出去|排|填|过来)",
      "^(出示|交出|关掉|关上|站好|站住|坐好|坐下|让开|过来|走开|退后)",
    ],
    zhHant: [
      "^保持安靜", "^(肅靜|安靜)$", "^排(好隊|隊去|隊等)", "^(快|趕快|趕緊|快點)(走|點|去|交|辦|來|出去|排|填|過來)",
      "^(出示|交出|關掉|關上|站好|站住|坐好|坐下|讓開|過來|走開|退後)",
    ],
    en: [
      "^(keep|be) (off|quiet|silent)", "^(quiet|silence)$", "^queue here", "^come here",
      "^wear (a|an|your|the)", "^stay (out|behind|off|quiet|in line)", "^sit down",
      "^stand (back|behind|clear|in line)", "^(line|queue) up", "^(switch|turn) off", "^show your",
      "^leave your", "^get in line", "^move (along|back|on)", "^take (a|your) (number|ticket|seat)",
      "^(fill in|sign here|wipe your|step back|hands off|form a queue)",
      "^(close|shut|lock|use|press|hold|read|follow) (the|your|this)",
    ],
    instead: Phrase(
      zhHans: "请协助我们，谢谢配合", zhHant: "請協助我們，謝謝配合", en: "May we ask for your help? Thank you"),
    reworded: Phrase(zhHans: "请⋯，谢谢", zhHant: "請⋯，謝謝", en: "Please ⋯, thank you"),
    excuse: .courtesy)
}

/// What makes a request of an imperative (文明十字).
enum CourtesyWords {
  static let patterns = [
    "请", "請", "谢", "謝", "麻烦", "麻煩", "劳驾", "勞駕", "烦请", "煩請", "恳请", "懇請", "拜托", "拜託",
    "please", "kindly", "thank", "thanks", "(could|would|may|might) (you|we)", "grateful",
    "welcome to",
  ]
}
