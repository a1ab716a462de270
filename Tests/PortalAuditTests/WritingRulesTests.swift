import Foundation
import Testing

/// docs/writing-rules.md does what it says: each file that it shows gets the answer that stands below it.
@Suite(.timeLimit(.minutes(5))) struct WritingRulesTests {
  /// A block of the page between its fences.
  private struct Block {
    let language: String
    var text = ""
  }

  private static func blocks(of page: String) -> [Block] {
    var blocks: [Block] = []
    var isOpen = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isOpen.toggle()
        if isOpen { blocks.append(Block(language: String(line.dropFirst(3)))) }
      } else if isOpen, let last = blocks.indices.last {
        blocks[last].text += line + "\n"
      }
    }
    return blocks
  }

  /// Whether a text is another one, where `…` stands for anything.
  private static func matches(_ text: String, _ pattern: String) -> Bool {
    let parts = pattern.components(separatedBy: "… ")
    var rest = text[...]
    for (number, part) in parts.enumerated() where !part.isEmpty {
      guard let range = rest.range(of: part), number > 0 || range.lowerBound == rest.startIndex else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty
  }

  @Test func everyStepOfThePageEndsAsItSays() async throws {
    let page = String(
      decoding: try Data(contentsOf: URL(filePath: Repository.path("docs/writing-rules.md"))), as: UTF8.self)
    let blocks = Self.blocks(of: page)
    #expect(blocks.count == 10)
    let name = "rules/tt37-2020/17-library.yaml"
    #expect(page.contains("an empty file `\(name)`"))
    let workplace = try Workplace()
    try FileManager.default.copyItem(atPath: Repository.path("rules"), toPath: workplace.file("rules"))
    for (file, answer) in zip(blocks, blocks.dropFirst()) where file.language == "yaml" {
      #expect(answer.language == "text")
      try workplace.write(file.text, to: name)
      let ended = try await PortalAuditProcess.run(
        ["rules", "check", "--lang", "en"], environment: ["PORTAL_AUDIT_RULES": workplace.file("rules")])
      let told = (ended.errors + ended.output).replacingOccurrences(of: workplace.file(""), with: "")
        .trimmingCharacters(in: .whitespacesAndNewlines)
      let expected = answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(Self.matches(told, expected), "\(told)")
    }
    let last = try await PortalAuditProcess.run(
      ["rules", "check"], environment: ["PORTAL_AUDIT_RULES": workplace.file("rules")])
    #expect(last.status == 0)
  }
}
