import AuditModel
import Testing
import VietnameseText
import WebAddress

@testable import Catalogue

/// Personal data that a page shows and need not, and what looks like it and has to be public.
@Suite struct PersonalDataTests {
  /// Birth dates, identity numbers, parents' telephones.
  typealias Counts = (births: Int, identities: Int, telephones: Int)

  private func counts(_ blocks: [Block], tables: [Table] = []) throws -> [Int] {
    var page = SiteFixture.page("/trang", title: "Trang", blocks: blocks)
    page.tables = tables
    let inspection = Inspection(
      SiteFixture.site([page]), profile: .school, auditDate: try #require(CalendarDate("2026-11-01")),
      catalogue: RealCatalogue.catalogue)
    let data = PersonalData(on: try #require(inspection.distinctPages.first), inspection)
    return [data.birthDates, data.identityNumbers, data.parentTelephones]
  }

  @Test func whatAttachmentsShowIsToldToo() throws {
    let rows = (1...12).map { ["Nguyễn Thu Hà \($0)", "12/05/2014"] }
    var document = SiteFixture.page(
      "/tep/danh-sach.xlsx",
      blocks: ([["Họ và tên", "Ngày sinh"]] + rows).map {
        Block(role: .row, text: $0.joined(separator: " | "))
      })
    document.tables = [Table(header: ["Họ và tên học sinh", "Ngày sinh"], rows: rows, blocks: 0..<13)]
    document.document = DocumentFacts(format: .xlsx, state: .read)
    var site = SiteFixture.site([SiteFixture.page("/", title: "Trường THCS Hoa Sen")])
    site.documents = [document]
    let inspection = Inspection(
      site, profile: .school, auditDate: try #require(CalendarDate("2026-11-01")), catalogue: RealCatalogue.catalogue)
    #expect(inspection.privacyFindings.map(\.code) == ["personal-birth-dates"])
    #expect(inspection.privacyFindings.first?.url == document.address)
  }

  private func counts(header: [String], row: [String]) throws -> [Int] {
    let rows = [row, row]
    let blocks = ([header] + rows).map { Block(role: .row, text: $0.joined(separator: " | ")) }
    return try counts(blocks, tables: [Table(header: header, rows: rows, blocks: 0..<3)])
  }

  @Test(arguments: [
    // Two rows of each table: what is private counts twice.
    (["STT", "Họ và tên", "Ngày sinh", "Lớp"], ["1", "Nguyễn Thu Hà", "12/05/2014", "7A"], [2, 0, 0]),
    (["TT", "Thí sinh", "Ngày, tháng, năm sinh"], ["1", "Lê Văn Bình", "3-9-2013"], [2, 0, 0]),
    (["Họ tên", "Số CCCD"], ["Nguyễn Thu Hà", "001314012345"], [0, 2, 0]),
    (["Họ tên", "CMND"], ["Trần Văn Bảy", "161 234 589"], [0, 2, 0]),
    (["Họ và tên", "Mã định danh"], ["Nguyễn Thu Hà", "036314012345"], [0, 2, 0]),
    (["Học sinh", "Lớp", "Điện thoại phụ huynh"], ["Nguyễn Thu Hà", "6A", "0912 345 876"], [0, 0, 2]),
    (["Họ tên học sinh", "Họ tên cha", "SĐT"], ["Nguyễn Thu Hà", "Nguyễn Văn Nam", "0912345876"], [0, 0, 2]),
    (
      ["Họ tên trẻ", "Ngày sinh", "Họ tên mẹ", "Số điện thoại"],
      ["Lê Minh An", "02/03/2021", "Trần Thị Hoa", "0987 112 233"], [2, 0, 2]
    ),
  ])
  func whatIsPrivateIsCounted(header: [String], row: [String], counts: [Int]) throws {
    #expect(try self.counts(header: header, row: row) == counts)
  }

  @Test(arguments: [
    // Staff have to be reached, and their birth dates are no children's.
    (
      ["Họ và tên", "Chức vụ", "Điện thoại", "Ngày sinh"],
      ["Trần Văn Bảy", "Hiệu trưởng", "0912 345 876", "12/05/1974"]
    ),
    (["Lớp", "Giáo viên chủ nhiệm", "Điện thoại"], ["6A", "Trần Thị Hoa", "0912 345 876"]),
    (
      ["Họ và tên", "Chức vụ trong Ban đại diện cha mẹ học sinh", "Điện thoại"],
      ["Lê Văn Bình", "Trưởng ban", "0912 345 876"]
    ),
    (["Đơn vị", "Địa chỉ", "Điện thoại"], ["Văn phòng", "Thôn 1", "0240 3 872 539"]),
    // Results by name, number or year of birth.
    (["Số báo danh", "Họ và tên", "Lớp", "Điểm"], ["120045", "Nguyễn Thu Hà", "9A", "8,75"]),
    (["Họ và tên", "Năm sinh", "Lớp"], ["Nguyễn Thu Hà", "2014", "7A"]),
    (["Họ và tên", "Ngày thi", "Phòng"], ["Nguyễn Thu Hà", "12/05/2026", "P.3"]),
    (["Họ và tên", "Ngày sinh", "Lớp"], ["Nguyễn Thu Hà", "", "7A"]),
    // Other numbers, empty and masked cells, what only fills a field.
    (["Họ tên", "Số CCCD"], ["Nguyễn Thu Hà", "001314******"]), (["Họ tên", "Số CCCD"], ["Nguyễn Thu Hà", ""]),
    (["Họ tên", "Số CCCD"], ["Nguyễn Văn A", "000000000000"]),
    (["Họ tên", "Số CCCD"], ["Nguyễn Văn A", "012345678901"]),
    (["Họ tên", "Số CCCD"], ["Nguyễn Thu Hà", "990314012345"]),
    (["Họ tên", "Mã học sinh"], ["Nguyễn Thu Hà", "001314012345"]),
    (["Đơn vị", "Mã định danh"], ["Trường THCS Hoa Sen", "000.00.12.H34"]),
    (["Học sinh", "Lớp", "Điện thoại phụ huynh"], ["Nguyễn Thu Hà", "6A", "0123456789"]),
    (
      ["Học sinh", "Phụ huynh", "Giáo viên phụ trách", "Điện thoại"], ["Thu Hà", "Văn Nam", "Trần Hoa", "0912 345 876"]
    ),
  ])
  func whatHasToBePublicIsNot(header: [String], row: [String]) throws {
    #expect(try counts(header: header, row: row) == [0, 0, 0])
  }

  @Test(arguments: [
    ("Em Nguyễn Thu Hà, sinh ngày 12/05/2014, học sinh lớp 7A", [1, 0, 0]),
    ("Ông Trần Văn Bảy, sinh ngày 12/05/1974, Hiệu trưởng", [0, 0, 0]),
    ("Tuyển trẻ có ngày sinh từ 01/01/2020 đến 31/12/2020", [0, 0, 0]),
    ("Nguyễn Thu Hà, CCCD số: 001314012345", [0, 1, 0]), ("Số CMND 161234589 cấp ngày 02/03/2010", [0, 1, 0]),
    ("Phụ huynh mang theo CCCD, hạn cuối 30/06/2026", [0, 0, 0]),
    ("Số căn cước công dân: ............ ngày cấp 01/01/2021", [0, 0, 0]),
    ("Điện thoại của nhà trường: 0240 3 872 539", [0, 0, 0]), ("Tài khoản 001314012345 tại Kho bạc", [0, 0, 0]),
  ])
  func linesAreReadByTheirLabels(text: String, counts: [Int]) throws {
    #expect(try self.counts([SiteFixture.text(text)]) == counts)
  }

  @Test(arguments: [
    ("001314012345", true), (": 001314012345.", true), ("số 161234589", true), ("001 314 012 345", true),
    ("00131401234", false), ("0013140123456", false), ("001314012345a", false), ("", false), ("097", false),
    ("000314012345", false), ("097314012345", false), ("111111111", false), ("123456789", false),
  ])
  func anIdentityNumberHasItsLengthAndItsProvince(text: String, isOne: Bool) {
    #expect(IdentityNumber.opens(text) == isOne)
  }

  @Test func aFindingNamesThePageThatShowsMost() throws {
    func list(_ path: String, children: Int) -> PageFacts {
      let header = ["Họ và tên", "Ngày sinh"]
      let rows = (0..<children).map { ["Nguyễn Thu Hà", "1\($0)/05/2014"] }
      var page = SiteFixture.page(
        path, title: "Danh sách \(path)",
        blocks: ([header] + rows).map { Block(role: .row, text: $0.joined(separator: " | ") + path) })
      page.tables = [Table(header: header, rows: rows, blocks: 0..<(children + 1))]
      return page
    }
    func findings(_ pages: [PageFacts]) throws -> [Finding] {
      Inspection(
        SiteFixture.site(pages), profile: .school, auditDate: try #require(CalendarDate("2026-11-01")),
        catalogue: RealCatalogue.catalogue
      ).privacyFindings
    }
    let told = try findings([list("/a", children: 3), list("/b", children: 5), list("/c", children: 2)])
    #expect(told.map(\.code) == ["personal-birth-dates"])
    #expect(told.first?.url?.path == "/b" && told.first?.severity == .serious)
    #expect(told.first?.values == ["count": "2", "people": "5"])
    #expect(try findings([list("/c", children: 2)]) == [])
  }
}
