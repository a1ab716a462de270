import AuditModel
import Crawling
import Testing
import WebAddress

/// Sites that go on without end: so many requests and no more, and the real pages are reached all the same.
@Suite struct TrapTests {
  private static let real = (0..<10).map { "/muc-\($0)/bai" }

  /// A page with words of its own.
  private static func page(_ path: String, title: String, _ lines: [String], links: [String]) -> PageFacts? {
    guard let address = WebAddress("https://a.vn" + path) else { return nil }
    var page = SimulatedSite.page(address)
    page.title = title
    page.blocks = lines.map { Block(role: .paragraph, text: $0) }
    page.links = links.compactMap { link in address.resolving(link).map { Link(target: $0, text: "") } }
    return page
  }

  /// A web whose trap is made as it is asked for, up to a number of pages that no crawl should reach.
  private static func web(
    trap paths: [String], title: (Int) -> String = { _ in "Lịch" }, lines: (Int) -> [String], next: (Int) -> [String]
  ) -> SimulatedSite {
    var answers: [String: SimulatedSite.Answer] = [:]
    func put(_ path: String, _ page: PageFacts?) { if let page { answers["https://a.vn" + path] = .facts(page) } }
    put("/", page("/", title: "Trang chủ", ["Xin chào"], links: [paths[0]] + real))
    for path in real { put(path, page(path, title: path, ["Nội dung của \(path)"], links: [])) }
    for (index, path) in paths.enumerated() {
      put(path, page(path, title: title(index), lines(index), links: next(index)))
    }
    return SimulatedSite(answers)
  }

  private func expectBounded(_ site: SimulatedSite, requests: Int, code: String? = "repetitive-pages") {
    var site = site
    var crawl = crawl(["https://a.vn/"], plainPolicy { $0.maxPages = 2000 })
    #expect(site.run(&crawl) == .finished)
    #expect(site.log.count <= requests, "\(site.log.count) requests")
    #expect(Set(Self.real).isSubset(of: site.fetched()))
    if let code { #expect(crawl.findings.map(\.code).contains(code)) }
  }

  @Test func aCalendarThatGoesOnForEver() {
    let paths = (0..<1000).map { "/lich/\(2000 + $0 / 12)/\($0 % 12 + 1)" }
    expectBounded(
      Self.web(
        trap: paths, lines: { ["Tháng \($0 % 12 + 1) năm \(2000 + $0 / 12)", "Không có sự kiện"] },
        next: { [paths[($0 + 999) % 1000], paths[($0 + 1) % 1000]] }),
      requests: 75)
  }

  @Test func aCalendarInTheQuery() {
    let paths = (0..<1000).map { "/lich.php?thang=\($0 % 12 + 1)&nam=\(2000 + $0 / 12)" }
    expectBounded(
      Self.web(trap: paths, lines: { ["Tháng \($0 % 12 + 1)/\(2000 + $0 / 12)"] }, next: { [paths[($0 + 1) % 1000]] }),
      requests: 30)
  }

  @Test func theFacetsOfAList() {
    let values = ["do", "xanh", "vang", "tim", "nau", "den", "trang", "hong", "xam", "cam"]
    let paths = (0..<1000).map { "/tim?mau=\(values[$0 % 10])&co=\(values[$0 / 10 % 10])&kieu=\(values[$0 / 100])" }
    expectBounded(
      Self.web(
        trap: paths, title: { _ in "Danh sách" }, lines: { ["Mục thứ \($0 % 3)", "Xếp theo tên"] },
        next: { index in (1...30).map { paths[(index * 31 + $0 * 17) % 1000] } }),
      requests: 30)
  }

  @Test func pagesThatDifferOnlyByACounter() {
    let paths = (0..<1000).map { "/xem/\($0)" }
    expectBounded(
      Self.web(
        trap: paths, title: { _ in "Xem" }, lines: { ["Bài viết", "Lượt truy cập: \(900_000 + $0)"] },
        next: { [paths[($0 + 1) % 1000]] }),
      requests: 75)
  }

  @Test func aQueryThatExplodesIsBoundThoughItsPagesDiffer() {
    let paths = (0..<1000).map { "/xem.php?tu=\($0)x" }
    expectBounded(
      Self.web(
        trap: paths, title: { "Từ \(String($0, radix: 36)) \("abcdefghij".prefix($0 % 10))" },
        lines: { index in ["\(String(repeating: "ă", count: index))"] },
        next: { [paths[($0 + 1) % 1000], paths[($0 + 2) % 1000]] }),
      requests: 320, code: "query-limit")
  }

  @Test func aFolderInItself() {
    var answers: [String: SimulatedSite.Answer] = ["https://a.vn/": .page([("a/b/", ""), ("/that", "")])]
    for depth in 1...50 {
      answers["https://a.vn/" + String(repeating: "a/b/", count: depth)] = .page([("a/b/", ""), ("/that", "")])
    }
    answers["https://a.vn/that"] = .page([])
    var site = SimulatedSite(answers)
    var crawl = crawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/a/b/", "/that", "/a/b/a/b/"])
    #expect(crawl.findings.map(\.code) == ["trap-avoided"])
  }

  @Test func theSameBytesAreFollowedOnce() {
    var page = SimulatedSite.page(WebAddress("https://a.vn/")!)
    page.sha256 = "1"
    page.links = (0..<5).map { Link(target: WebAddress("https://a.vn/x\($0)/")!, text: "") }
    var copy = page
    copy.sha256 = "2"
    copy.links = [Link(target: WebAddress("https://a.vn/unseen")!, text: "")]
    var site = SimulatedSite([
      "https://a.vn/": .facts(page), "https://a.vn/x0/": .facts(copy), "https://a.vn/x1/": .facts(page),
    ])
    var crawl = crawl()
    _ = site.run(&crawl)
    #expect(site.found.map(\.address.path) == ["/x0/", "/x1/", "/x2/", "/x3/", "/x4/", "/unseen"])
  }
}
