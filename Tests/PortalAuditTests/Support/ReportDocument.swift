import Foundation

/// A report.json, as someone else's program would read it.
struct ReportDocument: Decodable {
  struct Catalogue: Decodable { let sha256: String }
  struct Site: Decodable {
    let url: String
    let host: String
    let name: String
    let profile: String
    let profileSource: String
  }
  struct Crawl: Decodable {
    let pages: Int
    let documents: Int
    let failed: Int
    let stopped: String
    let scope: String
  }
  struct Score: Decodable {
    let points: Double
    let low: Double
    let high: Double
    let max: Double
  }
  struct Obligation: Decodable {
    let id: String
    let verdict: String
    let reason: String
    let evidence: [Evidence]
  }
  struct Evidence: Decodable {
    let url: String
    let quote: String
    let page: Int?
  }
  struct Finding: Decodable {
    let code: String
    let message: String
  }

  let schema: String
  let catalogue: Catalogue
  let site: Site
  let auditDate: String
  let crawl: Crawl
  let score: Score
  let obligations: [Obligation]
  let findings: [Finding]

  init(_ data: Data) throws { self = try JSONDecoder().decode(Self.self, from: data) }

  /// The verdict on an obligation.
  func verdict(_ id: String) -> String? { obligations.first { $0.id == id }?.verdict }

  /// The reason of the verdict on an obligation.
  func reason(_ id: String) -> String? { obligations.first { $0.id == id }?.reason }

  /// The verdicts by obligation.
  var verdicts: [String: String] { Dictionary(uniqueKeysWithValues: obligations.map { ($0.id, $0.verdict) }) }
}
