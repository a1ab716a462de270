import AuditModel
import FoundationEssentials
import VietnameseText
import WebAddress

extension WebAddress {
  /// The address of that text.
  static func sample(_ text: String) -> WebAddress {
    guard let address = try? JSONDecoder().decode(WebAddress.self, from: Data("\"\(text)\"".utf8)) else {
      preconditionFailure("\(text) is an address.")
    }
    return address
  }
}

extension LocalizedText {
  /// The same text in both languages.
  static func both(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }
}

extension Evidence {
  /// Evidence from a page of the sample school.
  static func sample(
    _ quote: String, kind: Kind = .text, path: String = "/gioi-thieu/co-cau-to-chuc", page: Int? = nil,
    part: Evidence.Part? = nil,
    isUnverified: Bool = false
  ) -> Evidence {
    Evidence(
      url: .sample("https://thcs-phuong-mai.edu.vn\(path)"), quote: quote, kind: kind, page: page, part: part,
      capturedAt: Instant(secondsSince1970: 1_793_500_205),
      sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", isUnverified: isUnverified)
  }
}

extension Report {
  /// The report of a made-up school, with those obligations and findings.
  static func sample(
    obligations: [Entry] = [], clauses: [Clause] = [], findings: [ReportedFinding] = [],
    score: Score = Score(points: 0, low: 0, high: 0, max: 0, band: .both("")), stopped: CrawlSummary.Stop = .finished,
    profile: Profile = .school, source: ProfileSource = .detected, name: String = "Trường THCS Phượng Mai"
  ) -> Report {
    let started = Instant(secondsSince1970: 1_793_500_000)
    return Report(
      tool: Tool(name: "portal-audit", version: "0.1.0"),
      catalogue: CatalogueReference(
        id: "tt37-2020", title: LocalizedText(vi: "Thông tư 37/2020/TT-BGDĐT", en: "Circular 37/2020/TT-BGDĐT"),
        version: "1.0.0", sha256: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"),
      site: Site(
        url: .sample("https://thcs-phuong-mai.edu.vn/"), host: "thcs-phuong-mai.edu.vn", name: name,
        profile: profile, profileSource: source),
      auditDate: CalendarDate("2026-11-01") ?? started.date, crawledAt: started,
      crawl: CrawlSummary(
        pages: 1284, documents: 317, failed: 23, bytes: 48_312_904, requests: 1631, stopped: stopped,
        startedAt: started),
      score: score, clauses: clauses, obligations: obligations, findings: findings)
  }
}

extension Report.Entry {
  /// An obligation with texts that name it.
  static func sample(
    _ id: String = "9.1.org-chart", _ verdict: Verdict = .met, level: Level = .mandatory, points: Double = 0,
    max: Double = 1, reason: String = "Lý do", advice: String = "Cách sửa mục này", evidence: [Evidence] = []
  ) -> Report.Entry {
    Report.Entry(
      id: id, clause: id.split(separator: ".").dropLast().joined(separator: "."), title: .both("nội dung \(id)"),
      basis: ["TT 37/2020/TT-BGDĐT Điều 9 khoản 1 điểm a"], level: level, verdict: verdict, points: points, max: max,
      reason: .both(reason), why: .both("Vì sao"), advice: .both(advice), look: .both("Giới thiệu"),
      evidence: evidence)
  }
}
