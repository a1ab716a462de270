import AuditModel
import Catalogue
import Testing

@testable import portal_audit

/// Every example in the rule files is a test.
@Suite struct RuleExamplesTests {
  @Test func everyExampleGetsItsVerdict() throws {
    let rules = try RuleSet()
    let results = rules.audit.examine { ExampleSite(example: $0).facts() }
    #expect(results.count > 100)
    for result in results where !result.passed {
      Issue.record("\(result.example.position): \(result.obligation) gave \(result.actual), not \(result.expected)")
    }
  }

  @Test func theCatalogueIsWhole() throws {
    let catalogue = try RuleSet().catalogue
    #expect(catalogue.obligations.count == 142)
    #expect(Set(catalogue.obligations.map(\.id)).count == 142)
    #expect(catalogue.obligations.count { $0.applies.includes(.school) } == 78)
    #expect(catalogue.obligations.count { $0.applies.includes(.department) } == 82)
  }
}
