import AuditModel
import PageReading
import WebAddress

/// A sitemap made of bytes: the first chooses its Content-Type, the rest is its body.
struct SitemapBytes {
  private let response: Response

  init(_ bytes: [UInt8]) {
    let type = Self.types[Int(bytes.first ?? 0) % Self.types.count]
    response = Response(
      status: 200, head: [], fields: [HeaderField(name: "content-type", value: type)], body: Array(bytes.dropFirst()))
  }

  func check() {
    guard let address = WebAddress("http://truong.example.edu.vn/sitemap.xml") else {
      preconditionFailure("The address of a sitemap is valid.")
    }
    let facts = PageReader().read(response, from: address, capturedAt: Instant(secondsSince1970: 0), sha256: "")
    if case .redirect = facts { preconditionFailure("A success is no redirect.") }
  }

  private static let types = [
    "application/xml", "text/xml; charset=utf-8", "text/plain", "application/xml; charset=utf-16",
  ]
}
