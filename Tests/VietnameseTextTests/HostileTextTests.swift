import Testing
import VietnameseText

/// Text made to tire or trip a scanner: each must come back, with ranges inside the text.
@Suite struct HostileTextTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "0", "(", "1/", "a@", "[at]", "\u{301}", "Nguyễn ", "Nguyễn Văn A - Hiệu trưởng, ", "2018-", "trước ngày ",
      "oa\u{301}",
      "GD&", "ĐT: ", ",", "\r\n", "\0", "👨‍👩‍👧", "+84 ", "0912 345 678, ", "1.000 ", "tháng ", "\u{200B}",
    ])
  func longRepetitions(unit: String) {
    let text = String(repeating: unit, count: 20_000 / unit.utf8.count)
    let scanner = PositionedPersonScanner(positions: PhraseSet(["hiệu trưởng", "phó hiệu trưởng"]))
    let ranges =
      DateScanner.mentions(in: text).map(\.range) + DateRangeScanner.mentions(in: text).map(\.range)
      + YearScanner.mentions(in: text).map(\.range) + SchoolYearScanner.mentions(in: text).map(\.range)
      + TelephoneScanner.mentions(in: text).map(\.range) + EmailScanner.mentions(in: text).map(\.range)
      + MoneyScanner.mentions(in: text).map(\.range) + PersonName.mentions(in: text).map(\.range)
      + scanner.mentions(in: text).map(\.range) + PhraseSet([unit, "hiệu trưởng"]).matches(in: text).map(\.range)
    let whole = 0..<text.utf8.count
    #expect(ranges.allSatisfy { !$0.isEmpty && whole.contains($0.lowerBound) && $0.upperBound <= whole.upperBound })
    let composed = ComposedText.compose(text)
    #expect(ComposedText.compose(composed) == composed)
    #expect(FoldedText(FoldedText(text).text).bytes == FoldedText(text).bytes)
    _ = LanguageGuess.of(text)
  }
}
