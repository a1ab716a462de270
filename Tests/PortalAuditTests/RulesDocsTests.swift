import Foundation
import Testing

@testable import Catalogue
@testable import portal_audit

/// The documents that are made from the rules.
@Suite struct RulesDocsTests {
  private func committed(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: Repository.path("docs/" + name))), as: UTF8.self)
  }

  @Test func theCommittedDocumentsAreFresh() throws {
    let rules = try RuleSet()
    let isFresh =
      try committed("rules.md") == RulesDocument(rules: rules).text
      && committed("rules.schema.json") == RulesSchema(rules: rules).value.document()
    #expect(isFresh, "docs/rules.md or docs/rules.schema.json is stale: run `make docs` and commit them")
  }

  @Test func everyKeyAndKindHasItsHint() throws {
    let rules = try RuleSet()
    let text = RulesDocument(rules: rules).text + (try RulesSchema(rules: rules).value.document())
    #expect(!text.contains("⟦"))
  }

  /// What the code reads and what the schema allows are the same for every file there is.
  @Test func everyRuleFileHoldsToTheSchema() throws {
    let schema = RulesSchema(rules: try RuleSet()).value
    let folder = Repository.path("rules/tt37-2020")
    let files = try RuleFolder(path: Repository.path("rules")).files(in: "tt37-2020")
    #expect(files.count > 30, "\(folder)")
    for file in files where !file.path.hasSuffix("catalogue.yaml") {
      let log = IssueLog()
      let root = try #require(RuleDocument.root(of: file, log: log))
      let faults = SchemaReading(root: schema).faults(in: root, by: schema)
      #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
    }
  }

  @Test(arguments: [
    ("clause: \"1\"\ntitle: {vi: a, en: b}\nobligations: []\nfoo: 1", "foo"),
    ("clause: \"1\"\ntitle: {vi: a}\nobligations: []", "en"),
    ("clause: \"1\"\ntitle: {vi: a, en: b}\nobligations: [{check: {kind: page, nmed: [a]}}]", "nmed"),
    ("clause: \"1\"\ntitle: {vi: a, en: b}\nobligations: [{level: maybe}]", "maybe"),
    ("clause: \"1\"\ntitle: {vi: a, en: b}\nobligations: [{check: {kind: page, named: [a], words: many}}]", "many"),
  ])
  func theSchemaFindsFault(yaml: String, word: String) throws {
    let schema = RulesSchema(rules: try RuleSet()).value
    let root = try #require(RuleDocument.root(of: RuleFile(path: "a.yaml", text: yaml), log: IssueLog()))
    #expect(SchemaReading(root: schema).faults(in: root, by: schema).contains { $0.contains(word) })
  }
}
