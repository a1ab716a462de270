import AuditModel
import Testing
import WebAddress

@testable import Catalogue

/// Pages that are a site's answer for what does not exist, told by the answer for an address that nobody has.
@Suite struct NotFoundPagesTests {
  private let probe = "/portal-audit-0123456789abcdef"

  private func page(_ path: String, title: String = "Trường Hoa Sen", _ own: [Block]) -> PageFacts {
    let frame = [
      SiteFixture.menu("Trang chủ"), SiteFixture.text("Địa chỉ: xã Hoa Sen"),
      SiteFixture.text("Lượt xem: \(path.utf8.count)7"),
    ]
    return SiteFixture.page(path, title: title, blocks: frame + own)
  }

  private func notFound(_ pages: [PageFacts], answer: PageFacts) -> [String] {
    let site = SiteFixture.site(pages + [answer])
    return NotFoundPages(of: site).indices.map { site.pages[$0].address.path }.sorted()
  }

  private var home: PageFacts { page("/", [SiteFixture.heading("Chào mừng"), SiteFixture.text("Tin mới nhất")]) }
  private var content: [PageFacts] {
    (0..<6).map {
      page(
        "/bai-\($0)",
        [SiteFixture.heading("Bài \($0)"), SiteFixture.text("Nội dung \(["a", "b", "c", "d", "e", "f"][$0])")])
    }
  }

  @Test func aPageThatSaysTheSameIsNotFoundThoughItRepeatsItsNameAndShowsOtherLinks() {
    func answer(_ path: String, _ name: String) -> PageFacts {
      page(path, [SiteFixture.text("Không tìm thấy trang \(name)."), SiteFixture.menu("Tin về \(name)")])
    }
    let lost = (0..<9).map { answer("/cu/van-ban-\($0)", "van-ban-\($0)") }
    #expect(
      notFound([home] + content + lost, answer: answer(probe, "portal-audit-0123456789abcdef"))
        == lost.map(\.address.path))
  }

  @Test func theHomePageAsAnAnswerIsNotFoundAndTheHomePageIsFound() {
    var answer = home
    answer.address = SiteFixture.address(probe)
    var lost = home
    lost.address = SiteFixture.address("/lien-he-cu")
    #expect(notFound([home, lost] + content, answer: answer) == ["/lien-he-cu"])
  }

  @Test func aThinPageWithWordsOfItsOwnIsFound() {
    let thin = page("/lien-he", [SiteFixture.text("Đang cập nhật")])
    let picture = page("/so-do", [])
    #expect(
      notFound([home, thin, picture] + content, answer: page(probe, [SiteFixture.text("Không có trang này")])) == [])
  }

  @Test func aPageOfAnotherTitleIsFound() {
    let answer = page(probe, title: "404", [])
    #expect(notFound([home, page("/so-do", title: "Sơ đồ", [])] + content, answer: answer) == [])
  }

  @Test func withoutAnAnswerNothingIsTold() {
    #expect(NotFoundPages(of: SiteFixture.site([home] + content)).indices.isEmpty)
  }

  @Test func theAnswerIsNoPageOfTheSite() {
    let site = SiteFixture.site([home, page(probe, [])])
    #expect(site.pages.map(\.address.path) == ["/"])
    #expect(site.notFoundPage != nil)
  }
}
