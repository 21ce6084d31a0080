import DeskDomain
import DeskVoice

extension DoctorFinding {
  /// What calling aloud stands on, where the site does that.
  static func voice(_ site: Site) -> [DoctorFinding] {
    guard let setup = site.voice else { return [] }
    let diagnosis = VoiceDiagnosis()
    return [programs(diagnosis), soundCard(diagnosis, setup)]
  }

  private static func programs(_ diagnosis: VoiceDiagnosis) -> DoctorFinding {
    if let remedy = diagnosis.programsRemedy { return .bad("voice", remedy) }
    return .good("voice", "espeak-ng and aplay are there")
  }

  private static func soundCard(
    _ diagnosis: VoiceDiagnosis, _ setup: VoiceSetup
  ) -> DoctorFinding {
    guard !diagnosis.cards.isEmpty else {
      return .bad(
        "sound card",
        "the kernel has none (/proc/asound/cards): plug one in, or enable the board's own "
          + "(Raspberry Pi: dtparam=audio=on); until then a bell rings")
    }
    return .good(
      "sound card",
      diagnosis.cards.joined(separator: ", ")
        + "; device \(setup.device); \"frontdesk voice say\" tries it")
  }
}
