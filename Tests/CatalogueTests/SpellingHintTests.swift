import Testing

@testable import Catalogue

@Suite struct SpellingHintTests {
  @Test(arguments: [("nmaed", "named", 1), ("", "abc", 3), ("same", "same", 0), ("kitten", "sitting", 3)])
  func distanceCountsEdits(left: String, right: String, edits: Int) {
    #expect(SpellingHint.distance(left, right) == edits)
  }

  @Test func farWordsAreListedInstead() {
    #expect(SpellingHint.text(for: "zzz", among: ["page", "items"]) == "known here: page, items")
  }
}
