import DeskDomain
import DeskPlanning
import DeskTesting
import Testing

/// Who is meant by a word.
@Suite struct StaffTests {
  private static let people = [
    StaffMember(id: "wang", name: "王小明".plain, login: "xm", posts: ["reception"]),
    StaffMember(id: "li", name: "李芳".plain),
  ]

  @Test("an id, a login and a name mean the same person", arguments: ["wang", "xm", "王小明"])
  func words(word: String) {
    var site = Site.sample
    site.people = Self.people
    #expect(site.member(word)?.id == "wang")
    #expect(site.name(ofPerson: "wang") == "王小明")
    #expect(site.name(ofPerson: "gone") == "gone")
  }

  @Test("a person takes the posts that are named, or every post")
  func posts() {
    #expect(Self.people[0].mayTake(post: "reception"))
    #expect(!Self.people[0].mayTake(post: "night-guard"))
    #expect(Self.people[1].mayTake(post: "night-guard"))
  }

  @Test(
    "R4 no name can be an id",
    arguments: [("wang", true), ("pi-2", true), ("王", false), ("Li Fang", false), ("", false)])
  func ids(word: String, isID: Bool) {
    #expect(StaffMember.isID(word) == isID)
  }
}
