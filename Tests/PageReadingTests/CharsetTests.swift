import AuditModel
import PageReading
import Testing

@Suite("Charsets")
struct CharsetTests {
  private static let vietnamese = "<p>Trường Tiểu học Đồng Văn, hiệu trưởng</p>"

  /// A case: what is sent, how it is declared, what is to be read.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var contentType = "text/html"
    var charset: String
    var source: CharsetDecision.Source
    var repairs = 0
    var contradicts = false
    var text = "Trường Tiểu học Đồng Văn, hiệu trưởng"
    var testDescription: String { name }
  }

  @Test(
    "The bytes decide together with what is declared",
    arguments: [
      Case(name: "mark", bytes: [0xEF, 0xBB, 0xBF] + vietnamese.utf8, charset: "utf-8", source: .byteOrderMark),
      Case(
        name: "UTF-16 with a mark", bytes: [0xFF, 0xFE] + utf16(vietnamese), charset: "utf-16le",
        source: .byteOrderMark),
      Case(name: "UTF-16 without", bytes: utf16(vietnamese), charset: "utf-16le", source: .detection),
      Case(
        name: "header", bytes: Array(vietnamese.utf8), contentType: "text/html; Charset=\"UTF-8\"", charset: "utf-8",
        source: .header),
      Case(
        name: "meta", bytes: Array("<meta charset='utf-8'>\(vietnamese)".utf8), charset: "utf-8", source: .meta),
      Case(
        name: "meta of http-equiv",
        bytes: Array("<meta http-equiv=Content-Type content='text/html; charset=utf-8'>\(vietnamese)".utf8),
        charset: "utf-8", source: .meta),
      Case(name: "nothing declared", bytes: Array(vietnamese.utf8), charset: "utf-8", source: .validUTF8),
      Case(
        name: "wrong legacy header", bytes: Array(vietnamese.utf8), contentType: "text/html; charset=iso-8859-1",
        charset: "utf-8", source: .validUTF8, contradicts: true),
      Case(
        name: "wrong legacy meta", bytes: Array("<meta charset=windows-1258>\(vietnamese)".utf8), charset: "utf-8",
        source: .validUTF8, contradicts: true),
      Case(
        name: "header and meta at odds", bytes: Array("<meta charset=windows-1258>\(vietnamese)".utf8),
        contentType: "text/html; charset=utf-8", charset: "utf-8", source: .header, contradicts: true),
      Case(
        name: "NUL", bytes: [0x3C, 0x70, 0x3E, 0x41, 0x00, 0x62], contentType: "text/html; charset=utf-8",
        charset: "utf-8", source: .header, repairs: 1, text: "Ab"),
      Case(
        name: "windows-1252", bytes: [0x3C, 0x70, 0x3E, 0x43, 0x61, 0x66, 0xE9, 0x96],
        contentType: "text/html; charset=latin1", charset: "windows-1252", source: .header, text: "Café–"),
      Case(
        name: "windows-1258", bytes: Array("<p>Vi".utf8) + [0xEA, 0xF2] + "t Nam ".utf8 + [0xD0, 0xF5, 0xD2],
        contentType: "text/html; charset=windows-1258", charset: "windows-1258", source: .header,
        text: "Việt Nam Đở"),
      Case(
        name: "a fault in UTF-8", bytes: Array(vietnamese.utf8) + [0xE1, 0xBB], contentType: "text/html; charset=utf-8",
        charset: "utf-8", source: .header, repairs: 1),
      Case(
        name: "unknown label", bytes: Array(vietnamese.utf8), contentType: "text/html; charset=x-user-defined-7",
        charset: "utf-8", source: .validUTF8, contradicts: true),
    ])
  func decision(_ sent: Case) throws {
    let facts = try page(sent.bytes, contentType: sent.contentType)
    let expected = CharsetDecision(
      name: sent.charset, source: sent.source, repairs: sent.repairs, contradictsDeclaration: sent.contradicts)
    #expect(facts.charset == expected)
    #expect(facts.blocks.first?.text == sent.text)
  }

  @Test("A legacy page that declares nothing is read by statistics, or as windows-1252")
  func undeclared() throws {
    let facts = try page(Array("<p>Caf".utf8) + [0xE9] + "</p>".utf8, contentType: "text/html")
    #expect(facts.charset.source == .detection || facts.charset.source == .fallback)
    #expect(facts.blocks.count == 1)
  }

  /// "Nhà nước hưởng trợ cấp cho người lao động trước năm học" in TCVN3, as windows-1252 shows it.
  private static let tcvn3 = "Nhµ n\u{AD}íc h\u{AD}ëng trî cÊp cho ng\u{AD}êi lao ®éng tr\u{AD}íc n¨m häc"

  @Test(
    "What was written for a font of the time before Unicode is read as its readers saw it",
    arguments: [
      (latin1("<p>\(tcvn3)</p>"), "text/html", "tcvn3"),
      (latin1("<meta charset=iso-8859-1><p><font face='.VnTime'>\(tcvn3)</font></p>"), "text/html", "tcvn3"),
      (Array("<p style='font-family:.VnTime'>\(tcvn3)</p>".utf8), "text/html; charset=utf-8", "tcvn3"),
      (
        Array("<p style='font-family:.VnTime'>".utf8)
          + tcvn3.unicodeScalars.flatMap { Array(($0.isASCII ? "\($0)" : "&#\($0.value);").utf8) }
          + Array("</p>".utf8), "text/html; charset=utf-8", "tcvn3"
      ),
      (
        Array(
          "<p><font face=VNI-Times>Nhaø nöôùc höôûng trôï caáp cho ngöôøi lao ñoäng tröôùc naêm hoïc</font></p>".utf8),
        "text/html; charset=utf-8", "vni"
      ),
      (
        Array("<p style='font-family:.VnTime'>Nhà nước hưởng trợ cấp cho người lao động trước năm học</p>".utf8),
        "text/html; charset=utf-8", "utf-8"
      ),
    ])
  func legacyFont(bytes: [UInt8], contentType: String, charset: String) throws {
    let facts = try page(bytes, contentType: contentType)
    #expect(facts.charset.name == charset)
    #expect(facts.blocks.first?.text == "Nhà nước hưởng trợ cấp cho người lao động trước năm học")
  }

  @Test("A paragraph for such a font does not make the page one of its encoding")
  func legacyParagraph() throws {
    let markup =
      String(repeating: "<p>Trường Tiểu học Đồng Văn thông báo lịch khai giảng năm học mới.</p>", count: 9)
      + "<p style='font-family:.VnTime'>\(Self.tcvn3)</p>"
    let facts = try page(Array(markup.utf8), contentType: "text/html; charset=utf-8")
    #expect(facts.charset.name == "utf-8")
    #expect(facts.blocks.last?.text.hasPrefix("Nhà nước hưởng") == true)
    #expect(facts.blocks.first?.text == "Trường Tiểu học Đồng Văn thông báo lịch khai giảng năm học mới.")
  }

  private static func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }
}
