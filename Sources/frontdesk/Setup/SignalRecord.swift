import DeskBasics
import DeskDomain
import Foundation

/// A signal as `frontdesk gpio replay` prints it.
struct SignalRecord: Encodable {
  /// Seconds since the trace's beginning.
  var at: Double
  var line: String
  /// `pressed`, `held`, `released`, `door.opened`, `door.closed`, `fault.raised` or `fault.cleared`.
  var signal: String
  /// Seconds that a released button was down.
  var held: Double?
  /// `stuck`, `chattering`, `left-open` or `unreadable`.
  var fault: String?
  /// Why a line is unreadable, and what to do.
  var reason: String?

  init(_ signal: Signal) {
    at = Double(signal.at.nanoseconds) / 1e9
    line = signal.line
    switch signal {
    case .pressed: self.signal = "pressed"
    case .held: self.signal = "held"
    case .released(_, _, let held):
      self.signal = "released"
      self.held = held.inSeconds
    case .doorOpened: self.signal = "door.opened"
    case .doorClosed: self.signal = "door.closed"
    case .faultRaised(_, let fault, _):
      self.signal = "fault.raised"
      (self.fault, reason) = Self.words(for: fault)
    case .faultCleared(_, let fault, _):
      self.signal = "fault.cleared"
      (self.fault, reason) = Self.words(for: fault)
    }
  }

  /// One line for people.
  var text: String {
    var words = [String(format: "%10.3f", at), line, signal]
    if let held {
      words.append(String(format: "after %.3f s", held))
    }
    if let fault {
      words.append(reason.map { "\(fault): \($0)" } ?? fault)
    }
    return words.joined(separator: "  ")
  }

  /// One line for programs.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  private static func words(for fault: LineFault) -> (String, String?) {
    switch fault {
    case .stuck: ("stuck", nil)
    case .chattering: ("chattering", nil)
    case .leftOpen: ("left-open", nil)
    case .unreadable(let failure): ("unreadable", failure.description)
    }
  }
}
