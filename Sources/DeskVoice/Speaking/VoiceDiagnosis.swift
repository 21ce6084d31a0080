import DeskBasics
import Foundation

/// What the voice needs of this machine, looked at without a sound.
package struct VoiceDiagnosis: Sendable {
  /// Of the programs, those that are not on the PATH.
  let missingPrograms: [String]
  /// The sound cards that the kernel has, by their names.
  package let cards: [String]

  /// - Parameters:
  ///   - path: Folders with colons between them.
  ///   - cardList: The kernel's list of sound cards.
  package init(
    path: String = ProcessInfo.processInfo.environment["PATH"] ?? "",
    cardList: String = "/proc/asound/cards"
  ) {
    let folders = path.split(separator: ":")
    missingPrograms = ["espeak-ng", "aplay"].filter { program in
      !folders.contains { access("\($0)/\(program)", X_OK) == 0 }
    }
    let list = (try? String(contentsOfFile: cardList, encoding: .utf8)) ?? ""
    // " 0 [Headphones     ]: bcm2835_headpho - bcm2835 Headphones", and a line of details.
    cards = list.split(separator: "\n").compactMap { line in
      guard let bracket = line.firstIndex(of: "["),
        Int(line[..<bracket].filter { $0 != " " }) != nil,
        let colon = line.range(of: "]: ")
      else { return nil }
      return PlainText(String(line[colon.upperBound...]))?.string
    }
  }

  /// What to do about the programs; nil where they are there.
  package var programsRemedy: String? {
    missingPrograms.isEmpty
      ? nil
      : "\(missingPrograms.joined(separator: " and ")) not found: \(SpeechProgram.packages)"
  }
}
