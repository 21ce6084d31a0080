import ArgumentParser
import DeskDomain
import DeskSimulation
import Foundation

/// Plays the desk through weeks of its life, by a seed, and asks all invariants after each step.
@main
struct DeskSim: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desksim",
    abstract: "Deterministic simulation of the desk: the same seed gives the same steps.")

  @Option(help: "The first run's seed; without it, a fresh one.")
  var seed: UInt64?

  @Option(help: "Steps of each run.")
  var steps = 100_000

  @Option(help: "Runs; each takes the next seed.")
  var runs = 1

  @Option(help: "A SQLite file to make anew, or `memory`.")
  var store = "memory"

  func run() throws {
    let first = seed ?? UInt64.random(in: 1...UInt64(Int32.max))
    var total = Coverage()
    let began = ContinuousClock.now
    for run in 0..<UInt64(runs) {
      var simulation = try Simulation(
        seed: first &+ run, archive: store == "memory" ? .state : .store(path: store))
      do {
        try simulation.run(steps: steps)
      } catch let breach as Breach {
        print(breach)
        throw ExitCode(1)
      }
      total.add(simulation.coverage)
    }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    print(total.table)
    print("missing: \(total.missing.map(\.rawValue))")
    print(
      """
      seeds \(first)..<\(first &+ UInt64(runs)), \(store): \(total.steps) steps in \
      \(Int(seconds)) s, \(Int(Double(total.steps) / seconds)) steps/s, \
      digest \(String(total.digest, radix: 16))
      """)
  }
}
