import Testing
import VietnameseText

@Suite struct EmailScannerTests {
  @Test(
    arguments: [
      ("Email: C2HoangLuong@bacgiang.edu.vn", ["c2hoangluong@bacgiang.edu.vn"]),
      ("a [at] b [dot] c [dot] vn", ["a@b.c.vn"]),
      ("abc(a)truong.edu.vn", ["abc@truong.edu.vn"]), ("abc (at) truong.edu.vn", ["abc@truong.edu.vn"]),
      ("abc＠truong.edu.vn", ["abc@truong.edu.vn"]), ("abc@truong.edu.vn.", ["abc@truong.edu.vn"]),
      ("mailto:abc@x.vn?subject=y", ["abc@x.vn"]), ("a.b-c_d+e@x-y.edu.vn;f@g.vn", ["a.b-c_d+e@x-y.edu.vn", "f@g.vn"]),
      ("abc @ truong.edu.vn", ["abc@truong.edu.vn"]), ("Hòm thư:abc@x.vn", ["abc@x.vn"]), ("<abc@x.vn>", ["abc@x.vn"]),
      ("abc\u{200B}@x.vn", ["abc@x.vn"]), ("phongKHTC.SoHaGiang@moet.edu.vn", ["phongkhtc.sohagiang@moet.edu.vn"]),
      ("", []), ("@", []), ("a@b", []), ("a@b.1", []), ("logo@2x.png", []), ("@truong.vn", []),
      ("liên hệ@truong.vn", []),
      ("a@.vn", []), ("a@b..vn", ["a@b.vn"].dropLast()), ("a@-b.vn", []), ("xem @abc.vn", []), ("điểm (a) và (b)", []),
      ("mục a (a) b", []), ("@@@@@@", []),
    ] as [(String, [String])])
  func addresses(text: String, expected: [String]) {
    #expect(EmailScanner.mentions(in: text).map(\.value.text) == expected)
  }

  @Test func partsOfAnAddress() {
    let address = EmailAddress("C1@Truong.EDU.vn")
    #expect(address?.local == "c1")
    #expect(address?.domain == "truong.edu.vn")
    #expect(EmailAddress("không phải") == nil)
    #expect(EmailAddress("a@b@c.vn") == nil)
  }

  @Test(arguments: [
    ("webmaster@mysite.com", true), ("a@example.com", true), ("a@mail.example.org", true), ("a@domain.com", true),
    ("a@truong.example", true), ("a@x.test", true), ("a@truong.example.edu.vn", false), ("a@bacgiang.edu.vn", false),
    ("admin@gmail.com", false), ("a@notexample.com", false),
  ])
  func placeholders(text: String, isPlaceholder: Bool) {
    #expect(EmailAddress(text)?.isPlaceholder == isPlaceholder)
  }

  @Test(
    arguments: [
      ("543931142127213a3a333e2131263a337a31302179223a", "mek"), ("", nil), ("5", nil), ("zz", nil), ("00", nil),
      ("5412", nil), ("54ffffffffffff", nil),
    ] as [(String, String?)])
  func cloudflare(hex: String, expected: String?) {
    guard expected != nil else {
      #expect(EmailAddress(cloudflareHex: hex) == nil)
      return
    }
    let key: UInt8 = 0x54
    let encoded = ([key] + "c2@truong.edu.vn".utf8.map { $0 ^ key }).map {
      let digits = String($0, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
    #expect(EmailAddress(cloudflareHex: encoded)?.text == "c2@truong.edu.vn")
  }

  @Test func rangesSpanTheAddress() {
    let text = "Thư điện tử: abc [at] truong [dot] vn – hết"
    #expect(EmailScanner.mentions(in: text).map { text.slice(utf8: $0.range) } == ["abc [at] truong [dot] vn"])
  }
}
