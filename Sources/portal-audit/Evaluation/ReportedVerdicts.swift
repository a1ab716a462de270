import FoundationEssentials

/// The verdicts of a report.json, by obligation.
struct ReportedVerdicts {
  let path: String
  let host: String
  let verdicts: [String: String]

  /// The verdicts of a report, given by its file or by the folder of its run.
  init(path given: String) throws {
    let isFolder = (try? FileManager.default.contentsOfDirectory(atPath: given)) != nil
    let path = isFolder ? given + "/report.json" : given
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
      throw UserError(
        key: isFolder ? "error.no-report-inside" : "error.file-unreadable", values: ["path": given]
      )
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
