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
    #expect(try judgement("12.1.unicode", pages).code == code)
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
}
