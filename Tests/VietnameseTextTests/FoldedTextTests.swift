import Testing
import VietnameseText

@Suite struct FoldedTextTests {
  @Test func emptyTextFoldsToNothing() {
    #expect(FoldedText("").bytes.isEmpty)
  }
}
