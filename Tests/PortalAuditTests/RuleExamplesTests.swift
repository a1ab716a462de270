import AuditModel
import Catalogue
import Testing
import WebAddress

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

  /// Whoever follows a proof finds its words on the page that it names.
  @Test func everyProofStandsOnItsPage() throws {
    let rules = try RuleSet()
    for result in rules.audit.examine({ ExampleSite(example: $0).facts() }) {
      for proof in result.evidence where proof.kind != .address && proof.kind != .metadata && proof.kind != .feed {
        let page = result.site.pages.first { $0.address == proof.url }
        let words = page.map(Self.words) ?? ""
        for part in proof.quote.split(separator: "|").flatMap({ $0.split(separator: "…") }) {
          let part = part.trimmingPrefix(" ").split(separator: " ").joined(separator: " ")
          if !words.contains(part) { Issue.record("\(result.obligation) at \(proof.url): “\(part)”") }
        }
      }
    }
  }

  /// All that a reader can see of a page.
  private static func words(of page: PageFacts) -> String {
    let fields = page.forms.flatMap { $0.buttons + $0.fields.map(\.label) }
    return
      ([page.title, page.address.decodedPath] + page.blocks.map(\.text) + page.links.map(\.text) + fields
      + page.breadcrumb).joined(separator: "\n")
  }

  @Test func theCatalogueIsWhole() throws {
    let catalogue = try RuleSet().catalogue
    #expect(catalogue.obligations.count == 142)
    #expect(Set(catalogue.obligations.map(\.id)).count == 142)
    #expect(catalogue.obligations.count { $0.applies.includes(.school) } == 78)
    #expect(catalogue.obligations.count { $0.applies.includes(.department) } == 82)
  }
}
