import AuditModel
import Testing
import VietnameseText
import WebAddress

@testable import Catalogue

/// Which of many pages that show the same are quoted.
@Suite struct ExampleEvidenceTests {
  private func judgement(_ id: String, _ pages: [PageFacts]) throws -> Judgement {
    let catalogue = RealCatalogue.catalogue
    let inspection = Inspection(
      SiteFixture.site(pages), profile: .school, auditDate: try #require(CalendarDate("2026-11-01")),
      catalogue: catalogue)
    let audit = Audit(catalogue: catalogue, scoring: RealCatalogue.scoring, messages: RealCatalogue.messages)
    return audit.judge(try #require(catalogue.obligation(id)), inspection)
  }

  /// A page that was fetched so many seconds after the first.
  private func page(_ path: String, after seconds: Int64, _ lines: [String], decomposed: [Int] = []) -> PageFacts {
    var page = SiteFixture.page(path, title: path, blocks: lines.map { SiteFixture.text($0) })
    page.capturedAt = Instant(secondsSince1970: 1_793_491_200 + seconds)
    page.decomposedBlocks = decomposed
    return page
  }

  @Test(arguments: [[0, 1, 2, 3], [3, 1, 2, 0], [2, 3, 0, 1]])
  func linesWithDecomposedLettersAreQuotedFromThePagesFetchedFirst(order: [Int]) throws {
    let pages = [
      page("/", after: 0, ["Trường THCS Hoa Sen"]), page("/a", after: 30, ["Hội thi vẽ tranh"], decomposed: [0]),
      page("/b", after: 10, ["Lịch học", "Hội thi viết chữ"], decomposed: [1]),
      page("/c", after: 20, ["Hội khỏe"], decomposed: [0]),
    ]
    let found = try judgement("12.1.unicode", order.map { pages[$0] })
    #expect(found.code == "partial.decomposed")
    #expect(found.evidence.map(\.url.path) == ["/b", "/c"])
    #expect(found.evidence.map(\.quote) == ["Hội thi viết chữ", "Hội khỏe"])
  }

  /// What lists repeat of an item is one fault; a line of text or of the frame spoils each page that has it.
  @Test(arguments: [(4, true, "met"), (4, false, "partial.decomposed"), (120, true, "partial.decomposed")])
  func aLineThatListsRepeatIsOneFault(pagesWithLine: Int, isLinked: Bool, code: String) throws {
    let line = Block(role: .item, text: "Hội thi viết chữ đẹp", isLinked: isLinked)
    let pages = (0..<120).map { number in
      var page = page("/\(number)", after: 0, ["Bài \(number)"])
      if number < pagesWithLine {
        page.blocks.append(number == 0 ? Block(role: .heading, level: 1, text: line.text) : line)
        page.decomposedBlocks = [1]
      }
      return page
    }
    let found = try judgement("12.1.unicode", pages)
    #expect(found.code == code)
    // What is met claims no more pages than are clean.
    let count = code == "met" ? 120 - pagesWithLine : pagesWithLine
    #expect(found.values["count"] == .same(count))
  }

  @Test func picturesWithoutWordsAreQuotedFromThePagesFetchedFirst() throws {
    let pages = [0, 50, 10, 40, 20].enumerated().map { number, seconds in
      var page = page("/\(number)", after: Int64(seconds), ["Bài \(number)"])
      page.pictures = [Picture(source: "/\(number).jpg", alternative: nil)]
      return page
    }
    let quotes = try judgement("12.3.accessibility", pages).evidence.filter { $0.quote.hasPrefix("<img") }
    #expect(quotes.map(\.url.path) == ["/0", "/2"])
  }

  private func item(_ path: String, _ lines: [String]) -> PageFacts {
    page(path, after: 0, ["Tin hoạt động \(path)"] + lines)
  }

  /// A portal whose frame names no school, with pages that speak of the school Hoa Sen.
  private func unnamedPortal(_ pages: [PageFacts]) -> [PageFacts] {
    let news = (1...3).map { item("/tin/\($0)", ["Trường THCS Hoa Sen tổ chức hoạt động thứ \($0) trong tháng."]) }
    return [page("/", after: 0, ["Cổng thông tin"])] + pages + news
  }

  /// A portal whose frame names no school is known by the one of which its pages speak.
  @Test func leadersOfOtherSchoolsAreToldByTheSchoolThatPagesSpeakOf() throws {
    let contest = item(
      "/hoi-thi",
      [
        "1. Cô giáo Trần Thị Mai – Phó hiệu trưởng trường TH-THCS Sơn Cao, nhà trường có nhiều thành tích.",
        "2. Cô giáo Lê Thị Hoa – Phó hiệu trưởng trường TH Suối Trong, nhà trường có nhiều thành tích.",
      ])
    let own = item("/dai-hoi", ["Dự đại hội có thầy Phạm Văn Nam – Hiệu trưởng nhà trường cùng các thầy cô giáo."])
    let found = try judgement("9.1.leader-names", unnamedPortal([contest, own]))
    #expect(found.code == "partial.in-passing")
    #expect(found.evidence.map(\.url.path) == ["/dai-hoi"])
  }

  /// What follows a kind of school is another school's name only where it surely is a name.
  @Test func aClauseBehindAKindIsNoSchool() throws {
    let line = "Hiệu trưởng trường THCS: Thầy Phạm Văn Nam cùng các thầy cô giáo của nhà trường về dự."
    let plans = (2020..<2025).map { page("/\($0)", after: 0, ["KẾ HOẠCH GIÁO DỤC THCS NĂM HỌC \($0)"]) }
    let found = try judgement("9.1.leader-names", unnamedPortal(plans + [item("/dai-hoi", [line])]))
    #expect(found.code == "partial.in-passing")
  }
}
