import AuditModel
import Testing
import VietnameseText

@testable import Catalogue

/// What is counted on pages for persons with disabilities.
@Suite struct AccessibilityTests {
  @Test(arguments: [
    ([1, 2, 3, 2, 2, 3], true), ([1], true), ([2, 3], true), ([], false), ([1, 3], false), ([1, 2, 4], false),
    ([3, 1, 2], true),
  ])
  func headingsGoDownOneLevelAtATime(levels: [Int], ordered: Bool) {
    let page = SiteFixture.page("/", blocks: levels.map { SiteFixture.heading("Mục", level: $0) })
    #expect(AccessibilityCheck.areHeadingsOrdered(page) == ordered)
  }

  private func counts(_ pages: [PageFacts]) throws -> [AccessibilityCheck.Criterion: AccessibilityCheck.Count] {
    let inspection = Inspection(
      SiteFixture.site(pages), profile: .school, auditDate: try #require(CalendarDate("2026-11-01")),
      catalogue: RealCatalogue.catalogue)
    return AccessibilityCheck.counts(of: inspection.pages)
  }

  @Test func aPictureThatAllPagesShareMayBeAnOrnament() throws {
    let pages = (0..<5).map { number in
      var page = SiteFixture.page("/\(number)", title: "Trang \(number)")
      page.pictures = [
        Picture(source: "/nen.png", alternative: ""), Picture(source: "/\(number).jpg", alternative: ""),
        Picture(source: "/bieu-trung.png", alternative: nil),
      ]
      return page
    }
    let pictures = try #require(try counts(pages)[.pictures])
    #expect(pictures.all == 7)
    #expect(pictures.passed == 1)
  }

  @Test func aFieldThatManyPagesHaveIsCountedOnce() throws {
    let field = Form.Field(name: "q", type: "search", label: "Tìm kiếm", isLabelled: false)
    let pages = (0..<3).map { number in
      var page = SiteFixture.page("/\(number)")
      page.forms = [Form(action: nil, method: "get", fields: [field], buttons: [])]
      return page
    }
    let fields = try #require(try counts(pages)[.fields])
    #expect(fields.all == 1 && fields.passed == 0)
  }
}
