import Foundation

/// Measures the desk as a whole process and prints a table.
///
/// Figures, no tests: nothing here fails for being slow.
///
///     Tests/benchmark                        builds in release and runs this
///     Tests/benchmark --growth [--json] [--tickets N] [--history N]
@main
struct Benchmarks {
  static func main() async throws {
    let options = Array(CommandLine.arguments.dropFirst())
    guard !options.contains("--growth") else { return try await GrowthBench.run(options) }
    // First: what a process takes for its first slip is seen once only.
    let drawing = try SlipDrawing()
    let bench = try Bench()
    print("| what | figure | beside it |\n| --- | --- | --- |")
    try await bench.startToReady()
    try await bench.issue()
    try JournalBench.measure(in: bench.folder)
    try await ReportBench.measure(in: bench.folder)
    try PlanBench.measure()
    try await bench.memory()
    try await bench.pressToBoard()
    try await bench.idle()
    try drawing.tell()
    try await bench.printing()
    try await bench.ticketsWhileCUPSStands()
    await bench.end()
    try BoardFrames.measure()
  }
}

/// A row of the table.
func row(_ what: String, _ figure: String, _ beside: String = "") {
  print("| \(what) | \(figure) | \(beside) |")
  fflush(nil)
}

extension [Double] {
  /// The value that a share `p` of all is below; the samples need not be sorted.
  func percentile(_ p: Double) -> Double {
    let sorted = sorted()
    return sorted.isEmpty ? .nan : sorted[Int((Double(sorted.count - 1) * p).rounded())]
  }
}

/// `1.234 ms`.
func milliseconds(_ seconds: Double) -> String { String(format: "%.2f ms", seconds * 1_000) }
