import AuditModel
import PageReading
import Testing
import WebAddress

/// The address that every page of these tests answers from.
let home = "http://truong.example.edu.vn/gioi-thieu/index.html"

/// What a body is read as.
func read(
  _ body: [UInt8], contentType: String? = "text/html", status: Int = 200, location: String? = nil,
  from address: String = home
) throws -> ResourceFacts {
  var fields: [HeaderField] = []
  if let contentType { fields.append(HeaderField(name: "content-type", value: contentType)) }
  if let location { fields.append(HeaderField(name: "location", value: location)) }
  let response = Response(status: status, head: [], fields: fields, body: body)
  return PageReader().read(
    response, from: try #require(WebAddress(address)), capturedAt: Instant(secondsSince1970: 1_600_000_000),
    sha256: "00")
}

/// The facts of a page.
func page(_ html: String, contentType: String? = "text/html; charset=utf-8") throws -> PageFacts {
  try page(Array(html.utf8), contentType: contentType)
}

/// The facts of a page.
func page(_ bytes: [UInt8], contentType: String? = "text/html") throws -> PageFacts {
  let facts = try read(bytes, contentType: contentType)
  guard case .page(let page) = facts else {
    Issue.record("not a page: \(facts)")
    throw NotAPage()
  }
  return page
}

/// The texts of a page's blocks.
func texts(_ html: String) throws -> [String] { try page(html).blocks.map(\.text) }

struct NotAPage: Error {}
