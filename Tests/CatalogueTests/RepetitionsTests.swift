import AuditModel
import Testing

@testable import Catalogue

/// Which pages say what another one has said.
@Suite struct RepetitionsTests {
  private func page(_ number: Int, _ lines: [String]) -> PageFacts {
    SiteFixture.page("/trang/\(number)", title: "Trường THCS Hoa Sen", blocks: lines.map { SiteFixture.text($0) })
  }

  private let others = (100..<106).map { number in
    SiteFixture.page("/tin/\(number)", title: "Tin", blocks: [SiteFixture.text("Bài viết riêng \(number)/2026")])
  }

  private func repeated(among pages: [PageFacts]) -> [Int?] {
    let vocabulary = RealCatalogue.catalogue.vocabulary
    var wording = SiteWording(
      PhraseBookBuilder().build(), conditions: vocabulary.conditions, personal: vocabulary.personal)
    let blocks = wording.numbers(of: pages)
    return Repetitions(
      among: pages, identities: SiteLinks(of: pages).pages, inOrder: Array(pages.indices), blocks: blocks,
      wording: wording
    ).earlier
  }

  @Test func theYearsOfASchoolsFiguresAreNoRepetitions() {
    let years = (2021...2025).map { year in
      let note = year < 2024 ? ["Nguồn: văn phòng nhà trường"] : []
      return page(year, ["Năm học \(year)", "Số lớp: \(year - 2009)", "Số học sinh: \(year - 1600)"] + note)
    }
    #expect(repeated(among: years + others).allSatisfy { $0 == nil })
  }

  @Test func aCounterMakesNoOtherPage() {
    let articles = ["một", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    let pages = articles.enumerated().map { number, name in
      page(number, ["Lượt truy cập: \(1000 + number * 37)", "Bài thứ \(name)"])
    }
    #expect(repeated(among: pages) == [nil, 0] + Array(repeating: nil, count: 8))
  }
}
