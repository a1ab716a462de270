import Foundation
import LoopbackServer
import Synchronization
import Testing

/// A crawl whose process is killed, and the command that is given again.
@Suite(.timeLimit(.minutes(3))) struct ResumeTests {
  /// A school's site of 60 pages that kills who asks at the requests of that number.
  private final class DeadlySite: Sendable {
    private let state: Mutex<(count: Int, deaths: [Int], process: PortalAuditProcess?)>

    init(deaths: [Int]) { state = Mutex((0, deaths, nil)) }

    func met(_ process: PortalAuditProcess) { state.withLock { $0.process = process } }

    /// The digits of a path spelt out: pages that differ in a number only are taken for a counter's.
    private static func words(of path: String) -> String {
      let words = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
      return path.compactMap { $0.wholeNumberValue.map { words[$0] } }.joined(separator: " ")
    }

    func answer(_ request: ServedRequest) -> ServedAnswer {
      state.withLock { state in
        state.count += 1
        if state.deaths.contains(state.count) { state.process?.send(SIGKILL) }
      }
      let links = (1...60).map { link("/tin-tuc/bai-\($0)", "Tin thứ \($0)") }.joined()
      switch request.path {
      case "/robots.txt", "/tin-tuc/bai-7": return .notFound
      case "/": return .page(page("Trường THCS Hoa Sen", links))
      case let path where path.hasPrefix("/tin-tuc/"):
        return .page(page("Tin", "<p>Nội dung \(Self.words(of: path))</p>" + links))
      default: return .notFound
      }
    }
  }

  private static let host = "thcs-sen.edu.vn"
  private static let run = "out/\(host)/20261101T000000Z"
  private let workplace: Workplace
  private let rules: SmallRules
  private var environment: [String: String] {
    rules.environment.merging(["PORTAL_AUDIT_NOW": "2026-11-01T00:00:00Z"]) { $1 }
  }

  init() throws {
    workplace = try Workplace()
    rules = try SmallRules()
  }

  private func arguments(_ site: LoopbackSite, _ options: String...) -> [String] {
    ["check", site.address, "--profile", "school", "--exhaustive", "--out", workplace.out] + site.route + options
  }

  private func files() throws -> [Data] {
    try ["report.json", "report.html"].map { try workplace.read(Self.run + "/" + $0) }
  }

  @Test(arguments: [1, 2] as [UInt64]) func killedAnywhereItEndsAsIfNothingHadHappened(seed: UInt64) async throws {
    let quiet = DeadlySite(deaths: [])
    let undisturbed = try LoopbackSite(Self.host, answer: quiet.answer)
    let ended = try await PortalAuditProcess.run(arguments(undisturbed), environment: environment)
    #expect(ended.status == 0, "\(ended.errors)")
    let expected = try files()
    try FileManager.default.removeItem(atPath: workplace.out)

    var numbers = seed
    let deaths = (0..<4).map { _ in
      numbers = numbers &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(numbers >> 33) % 60 + 1
    }
    let deadly = DeadlySite(deaths: deaths)
    let site = try LoopbackSite(Self.host, answer: deadly.answer)
    var kills = 0
    while kills < deaths.count {
      let ended = try await PortalAuditProcess.run(arguments(site), environment: environment) { deadly.met($0) }
      guard ended.status == 128 + SIGKILL else {
        #expect(ended.status == 0, "\(ended.errors)")
        break
      }
      kills += 1
    }
    if kills == deaths.count {
      let ended = try await PortalAuditProcess.run(arguments(site), environment: environment)
      #expect(ended.status == 0, "\(ended.errors)")
    }
    #expect(kills > 0)
    #expect(try files() == expected)
    #expect(workplace.entries(below: "out/\(Self.host)").filter { !$0.contains("/") }.count == 2)
    let asked = Dictionary(grouping: site.server.log.map(\.target)) { $0 }
    #expect(Set(asked.keys) == Set(undisturbed.server.log.map(\.target)), "nothing is lost")
    #expect(asked.values.reduce(0) { $0 + $1.count - 1 } <= 4 * kills, "only what was under way is asked again")
  }

  @Test func theResumptionIsTold() async throws {
    let (site, _) = try await killed()
    let ended = try await PortalAuditProcess.run(arguments(site), environment: environment)
    #expect(ended.status == 0)
    let line = try #require(ended.errors.split(separator: "\n").first)
    #expect(line.contains("Tiếp tục") && line.contains("20261101T000000Z") && line.contains("--fresh"), "\(line)")
    expectOnlyWords(ended.errors)
  }

  @Test func aFreshRunIsMadeOnRequestAndWithOtherOptions() async throws {
    let (site, _) = try await killed()
    let other = try await PortalAuditProcess.run(arguments(site, "--max-pages", "9"), environment: environment)
    #expect(other.status == 0 && other.errors.contains("các tùy chọn thu thập đã khác"), "\(other.errors)")
    #expect(workplace.has(Self.run + "-2/report.json") && !workplace.has(Self.run + "/report.json"))
    let fresh = try await PortalAuditProcess.run(arguments(site, "--fresh"), environment: environment)
    #expect(fresh.status == 0 && !fresh.errors.contains("bị ngắt"), "\(fresh.errors)")
    #expect(workplace.has(Self.run + "-3/report.json"))
  }

  @Test func aRunThatOnlyLacksItsReportIsNotCrawledAgain() async throws {
    let site = try LoopbackSite(Self.host, answer: DeadlySite(deaths: []).answer)
    let obstacle = workplace.file("out/\(Self.host)/latest/obstacle")
    try FileManager.default.createDirectory(atPath: obstacle, withIntermediateDirectories: true)
    let refused = try await PortalAuditProcess.run(arguments(site), environment: environment)
    #expect(refused.status == 2 && refused.errors.contains("Không ghi được"), "\(refused.errors)")
    try FileManager.default.removeItem(atPath: workplace.file("out/\(Self.host)/latest"))
    let requests = site.server.log.count
    let ended = try await PortalAuditProcess.run(arguments(site), environment: environment)
    #expect(ended.status == 0 && ended.errors.contains("lập báo cáo từ dữ liệu đã lưu"), "\(ended.errors)")
    #expect(site.server.log.count == requests)
    let again = try await PortalAuditProcess.run(arguments(site), environment: environment)
    #expect(again.status == 0 && site.server.log.count > requests, "a run with its report is no longer gone on with")
  }

  @Test func aSecondProcessIsSentAway() async throws {
    let stalled = Milestone()
    let site = try LoopbackSite(Self.host) { request in
      guard request.path != "/robots.txt" else { return .notFound }
      stalled.reach()
      return .stalledHeader()
    }
    // However slowly the second process starts, the first still waits for its page.
    let (workplace, command, environment) = (workplace, arguments(site, "--timeout", "600"), environment)
    _ = try await PortalAuditProcess.run(command, environment: environment) { process in
      try await stalled.reached()
      let second = try await PortalAuditProcess.run(command, environment: environment)
      #expect(second.status == 2 && second.errors.contains("Một tiến trình khác"), "\(second.errors)")
      #expect(second.errors.contains(workplace.out))
      process.send(SIGKILL)
    }
  }

  /// A limit on the size of files stands in for a full disk: both refuse a write half-way.
  @Test func afterAFullDiskTheRunGoesOn() async throws {
    let pages = DeadlySite(deaths: [])
    let site = try LoopbackSite(Self.host) { request in
      guard case .content(let status, let fields, let body) = pages.answer(request), status == 200 else {
        return .notFound
      }
      // What does not get smaller when it is compressed.
      var numbers = SystemRandomNumberGenerator()
      let filler = (0..<1000).map { _ in String(UInt64.random(in: 0...UInt64.max, using: &numbers), radix: 36) }
      return .content(status: status, fields: fields, body: body + "<!-- \(filler.joined()) -->".utf8)
    }
    let full = try await PortalAuditProcess.run(arguments(site), environment: environment, fileLimit: 400 << 10)
    #expect(full.status == 2 && full.errors.contains(Self.run + "/responses.warc.gz"), "\(full.errors)")
    #expect(!workplace.has(Self.run + "/report.json"))
    let ended = try await PortalAuditProcess.run(arguments(site), environment: environment)
    #expect(ended.status == 0 && ended.errors.contains("Tiếp tục"), "\(ended.errors)")
    #expect(try ReportDocument(files()[0]).crawl.pages == 60)
  }

  /// A crawl that was killed after some pages.
  private func killed() async throws -> (LoopbackSite, DeadlySite) {
    let deadly = DeadlySite(deaths: [20])
    let site = try LoopbackSite(Self.host, answer: deadly.answer)
    let ended = try await PortalAuditProcess.run(arguments(site), environment: environment) { deadly.met($0) }
    #expect(ended.status == 128 + SIGKILL)
    return (site, deadly)
  }
}
