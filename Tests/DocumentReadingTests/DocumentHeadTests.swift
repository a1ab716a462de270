import Testing

@testable import AuditModel
@testable import DocumentReading

/// The head of a document as Decree 30/2020/NĐ-CP has it laid out.
@Suite struct DocumentHeadTests {
  private func head(_ lines: [String]) -> DocumentHead {
    DocumentHead(lines.map { Block(role: $0.contains(" | ") ? .row : .paragraph, text: $0) })
  }

  @Test func aPlanIsCalledByItsKindAndItsSubject() {
    let head = head([
      "UBND HUYỆN SEN HỒNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TRƯỜNG THCS HOA SEN | Độc lập - Tự do - Hạnh phúc",
      "Số: 04/KH-THCS | Sen Hồng, ngày 5 tháng 9 năm 2024", "KẾ HOẠCH", "Thực hiện nhiệm vụ năm học 2024-2025",
      "Căn cứ Công văn số 12 của Phòng Giáo dục và Đào tạo;",
    ])
    #expect(head.title == "KẾ HOẠCH Thực hiện nhiệm vụ năm học 2024-2025")
    #expect(head.issuer == "UBND HUYỆN SEN HỒNG\nTRƯỜNG THCS HOA SEN")
  }

  @Test func aLetterIsCalledByWhatItIsAbout() {
    let head = head([
      "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "Số: 12/PGDĐT", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "V/v tuyển sinh lớp 6",
      "Kính gửi: Các trường trung học cơ sở",
    ])
    #expect(head.title == "V/v tuyển sinh lớp 6")
    #expect(head.issuer == "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO")
  }

  @Test func aListWithoutAHeadIsCalledByItsFirstLine() {
    let head = head(["DANH SÁCH HỌC SINH LỚP 6A NĂM HỌC 2024-2025", "STT | Họ và tên"])
    #expect(head.title == "DANH SÁCH HỌC SINH LỚP 6A NĂM HỌC 2024-2025")
    #expect(head.issuer.isEmpty)
  }

  @Test func aTextWithoutAnythingHasNoName() {
    #expect(head([]).title.isEmpty)
  }
}
