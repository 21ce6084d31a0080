import ArgumentParser
import DeskAPI
import DeskBasics
import DeskClient
import DeskDomain
import Foundation

/// Asks the daemon, and turns its refusals into an exit status with what to do next.
func request<Value>(
  _ body: () async throws(ClientError) -> Value
) async throws -> Value {
  do throws(ClientError) {
    return try await body()
  } catch {
    if case .problem(let problem) = error {
      printError(problem.text)
    } else {
      printError(String(describing: error))
    }
    throw ExitCode(error.status)
  }
}

/// What was typed for `field`, as a value of its kind.
func typed<Value: TypedValue>(_ text: String, _ field: String) throws -> Value {
  do throws(TypedFault) {
    return try Value(typed: text)
  } catch {
    throw refused(error, field)
  }
}

/// The same of what may be left out; what cannot be seen counts as left out.
func typed<Value: TypedValue>(ifGiven text: String?, _ field: String) throws -> Value? {
  guard let text, PlainText(text) != nil else { return nil }
  let value: Value = try typed(text, field)
  return value
}

extension DeskOptions {
  /// Asks the desk for something.
  func perform<Value: Decodable & Sendable>(
    _ ask: Ask, as type: Value.Type = Value.self
  ) async throws -> Value {
    try await request { () async throws(ClientError) in try await client.perform(ask) }
  }

  /// Asks the desk for something of which no answer is needed.
  func perform(_ ask: Ask) async throws {
    try await request { () async throws(ClientError) in try await client.perform(ask) }
  }
}

/// Says on standard error what went wrong.
func printError(_ text: String) {
  // Nobody may be there to read it.
  try? FileHandle.standardError.write(contentsOf: Data("frontdesk: \(text)\n".utf8))
}

/// Says what is wrong with what was typed for `field`; to be thrown.
func refused(_ fault: TypedFault, _ field: String) -> ExitCode {
  refused(EX_DATAERR, Problem(RequestFault(fault, field: field), in: .ofTerminal).text)
}

/// Says on standard error what went wrong; to be thrown as the exit status, after `sysexits.h`.
func refused(_ status: Int32, _ text: String) -> ExitCode {
  printError(text)
  return ExitCode(status)
}

/// Prints JSON as it came, with an end of line.
func printJSON(_ data: Data) {
  print(String(decoding: data, as: UTF8.self))
}

/// Prints rows in columns, each as wide as its widest cell.
func printTable(_ rows: [[String]]) {
  let columns = rows.map(\.count).max() ?? 0
  let widths = (0..<columns).map { column in
    rows.map { $0.count > column ? CellWidth.of($0[column]) : 0 }.max() ?? 0
  }
  for row in rows {
    let cells = row.enumerated().map { index, cell in
      index == row.count - 1
        ? cell
        : cell + String(repeating: " ", count: widths[index] - CellWidth.of(cell) + 2)
    }
    print(cells.joined())
  }
}

extension ClientError {
  /// The exit status, after `sysexits.h`.
  fileprivate var status: Int32 {
    switch self {
    case .notRunning: EX_UNAVAILABLE
    case .permission: EX_NOPERM
    case .silent, .broken: EX_TEMPFAIL
    case .unreadable: EX_PROTOCOL
    case .problem(let problem):
      switch problem.status {
      case 409: EXIT_FAILURE
      case 500...599: EX_TEMPFAIL
      default: EX_DATAERR
      }
    }
  }
}
