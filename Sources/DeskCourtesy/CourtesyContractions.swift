/// English words that are written as one and compared as two: `don't`, `dont`, `cannot`, `it's`.
enum CourtesyContractions {
  /// The words that `word`, in small letters and with plain apostrophes, stands for.
  static func parts(of word: String) -> [String] {
    if let parts = joined[word] { return parts }
    guard word.contains("'") else { return [word] }
    var word = word[...]
    while word.last == "'" { word.removeLast() }
    if word.hasSuffix("n't"), let parts = negations[String(word.dropLast(2))] { return parts }
    for (ending, full) in endings where word.hasSuffix(ending) {
      return [String(word.dropLast(ending.count)), full]
    }
    if word.hasSuffix("'s") {
      let owner = String(word.dropLast(2))
      return pointers.contains(owner) ? [owner, "is"] : [owner]
    }
    return [String(word.filter { $0 != "'" })]
  }

  /// What stands before `t`: `don t`, `don't`.
  static let negations: [String: [String]] = {
    var negations = [
      "can": ["can", "not"], "won": ["will", "not"], "shan": ["shall", "not"],
      "ain": ["is", "not"],
    ]
    for verb in [
      "do", "does", "did", "is", "are", "was", "were", "could", "would", "should", "must", "have",
      "has", "had", "need",
    ] {
      negations[verb + "n"] = [verb, "not"]
    }
    return negations
  }()

  private static let endings = [
    ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "would"),
  ]

  /// After these, `'s` is a verb.
  private static let pointers: Set = [
    "it", "that", "this", "there", "here", "what", "who", "how", "he", "she", "where", "nobody",
    "everyone", "everybody",
  ]

  /// Written without the apostrophe.
  private static let joined: [String: [String]] = {
    var joined = [
      "cannot": ["can", "not"], "im": ["i", "am"], "ive": ["i", "have"], "its": ["it", "is"],
      "thats": ["that", "is"], "whats": ["what", "is"], "youre": ["you", "are"],
      "youve": ["you", "have"], "theyre": ["they", "are"], "weve": ["we", "have"],
      "noone": ["no", "one"],
    ]
    // `wont` and `cant` are no other words; `cant` in its rare sense is none of a lobby's.
    for (verb, parts) in negations { joined[verb + "t"] = parts }
    return joined
  }()
}
