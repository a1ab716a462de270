import DocumentFixtures
import Foundation
import LoopbackServer

extension Misbehaviour {
  /// Every way of answering for a page, in the order of docs/misbehaviour.md, where `documents` come after them.
  static let pages = connections + codings + refusals + strangers + contents

  /// The page that the obligation asks for.
  static let chart = page(
    "Sơ đồ tổ chức",
    """
    <p>Bộ máy của Trường THCS Sen gồm Hội đồng trường, Ban giám hiệu, bốn tổ chuyên môn và tổ Văn phòng.</p>
    <ul><li>Hội đồng trường: 9 thành viên</li><li>Ban giám hiệu: Hiệu trưởng và hai Phó Hiệu trưởng</li>
    <li>Tổ Khoa học tự nhiên: 10 giáo viên</li><li>Tổ Toán – Tin: 7 giáo viên</li>
    <li>Tổ Khoa học xã hội: 9 giáo viên</li><li>Tổ Ngoại ngữ: 5 giáo viên</li><li>Tổ Văn phòng: kế toán, văn thư</li></ul>
    """)

  /// The page up to its text.
  private static let beginning =
    "<!DOCTYPE html><html lang=vi><meta charset=utf-8><title>Sơ đồ tổ chức</title><h1>Sơ đồ"

  private static let connections = [
    Misbehaviour("slow header", "timeouts", "not-assessed", .stalledHeader()),
    Misbehaviour("slow body", "timeouts", "not-assessed", .dripped(body: Array(chart.utf8), pause: 0.01)),
    Misbehaviour("stalled body", "timeouts", "not-assessed", .stalledBody(sent: Array(beginning.utf8))),
    Misbehaviour(
      "endless body", "page-truncated", "not-assessed",
      .endless(
        fields: [("Content-Type", "text/html")],
        piece: Array("<!-- \(String(repeating: "x", count: 100_000)) -->".utf8))),
    Misbehaviour(
      "length too great", "page-truncated", "not-assessed",
      .raw(
        Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90000\r\n\r\n\(beginning)".utf8))),
    Misbehaviour(
      "chunks that end early", "page-truncated", "not-assessed",
      .raw(
        Array(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            .utf8) + chunk(beginning))),
    Misbehaviour(
      "chunk whose size is no number", "malformed-answers", "not-assessed",
      .brokenChunk(body: Array(beginning.utf8))),
    Misbehaviour("reset before anything", "connections-lost", "not-assessed", .reset()),
    Misbehaviour("closed without an answer", "connections-lost", "not-assessed", .closed),
    Misbehaviour(
      "flood of header fields", "malformed-answers", "not-assessed",
      .content(
        status: 200, fields: (0..<5000).map { ("X-\($0)", String(repeating: "a", count: 100)) },
        body: Array(chart.utf8))),
    Misbehaviour("HTTP/0.9", "malformed-answers", "not-assessed", .raw(Array(chart.utf8))),
    Misbehaviour("redirects in a circle", "redirect-loops", "not-assessed", .redirect(to: "/so-do-to-chuc?again")),
  ]

  private static let codings = [
    Misbehaviour("gzip that ends early", "page-truncated", "not-assessed", coded("gzip", gzippedBeginning)),
    Misbehaviour("damaged gzip", "malformed-answers", "not-assessed", coded("gzip", Array("no gzip at all".utf8))),
    Misbehaviour("gzip bomb", "page-truncated", "not-assessed", coded("gzip", gzipBomb)),
    Misbehaviour("brotli bomb", "malformed-answers", "not-assessed", coded("br", brotliBomb)),
    Misbehaviour("NUL bytes", "charset-repaired", "met", html(chart.split(separator: " ").joined(separator: " \u{0}"))),
    Misbehaviour(
      "wrong charset", "charset-wrong", "met",
      .content(status: 200, fields: [("Content-Type", "text/html; charset=windows-1258")], body: Array(chart.utf8))),
    Misbehaviour(
      "no charset", "charset-undeclared", "met",
      .content(
        status: 200, fields: [("Content-Type", "text/html")],
        body: Array(chart.replacingOccurrences(of: "<meta charset=\"utf-8\">", with: "").utf8))),
    Misbehaviour(
      "mixed charset", "charset-repaired", "met",
      .content(
        status: 200, fields: [("Content-Type", "text/html; charset=utf-8")],
        body: Array(chart.utf8) + Array("<p>Tr".utf8) + [0xFD, 0xB6] + Array("ng</p>".utf8))),
  ]

  private static let refusals = [
    Misbehaviour("429 without Retry-After", "refused-pages", "not-assessed", .page("", status: 429)),
    Misbehaviour(
      "429 with Retry-After", "refused-pages", "not-assessed", .content(status: 429, fields: [("Retry-After", "1")])),
    Misbehaviour("403", "refused-pages", "not-assessed", .page("", status: 403)),
    Misbehaviour("500", "server-errors", "not-assessed", .page("", status: 500)),
    Misbehaviour(
      "login wall", "page-login-wall", "not-assessed",
      .page(page("Đăng nhập", "<form method=post>Mật khẩu <input type=password name=p><button>Vào</button></form>"))),
    Misbehaviour(
      "challenge", "page-challenge", "not-assessed",
      .page(page("Just a moment...", "<p>Checking your browser before accessing the site.</p>"))),
    Misbehaviour(
      "challenge in Vietnamese", "page-challenge", "not-assessed",
      .page(page("Xác minh", "<p>Hệ thống đang kiểm tra trình duyệt của bạn. Vui lòng chờ trong giây lát.</p>"))),
    Misbehaviour(
      "refusal with 200", "page-challenge", "not-assessed",
      .page(page("Access Denied", "<p>You don't have permission to access this page.</p>"))),
  ]

  private static let strangers = [
    Misbehaviour(
      "busy with 200", "page-busy", "not-assessed", .page(page("Service Busy", "<p>Please try again later.</p>"))),
    Misbehaviour(
      "busy in Vietnamese", "page-busy", "not-assessed",
      .page(page("Thông báo", "<p>Hệ thống đang quá tải, vui lòng quay lại sau.</p>"))),
    Misbehaviour("page of no bytes", "page-blank", "not-assessed", .page("")),
    Misbehaviour(
      "parked domain", "page-parked", "not-assessed", .page(page("sen.vn", "<p>This domain is for sale.</p>"))),
    Misbehaviour(
      "lapsed domain", "page-parked", "not-assessed",
      .page(page("Thông báo", "<p>Tên miền đã hết hạn. Vui lòng liên hệ nhà cung cấp để gia hạn.</p>"))),
    Misbehaviour(
      "gambling words", "page-hijacked", "not-assessed",
      .page(page("Nhà cái uy tín", "<p>Casino trực tuyến, nổ hũ, tài xỉu, đá gà, đăng ký nhận 100k.</p>"))),
  ]

  private static let contents = [
    Misbehaviour(
      "PHP warnings before the document", "program-messages", "met",
      .page(
        "<br />\n<b>Warning</b>:  Undefined variable $x in <b>/home/web/index.php</b> on line <b>12</b><br />\n" + chart
      )),
    Misbehaviour(
      "PHP error in the middle", "program-messages", "not-assessed",
      .page(
        beginning
          + " tổ chức</h1><br />\n<b>Fatal error</b>:  Uncaught Error in <b>/home/web/a.php</b> on line <b>3</b>")),
    Misbehaviour(
      "page labelled as PDF", "content-mislabelled", "met",
      .content(status: 200, fields: [("Content-Type", "application/pdf")], body: Array(chart.utf8))),
    Misbehaviour("PDF labelled as page", "content-mislabelled", "not-assessed", html("%PDF-1.7\n1 0 obj <<>> endobj")),
    Misbehaviour(
      "shell drawn by scripts", "needs-browser", "not-assessed",
      .page("<!DOCTYPE html><title>Sen</title><div id=root></div><script src=/a.js></script>")),
  ]

  /// Every way of answering for a document.
  static let documents = [
    Misbehaviour("document that is a scan", "document-scanned", "unreadable", file(HostileDocument.scan)),
    Misbehaviour("document with a password", "document-encrypted", "not-assessed", file(HostileDocument.encryptedPDF)),
    Misbehaviour(
      "damaged PDF", "document-corrupt", "not-assessed", file(HostileDocument.damagedPDF)),
    Misbehaviour("damaged workbook", "document-corrupt", "not-assessed", file(HostileDocument.damagedWorkbook)),
    Misbehaviour("document that swells", "document-too-large", "not-assessed", file(HostileDocument.bomb())),
    Misbehaviour(
      "document of two gigabytes, as it says", "document-too-large", "not-assessed",
      .raw(
        Array("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 2147483648\r\n\r\n%PDF-1.7\n".utf8)
      )),
  ]

  private static func file(_ bytes: [UInt8]) -> ServedAnswer {
    .content(status: 200, fields: [("Content-Type", "application/octet-stream")], body: bytes)
  }

  private static func html(_ text: String) -> ServedAnswer {
    .content(status: 200, fields: [("Content-Type", "text/html; charset=utf-8")], body: Array(text.utf8))
  }

  private static func coded(_ coding: String, _ body: [UInt8]) -> ServedAnswer {
    .content(
      status: 200, fields: [("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", coding)], body: body)
  }

  private static func chunk(_ text: String) -> [UInt8] {
    Array("\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n".utf8)
  }

  private static func decoded(_ base64: String) -> [UInt8] { Data(base64Encoded: base64).map(Array.init) ?? [] }

  /// The first 200 bytes of a zipped page.
  private static let gzippedBeginning = decoded(
    "H4sIAAAAAAACA42Tv07DMBCHX+V4AGht569IsxRmkOjCGKWlsdSmpXUreAbEUCEGVFWiLAhYkOhUCzEY9T38JtjJiJrc4kS+7y6n36dEBydn7c7l+SlkYjiII3vCIMn7rTmPo2FPJJBmyWTaE62ZuDoM4khwMejFF7s1/C60fACh5aNhtHxLo0ZZjDKyDzCVaBy3M/U8gqGWH3kfrmfqG+Za3ll++5Pb9yUHMTFbgMjUxj54DqmWr4m53n1quTJ3aaa2tqQ2/Bg="
  )
  /// Twenty million zeros, zipped, without their end.
  private static let gzipBomb =
    decoded("H4sIAAAAAAACA+3BAQEAAACCIP+vbkhAAQAA") + [UInt8](repeating: 0, count: 20_000)
  /// Thirty-two million letters, in brotli.
  private static let brotliBomb = decoded("z///f/glwuKxQCD3/j/////xSwDEYQGA7v0/")
}
