import Foundation
import LoopbackServer
import Synchronization
import Testing

/// What a school reads when its portal misbehaves: each way ends in time, in a finding, and in no obligation that is
/// said to be missing because of it. docs/misbehaviour.md holds the same lines.
@Suite(.timeLimit(.minutes(10))) struct MisbehaviourTests {
  private static let host = "thcs-sen.edu.vn"

  private let rules: SmallRules
  private let workplace: Workplace

  init() throws {
    rules = try SmallRules("9.01-introduction.yaml")
    workplace = try Workplace()
  }

  /// A sound site whose page on its organisation misbehaves.
  private func site(_ answer: @escaping @Sendable (Bool) -> ServedAnswer) throws -> LoopbackSite {
    let requests = Atomic(0)
    let names = ["tin-tuc": "Tin tức", "van-ban": "Văn bản", "lien-he": "Liên hệ", "thu-vien": "Thư viện"]
    let menu =
      names.sorted { $0 < $1 }.map { link("/" + $0.key, $0.value) }.joined()
      + link("/so-do-to-chuc", "Sơ đồ tổ chức")
    return try LoopbackSite(Self.host) { request in
      switch request.path {
      case "/": .page(page("Trường THCS Sen", menu))
      case "/so-do-to-chuc": answer(requests.add(1, ordering: .relaxed).oldValue == 0)
      case let path:
        names[String(path.dropFirst())].map { .page(page($0, menu + "<p>Trang \($0) của trường.</p>")) } ?? .notFound
      }
    }
  }

  private func report(on site: LoopbackSite, _ options: String...) async throws -> ReportDocument {
    let ended = try await PortalAuditProcess.run(
      ["check", site.address, "--profile", "school", "--format", "json", "--out", workplace.out] + site.route + options,
      environment: rules.environment)
    #expect(ended.status == 0, "\(ended.errors)")
    return try ReportDocument(workplace.read("out/\(Self.host)/latest/report.json"))
  }

  @Test(arguments: Misbehaviour.pages)
  func eachWayIsToldAndNothingIsMissingBecauseOfIt(way: Misbehaviour) async throws { try await isTold(way) }

  @Test(arguments: Misbehaviour.documents)
  func eachWayOfADocumentIsToldLikewise(way: Misbehaviour) async throws { try await isTold(way) }

  private func isTold(_ way: Misbehaviour) async throws {
    // What never ends is waited for shortly; what only takes its time must not end sooner on a busy machine.
    let report = try await report(on: site(way.answer), "--timeout", way.finding == "timeouts" ? "1" : "20")
    let codes = report.findings.map(\.code)
    let finding = try #require(report.findings.first { $0.code == way.finding }, "\(codes)")
    #expect(report.verdict("9.1.org-chart") == way.verdict, "\(report.reason("9.1.org-chart") ?? "")")
    #expect(report.crawl.stopped == "finished")
    let line = "| \(way.name) | `\(way.finding)` | \(way.verdict) | \(finding.message) |"
    let document = try String(contentsOfFile: Repository.path("docs/misbehaviour.md"), encoding: .utf8)
    let isDocumented = document.contains(line + "\n")
    #expect(isDocumented, "docs/misbehaviour.md lacks this line:\n\(line)")
  }

  @Test func aRefusalThatPassesIsGotOver() async throws {
    let report = try await report(
      on: site { isFirst in
        isFirst ? .content(status: 429, fields: [("Retry-After", "1")]) : .page(Misbehaviour.chart)
      })
    #expect(report.verdict("9.1.org-chart") == "met")
    #expect(!report.findings.contains { $0.code == "refused-pages" })
  }

  @Test func aSiteThatClosesAfterSomePagesHasNothingMissing() async throws {
    let requests = Atomic(0)
    let site = try LoopbackSite(Self.host) { request in
      if request.path == "/robots.txt" { return .notFound }
      guard requests.add(1, ordering: .relaxed).oldValue < 4 else { return .page("", status: 403) }
      let links = (0..<30).map { link("/tin/\($0)", "Tin số \($0)") }.joined()
      return .page(page("Trường THCS Sen", links + "<p>\(request.path)</p>"))
    }
    let report = try await report(on: site)
    #expect(Set(report.findings.map(\.code)).isSuperset(of: ["blocked", "refused-pages"]))
    #expect(!report.verdicts.values.contains("missing"))
  }

  @Test func aStartPageThatComesInPartLeavesEverythingOpen() async throws {
    let half = "<!DOCTYPE html><title>Trường THCS Sen</title><h1>Trường THCS Sen</h1><p>Chào"
    let site = try LoopbackSite(Self.host) { request in
      request.path == "/"
        ? .raw(Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n\(half)".utf8))
        : .notFound
    }
    let report = try await report(on: site)
    #expect(report.findings.contains { $0.code == "page-truncated" })
    #expect(!report.verdicts.values.contains("missing"))
  }

  @Test(.enabled(if: TLSServer.isAvailable))
  func aBadCertificateIsToldAndWhatCameFromItsHostIsMarked() async throws {
    let authority = try CertificateAuthority()
    let server = try TLSServer(certificate: authority.file("self.crt"), key: authority.file("self.key"))
    defer { server.stop() }
    let arguments = [
      "check", "https://\(Self.host)/", "--profile", "school", "--out", workplace.out, "--allow-private", "--delay",
      "0",
      "--connect-to", "\(Self.host):443:127.0.0.1:\(server.port)",
    ]
    let rules = try SmallRules()
    let ended = try await PortalAuditProcess.run(arguments, environment: rules.environment)
    #expect(ended.status == 0, "\(ended.errors)")
    let json = try workplace.read("out/\(Self.host)/latest/report.json")
    let finding = try ReportDocument(json).findings.first { $0.code == "certificate-invalid" }
    #expect(finding?.message.contains("do máy chủ tự ký") == true)
    #expect(finding?.message.contains("Hãy cài chứng thư") == true)
    #expect(String(decoding: json, as: UTF8.self).contains("\"unverifiedTLS\": true"))
    let html = try workplace.read("out/\(Self.host)/latest/report.html")
    #expect(String(decoding: html, as: UTF8.self).contains("nội dung chưa được xác thực"))

    let strict = try await PortalAuditProcess.run(arguments + ["--strict-tls"], environment: rules.environment)
    expect(strict, status: 3, tells: ["bảo mật"])
  }

  @Test func theLimitOfDataEndsACrawl() async throws {
    let filler = "<!-- \(String(repeating: "x", count: 600_000)) -->"
    let site = try LoopbackSite(Self.host) { request in
      let links = (0..<9).map { link("/tin/\($0)", "Tin số \($0)") }.joined()
      return request.path == "/robots.txt" ? .notFound : .page(page("Trường THCS Sen", links + filler))
    }
    let report = try await report(on: site, "--max-megabytes", "1")
    #expect(report.crawl.stopped == "byte-limit")
    #expect(!report.verdicts.values.contains("missing"))
  }
}
