import Testing

@testable import Reporting

/// Text set in lines for a terminal.
struct TextLinesTests {
  @Test(arguments: [
    ("một hai ba", 0, ["một hai\n", "ba\n"]), ("một hai ba", 2, ["  một\n", "  hai ba\n"]), ("", 2, []),
    ("một\nhai\t ba", 0, ["một hai\n", "ba\n"]), ("http://dai.vn/x ba", 0, ["http://dai.vn/x\n", "ba\n"]),
    ("a\u{1B}[2J", 0, ["a\u{FFFD}[2J\n"]),
  ])
  func linesAreBrokenBetweenWords(text: String, indent: Int, lines: [String]) {
    #expect(TextLines(width: 8).lines(text, indent: indent) == lines)
  }
}
