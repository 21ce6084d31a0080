import DeskTesting
import Testing

@testable import DeskBasics
@testable import DeskCourtesy
@testable import DeskDomain

@Suite struct CourtesyLinterTests {
  @Test("G5 G6 G7 every sentence that must be refused is, with its words and its rule")
  func refused() throws {
    let sentences = try CourtesyCorpus.read("refused").sentences
    #expect(sentences.count >= 150)
    for sentence in sentences {
      let found = CourtesyLinter.findings(in: sentence.text)
      #expect(found.map(\.words) == sentence.words, "\(sentence.text)")
      #expect(found.allSatisfy { $0.rule == sentence.rule }, "\(sentence.text): \(found)")
      for finding in found {
        #expect(finding.words == String(sentence.text[finding.range]), "\(sentence.text)")
      }
    }
  }

  @Test("G5 G6 G7 texts as they hang in lobbies pass")
  func fit() throws {
    let sentences = try CourtesyCorpus.read("fit").sentences
    #expect(sentences.count >= 150)
    for sentence in sentences {
      #expect(CourtesyLinter.findings(in: sentence.text).isEmpty, "\(sentence.text)")
    }
  }

  @Test("G7 what is proposed instead breaks no rule itself, and is in the text's language")
  func proposals() throws {
    for sentence in try CourtesyCorpus.read("refused").sentences {
      for finding in CourtesyLinter.findings(in: sentence.text, language: sentence.language) {
        let proposal = finding.proposal
        #expect(
          CourtesyLinter.findings(in: proposal).isEmpty, "\(sentence.text): \(proposal)")
        let isEnglish = proposal.unicodeScalars.first?.isASCII == true
        #expect(isEnglish == (sentence.language == .english), "\(sentence.text): \(proposal)")
      }
    }
  }

  @Test(
    "G7 a command is proposed as a request in its own words",
    arguments: [
      ("禁止吸烟", "请勿吸烟，谢谢配合"), ("您必须出示证件", "请出示证件，谢谢"), ("嚴禁煙火", "請勿煙火，謝謝配合"),
      ("Do not touch the model", "Please do not touch the model, thank you"),
      ("Visitors must register", "Please register, thank you"),
      ("Smoking is prohibited", "We kindly ask you to do without smoking here; thank you"),
      ("出示证件", "请出示证件，谢谢"), ("Show your ticket", "Please show your ticket, thank you"),
    ])
  func rewording(text: String, proposal: String) {
    #expect(CourtesyLinter.findings(in: text).map(\.proposal) == [proposal])
  }

  @Test("G5 a wait without a time is told what to say instead")
  func wait() throws {
    let finding = try #require(CourtesyLinter.findings(in: "請稍候").first)
    #expect(finding.rule == .statedWait)
    #expect(finding.proposal == "請稍候，大約 15 分鐘後輪到您")
    // Written alike in both scripts: the site's language decides.
    let alike = CourtesyLinter.findings(in: "不可能", language: .traditionalChinese)
    #expect(alike.first?.proposal.hasPrefix("我來") == true)
  }

  @Test("no text of any scalars at all makes the linter fail, and what it names stands in the text")
  func anyText() {
    var hostile = HostileText(seed: 7)
    var pieces = SeededRandom(seed: 7)
    let phrases = ["请稍候", "不可能", "I don't know", "禁止", "must", "请勿", "no smoking", "、", "'", "t"]
    for _ in 0..<600 {
      var text = ""
      for _ in 0..<Int(pieces.next() % 8) {
        let scalar = Unicode.Scalar(UInt32(pieces.next() % 0x11_0000))
        text.unicodeScalars.append(scalar ?? "x")
        text += phrases[Int(pieces.next() % UInt64(phrases.count))]
      }
      for text in [text, hostile.line() + text, text + hostile.line()] {
        for finding in CourtesyLinter.findings(in: text) {
          #expect(String(text.unicodeScalars[finding.range]) == finding.words)
          #expect(!finding.words.isEmpty && !finding.proposal.isEmpty)
        }
      }
    }
  }
}
