import AuditModel
import PageReading
import WebAddress

/// A response made of bytes: the first two choose its status and its Content-Type, the rest is its body.
struct ServedBytes {
  private let response: Response
  private let address: WebAddress

  init(_ bytes: [UInt8]) {
    let type = Self.types[Int(bytes.dropFirst().first ?? 0) % Self.types.count]
    var fields = type.isEmpty ? [] : [HeaderField(name: "content-type", value: type)]
    let choice = Int(bytes.first ?? 0)
    let body = Array(bytes.dropFirst(2))
    if choice % 16 == 15 {
      // The body is where a redirect leads.
      fields.append(HeaderField(name: "location", value: String(decoding: body, as: UTF8.self)))
    }
    response = Response(
      status: choice % 16 == 15 ? 302 : 200, head: [], fields: fields, body: body)
    guard let address = WebAddress("http://truong.example.edu.vn/tin/bai" + Self.endings[choice / 16 % 4]) else {
      preconditionFailure("The addresses of the table are valid.")
    }
    self.address = address
  }

  func check() {
    let facts = PageReader().read(response, from: address, capturedAt: Instant(secondsSince1970: 0), sha256: "")
    guard case .page(let page) = facts else { return }
    for block in page.blocks {
      precondition(!block.text.isEmpty, "A block has text.")
      let opensPart = block.role == .form && block.level == 6
      precondition(
        block.role == .heading ? (1...6).contains(block.level) : block.level == 0 || opensPart,
        "A heading has a level, and what opens a part of the page the lowest; nothing else has one.")
      precondition(!block.text.utf8.contains { $0 < 0x20 }, "A block is one line without control characters.")
    }
    for link in page.links {
      precondition(link.block.map(page.blocks.indices.contains) ?? true, "A link stands in a block of its page.")
    }
    for table in page.tables {
      precondition(Set(table.rows.map(\.count)).count <= 1, "The rows of a table are of one width.")
    }
  }

  private static let endings = ["", ".html", ".pdf", ".xml?id=1"]

  private static let types = [
    "", "text/html", "text/html; charset=utf-8", "text/html; charset=windows-1258", "text/html; charset=utf-16le",
    "text/html; charset=iso-2022-jp", "text/html; charset=tcvn", "application/xhtml+xml", "application/rss+xml",
    "application/atom+xml; charset=utf-8", "text/xml", "application/pdf", "text/plain", "image/png",
    "text/html; charset=\"", "text/html; charset=utf-7",
  ]
}
