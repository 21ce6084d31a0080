import DeskBasics

/// "Please wait", where nobody says for how long (G5).
extension DiscouragedWords {
  static let bareWaits = [bareWait]

  private static let bareWait = DiscouragedWords(
    rule: .statedWait,
    zhHans: [
      """
      (请|敬请|烦请|麻烦|恳请|劳驾)(Y|各位|大家|诸位|贵客|)(先|再|在此|在这里|在这儿|暂时|)(稍|耐心|静心|安心|稍作|)\
      (等候|等待|等一等|等一下|等一会儿|等一会|等等|等片刻|等|候)(一下|一会儿|一会|片刻|一等|)
      """,
      "(请|)(稍|稍微)(等|候|待)(一下|一会儿|片刻|)", "请稍后$", "等(一下|一会儿|一会|一等|片刻)(吧|)$", "耐心(等待|等候)(一下|)",
    ],
    zhHant: [
      """
      (請|敬請|煩請|麻煩|懇請|勞駕)(Y|各位|大家|諸位|貴客|)(先|再|在此|在這裡|在這兒|暫時|)(稍|耐心|靜心|安心|稍作|)\
      (等候|等待|等一等|等一下|等一會兒|等一會|等等|等片刻|等|候)(一下|一會兒|一會|片刻|一等|)
      """,
      "(請|)(稍|稍微)(等|候|待)(一下|一會兒|片刻|)", "請稍後$", "等(一下|一會兒|一會|一等|片刻)(吧|)$", "耐心(等待|等候)(一下|)",
    ],
    en: [
      """
      (please|kindly) [just] (wait|hold on|hang on|stand by|bear with us|be patient|hold the line) \
      [a|one|for a] [little|short] [moment|minute|second|bit|while|here]
      """,
      "^wait (here|for|until|$)", "(please|kindly) hold$",
      "(wait|hold on|hang on) [for] [just] (a|one) [little|short] (moment|minute|second|sec|bit|while)",
      "[just] (one|a) (moment|minute|second) please", "^[just] (one|a) (moment|minute|second)$",
      "^(wait|hold on|hang on) [please]$", "be patient", "bear with us",
      "wait for [your|the] (turn|number)",
    ],
    instead: Phrase(
      zhHans: "请稍候，大约 15 分钟后轮到您", zhHant: "請稍候，大約 15 分鐘後輪到您",
      en: "Please wait; your turn comes in about 15 minutes"),
    excuse: .statedTime)
}

/// How a time is stated: a number of minutes, or by the clock.
enum StatedTimes {
  static let patterns = [
    "#(分|秒|小时|小時|个小时|個小時|个半小时|刻钟|刻鐘|点|點|时|時|天)", "@", "明天", "明日",
    "# (minutes|minute|min|mins|seconds|second|secs|sec|s|hours|hour|hrs|h|m|am|pm|days)",
    "(in|about|within|under|for) one (minute|hour)", "half an hour", "quarter of an hour",
    """
    (two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty) \
    (minutes|hours|seconds)
    """,
    "# (oclock|o clock)",
  ]
}

extension PermittedWords {
  /// Thanks for a wait, and a wait that nobody has.
  static let waitingLookalikes = PermittedWords(
    zhHans: ["(感谢|谢谢|多谢)~6(等待|等候)", "(无需|不用|不必|无须|免去|免|减少|省去)~1(稍|耐心|)(等候|等待|等|候)(一下|一会儿|)"],
    zhHant: ["(感謝|謝謝|多謝)~6(等待|等候)", "(無需|不用|不必|無須|免去|免|減少|省去)~1(稍|耐心|)(等候|等待|等|候)(一下|一會兒|)"],
    en: [
      "please wait (behind|outside|inside|at|near|beside|by|in the|in our|on the)",
      "(thank you|thanks) for being patient", "hold on to", "(please|kindly) hold on to",
    ])
}
