import FoundationEssentials

/// The verdicts of a report.json, by obligation.
struct ReportedVerdicts {
  let path: String
  let host: String
  let verdicts: [String: String]

  init(path: String) throws {
    struct Document: Decodable {
      struct Site: Decodable { let host: String }
      struct Entry: Decodable {
        let id: String
        let verdict: String
      }
      let schema: String
      let site: Site
      let obligations: [Entry]
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UserError(key: "error.file-unreadable", values: ["path": path])
    }
    guard let document = try? JSONDecoder().decode(Document.self, from: data),
      document.schema == "portal-audit/report/1"
    else { throw UserError(key: "error.no-report", values: ["path": path]) }
    self.path = path
    host = document.site.host
    verdicts = Dictionary(
      document.obligations.map { ($0.id, $0.verdict) }, uniquingKeysWith: { first, _ in first })
  }
}
