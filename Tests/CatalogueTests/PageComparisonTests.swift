import AuditModel
import Testing
import VietnameseText
import WebAddress

@testable import Catalogue

@Suite struct PageComparisonTests {
  let phrases = PhraseBook(phrases: PhraseSet(["sơ đồ tổ chức"]))

  private func compare(_ site: SiteFacts) -> PageComparison {
    PageComparison(
      site, phrases: phrases, bodyKinds: PhraseList(indices: []), sectionNames: PhraseList(indices: []),
      conditions: RealCatalogue.catalogue.vocabulary.conditions, personal: RealCatalogue.catalogue.vocabulary.personal)
  }

  private func pages(_ count: Int) -> [PageFacts] {
    (0..<count).map { number in
      SiteFixture.page(
        "/trang-\(number)", title: "Trang \(number) - Trường THCS Hoa Sen",
        blocks: [
          SiteFixture.menu("Sơ đồ tổ chức"), SiteFixture.heading("Trang \(number)"),
          SiteFixture.text("Nội dung riêng của trang \(number)"), SiteFixture.text("Địa chỉ: xã Hoa Sen"),
        ])
    }
  }

  @Test func whatAllPagesShareIsFrame() {
    let comparison = compare(SiteFixture.site(pages(10)))
    for page in comparison.pages { #expect(page.isOwn == [false, true, true, false]) }
  }

  @Test func onFewPagesNothingCanBeToldApart() {
    let comparison = compare(SiteFixture.site(pages(3)))
    for page in comparison.pages { #expect(page.isOwn == [true, true, true, true]) }
  }

  @Test func theNameIsWhatMostTitlesShare() {
    #expect(compare(SiteFixture.site(pages(10))).siteName == "Trường THCS Hoa Sen")
  }

  @Test func theNameOfTheSiteIsNoNameOfAPage() {
    let comparison = compare(SiteFixture.site(pages(10)))
    #expect(comparison.pages[0].labels.map(\.text) == ["Trang 0", "trang-0"])
  }

  @Test func aPageUnderTwoAddressesCountsOnce() {
    let repeated = (0..<8).map {
      SiteFixture.page("/in/\($0)", title: "In", blocks: [SiteFixture.text("Cùng một bài")])
    }
    let comparison = compare(SiteFixture.site(repeated + pages(2)))
    #expect(comparison.pages.count { $0.duplicateOf == nil } == 3)
    #expect(comparison.pages.first { $0.address.path == "/in/0" }?.isOwn == [true])
  }

  @Test func aCounterMakesNoOtherPage() {
    func article(_ path: String, visits: Int, _ text: String, date: String = "01/09/2026") -> PageFacts {
      SiteFixture.page(
        path, title: "Thông báo",
        blocks: [
          SiteFixture.text(text), SiteFixture.text("Ngày \(date)"), SiteFixture.text("Lượt truy cập: \(visits)"),
        ])
    }
    let comparison = compare(
      SiteFixture.site(
        pages(6) + [
          article("/a", visits: 17, "Nghỉ lễ"), article("/b", visits: 1234, "Nghỉ lễ"),
          article("/c", visits: 18, "Nghỉ Tết"), article("/d", visits: 19, "Nghỉ lễ", date: "02/09/2026"),
        ]))
    #expect(comparison.pages.filter { $0.duplicateOf != nil }.map(\.address.path) == ["/b"])
  }

  @Test func ofPagesThatShowTheSameTheOneThatVisitorsComeUponFirstCounts() {
    let text = [SiteFixture.text("Nội dung")]
    let home = SiteFixture.page(
      "/", title: "Trang chủ", links: [Link(target: SiteFixture.address("/tin/bai"), text: "Bài")])
    let site = SiteFixture.site([
      home, SiteFixture.page("/in/bai", title: "Bài", blocks: text),
      SiteFixture.page(
        "/tin/bai", title: "Bài", blocks: text, links: [Link(target: SiteFixture.address("/in/bai"), text: "In")]),
    ])
    #expect(compare(site).pages.filter { $0.duplicateOf != nil }.map(\.address.path) == ["/in/bai"])
  }

  @Test func visitorsComeUponNearPagesFirstAndFromTopToBottom() {
    func page(_ path: String, _ links: [String]) -> PageFacts {
      SiteFixture.page(path, title: path, links: links.map { Link(target: SiteFixture.address($0), text: $0) })
    }
    let pages =
      [page("/", ["/z", "/b"]), page("/z", ["/y", "/b"]), page("/b", ["/a"])] + ["/y", "/a", "/c"].map { page($0, []) }
    var links = SiteLinks(of: pages)
    let order = VisitOrder(from: links.number(of: SiteFixture.address("/")), over: links)
    let sorted = pages.indices.sorted { order[links.pages[$0]] < order[links.pages[$1]] }
    #expect(sorted.map { pages[$0].address.path } == ["/", "/z", "/b", "/y", "/a", "/c"])
  }

  @Test func aViewForThePrinterMakesNoOtherPage() {
    let view = SiteFixture.page("/tin/print/bai", title: "Bài", blocks: [SiteFixture.text("Nội dung")])
    let whole = SiteFixture.page(
      "/tin/bai", title: "Bài", blocks: [SiteFixture.text("Nội dung"), SiteFixture.menu("X")])
    let comparison = compare(SiteFixture.site([view, whole]))
    #expect(comparison.pages.filter { $0.duplicateOf != nil }.map(\.address.path) == ["/tin/print/bai"])
  }

  @Test(arguments: [(0, 4), (1, 4), (10, 4), (20, 4), (21, 5), (500, 100)])
  func theThresholdIsAFifth(pages: Int, threshold: Int) {
    #expect(PageComparison.sharedThreshold(pages: pages) == threshold)
  }
}
