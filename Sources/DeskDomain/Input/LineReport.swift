package import DeskBasics

/// What an adapter says of one input line.
///
/// The reports of one line come in the order of their times; those of different lines need not.
package struct LineReport: Hashable, Sendable {
  /// What was learnt.
  package enum News: Hashable, Sendable {
    /// The line was opened (or opened again) and reads so. Never an event in itself.
    case opened(isActive: Bool)
    /// The kernel saw an edge: the level is now so. Two edges of one kind may follow each other.
    case edge(isActive: Bool)
    /// Edges were lost (the kernel's buffer ran over); the line reads so now.
    case lost(isActive: Bool)
    /// The line was read dry and reads so: every edge before this time has been reported.
    ///
    /// A reader sends it once the line's debounce window has passed since the last edge. It settles
    /// the level at once, where a timer would have to allow for edges that are still on their way.
    case steady(isActive: Bool)
    /// The line cannot be read. It is tried again until `opened` says that it can.
    case failed(LineFailure)
  }

  /// The input's name in the site file.
  package var line: String
  package var news: News
  /// The kernel's time of an edge; the time of reading otherwise.
  package var at: Uptime

  package init(line: String, news: News, at: Uptime) {
    self.line = line
    self.news = news
    self.at = at
  }
}
