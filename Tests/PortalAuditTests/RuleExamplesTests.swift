import AuditModel
import Testing
import WebAddress

@testable import Catalogue
@testable import portal_audit

/// Every example in the rule files is a test.
@Suite struct RuleExamplesTests {
  /// The examples in every way of writing, judged once for all tests.
  private static let results = Result {
    try RuleSet().audit.examine(as: ExampleVariant.allCases) { ExampleSite(example: $0, variant: $1).facts() }
  }

  @Test func everyExampleGetsItsVerdict() throws {
    let results = try Self.results.get()
    #expect(results.count > 100)
    for result in results where !result.passed {
      Issue.record(
        "\(result.example.position): \(result.obligation) gave \(result.actual), not \(result.expected), written as \(result.variant)"
      )
    }
  }

  /// An excuse that nothing needs any more would hide what breaks next.
  @Test func everyExemptionIsNeeded() throws {
    let results = try Self.results.get()
    let used = Set(results.filter { $0.exemption != nil }.map { "\($0.kind ?? "") \($0.variant.rawValue)" })
    for (kind, variants) in CheckKinds.exemptions {
      for variant in variants.keys { #expect(used.contains("\(kind) \(variant.rawValue)")) }
    }
    for result in results where result.variant == .plain {
      for variant in result.example.exemptions.keys {
        let isUsed = results.contains {
          $0.example.position == result.example.position && $0.variant == variant && $0.exemption != nil
        }
        #expect(isUsed, "\(result.example.position): the exemption for “\(variant.rawValue)” is not needed")
      }
    }
  }

  /// No obligation is left to "no check yet", and each is shown met or answered by a person.
  @Test func everyObligationHasACheckAndExamples() throws {
    for obligation in try RuleSet().catalogue.obligations {
      #expect(obligation.hasCheck && !obligation.examples.isEmpty, "\(obligation.id)")
    }
  }

  /// Whoever follows a proof finds its words on the page that it names.
  @Test func everyProofStandsOnItsPage() throws {
    for result in try Self.results.get() where result.variant == .plain {
      for proof in result.evidence where proof.kind != .address && proof.kind != .metadata && proof.kind != .feed {
        let pages = result.site.pages + result.site.documents + [result.site.searchPage].compactMap { $0 }
        let page = pages.first { $0.address == proof.url }
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
    let fields = page.forms.flatMap { $0.buttons + $0.fields.flatMap { [$0.label] + $0.choices } }
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
