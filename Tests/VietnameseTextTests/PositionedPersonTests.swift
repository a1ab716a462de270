import Testing
import VietnameseText

@Suite struct PositionedPersonTests {
  private static let scanner = PositionedPersonScanner(
    positions: PhraseSet(["hiệu trưởng", "phó hiệu trưởng", "bí thư", "giám đốc", "phó giám đốc", "tổ trưởng"]))
  private static let names = ["HT", "PHT", "BT", "GĐ", "PGĐ", "TT"]

  @Test(
    arguments: [
      ("Ông Nguyễn Văn A – Hiệu trưởng", ["Nguyễn Văn A=HT"]), ("Hiệu trưởng: Nguyễn Văn A", ["Nguyễn Văn A=HT"]),
      ("thầy Nguyễn Thuận – Bí thư chi bộ – Hiệu trưởng nhà trường", ["Nguyễn Thuận=BT", "Nguyễn Thuận=HT"]),
      ("Đ/c Dương Mạnh Hùng – Phó Hiệu trưởng:", ["Dương Mạnh Hùng=PHT"]),
      ("| Nguyễn Văn A | Hiệu trưởng | 0912345678 |", ["Nguyễn Văn A=HT"]),
      ("1 | Nguyễn Văn An | 1975 | Nam | Phó Hiệu trưởng", ["Nguyễn Văn An=PHT"]),
      ("Nguyễn Văn An – Hiệu trưởng, Trần Thị Bình – Phó Hiệu trưởng", ["Nguyễn Văn An=HT", "Trần Thị Bình=PHT"]),
      ("Hiệu trưởng Nguyễn Văn An, Phó Hiệu trưởng Trần Thị Bình", ["Nguyễn Văn An=HT", "Trần Thị Bình=PHT"]),
      ("Nguyễn Văn An - Hiệu trưởng; Trần Thị Bình - Phó Hiệu trưởng", ["Nguyễn Văn An=HT", "Trần Thị Bình=PHT"]),
      ("Phó Hiệu trưởng: Nguyễn Văn An, Trần Thị Bình", ["Nguyễn Văn An=PHT", "Trần Thị Bình=PHT"]),
      ("HIỆU TRƯỞNG NGUYỄN VĂN AN", ["Nguyễn Văn An=HT"]),
      ("Bà Lê Thị Hoa, nguyên Hiệu trưởng", ["Lê Thị Hoa=HT (nguyên)"]),
      ("Bà Lê Thị Hoa (nguyên là Hiệu trưởng)", ["Lê Thị Hoa=HT (nguyên)"]),
      ("Cô Lê Thị Hoa – Hiện là Phó hiệu trưởng trường TH Kon Tum", ["Lê Thị Hoa=PHT"]),
      ("Lê Thị Hoa được bổ nhiệm giữ chức vụ Giám đốc", ["Lê Thị Hoa=GĐ"]),
      ("Hiệu trưởng trường THCS Hoàng Thanh Nguyễn Thế Trung", ["Nguyễn Thế Trung=HT"]),
      ("Hiệu trưởng nhà trường: thầy Nguyễn Văn An", ["Nguyễn Văn An=HT"]),
      ("Giám đốc Sở - Trần Tuấn Nam", ["Trần Tuấn Nam=GĐ"]),
      ("Ths. Nguyễn Văn An - Hiệu trưởng", ["Nguyễn Văn An=HT"]), ("Nguyễn Văn An (Hiệu trưởng)", ["Nguyễn Văn An=HT"]),
      ("Nguyễn Văn An: P. Hiệu trưởng", []), ("Nguyễn Văn An - Phó Bí thư", []), ("Hiệu trưởng nhà trường.", []),
      ("Ông Nguyễn Văn An đã gặp Hiệu trưởng", []), ("Nguyễn Văn An về thăm. Hiệu trưởng nhà trường cảm ơn", []),
      ("theo quy định của Hiệu trưởng trường THCS Nguyễn Trãi", []), ("Trường THCS Lê Lợi - Hiệu trưởng", []), ("", []),
    ] as [(String, [String])])
  func people(text: String, expected: [String]) {
    let found = Self.scanner.mentions(in: text).map { mention in
      "\(mention.value.name)=\(Self.names[mention.value.position])\(mention.value.isFormer ? " (nguyên)" : "")"
    }
    #expect(found == expected)
  }

  @Test func aDeputyIsNoHeadEvenIfDeputiesAreNotAskedFor() {
    let scanner = PositionedPersonScanner(positions: PhraseSet(["hiệu trưởng"]))
    #expect(scanner.mentions(in: "Nguyễn Văn An – Phó Hiệu trưởng").isEmpty)
    #expect(scanner.mentions(in: "Nguyễn Văn An – Phó\u{A0}HIỆU  TRƯỞNG").isEmpty)
    #expect(scanner.mentions(in: "Nguyễn Văn An – P.Hiệu trưởng").isEmpty)
  }

  @Test func rangesSpanNameAndPosition() {
    let text = "🎓 Kính gửi: thầy Nguyễn Thuận – Hiệu trưởng nhà trường"
    #expect(Self.scanner.mentions(in: text).map { text.slice(utf8: $0.range) } == ["Nguyễn Thuận – Hiệu trưởng"])
  }
}
