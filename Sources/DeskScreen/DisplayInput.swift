package import DeskAPI
package import Foundation

/// What the display reacts to.
package enum DisplayInput: Hashable, Sendable {
  /// The desk said what is on the board.
  case board(BoardSnapshot)
  /// The desk is heard again; its board follows.
  case connected
  /// Nothing is heard of the desk since then.
  case cutOff(since: Date)
  /// The terminal has another size, or has to be drawn anew.
  case resized
  /// Another minute.
  case tick
}
