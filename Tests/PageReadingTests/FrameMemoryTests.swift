import AuditModel
import Testing
import WebAddress

@testable import PageReading

/// A reader that remembers the pages before reads what a fresh one reads.
@Suite struct FrameMemoryTests {
  /// A page whose menu leads everywhere: to the root, beside the page, to other hosts, by scripts and through viewers.
  private static func html(_ number: Int) -> String {
    """
    <title>Trang \(number)</title><base><ul>
    <li><a href="/">Trang chủ</a></li><li><a href="to-chuc.html">Tổ chức</a></li>
    <li><a href="/xem.html?file=tai-lieu/a.pdf">Tài liệu</a></li>
    <li><a href="http://khac.example.edu.vn/a/../b">Trường kha\u{301}c</a></li>
    <li><a href="http://" onclick="tai('/tep/\(number).pdf')">Tải về</a></li>
    <li><a href="/anh"><img src="/a.png" alt="Ảnh \(number)"></a></li>
    <li>Ca\u{301}c  tổ</li><li><b>Các tổ</b></li></ul>
    <table><tr><th>Họ tên</th><th>Lớp</th></tr><tr><td>An</td><td>6</td></tr><tr><td>Bình</td><td>\(number)</td></tr>
    </table><p>Hiệu trưởng:<br>ông An</p><p>Điện thoại: 0912 345 \(number)</p>
    """
  }

  private func read(_ number: Int, at address: String, with reader: PageReader) throws -> ResourceFacts {
    let fields = [HeaderField(name: "content-type", value: "text/html; charset=utf-8")]
    let response = Response(status: 200, head: [], fields: fields, body: Array(Self.html(number).utf8))
    return reader.read(
      response, from: try #require(WebAddress(address)), capturedAt: Instant(secondsSince1970: 1_600_000_000),
      sha256: "00")
  }

  @Test func whatIsRememberedChangesNothing() throws {
    let reader = PageReader()
    let hosts = ["http://truong.example.edu.vn", "https://truong.example.edu.vn", "http://khac.example.edu.vn"]
    for number in 0..<60 {
      let address = "\(hosts[number % 3])/muc-\(number % 4)/\(number).html"
      #expect(try read(number, at: address, with: reader) == read(number, at: address, with: PageReader()))
    }
  }

  @Test func pagesShareTheContentsOfTheirFrame() throws {
    let reader = PageReader()
    let pages = try (0..<2).compactMap { number -> PageFacts? in
      let facts = try read(number, at: "http://truong.example.edu.vn/\(number)", with: reader)
      if case .page(let page) = facts { return page } else { return nil }
    }
    let (first, second) = (try #require(pages.first), try #require(pages.last))
    #expect(first.blocks[0].contentID == second.blocks[0].contentID)
    #expect(first.links[0].contentID == second.links[0].contentID)
  }

  @Test func whatComesAgainIsNotForgotten() {
    var recollection = Recollection<Int>()
    func key(_ number: Int) -> [UInt8] { Array("dòng \(number)".utf8) }
    recollection.keep(-1, for: [])
    for number in 0..<5000 {
      recollection.keep(number, for: key(number))
      #expect(recollection.value(of: []) == -1)
      #expect(recollection.value(of: key(number)) == number)
    }
    #expect(recollection.value(of: key(0)) == nil)
  }
}
