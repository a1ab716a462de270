import AuditModel
import PageReading
import Testing
import WebAddress

@Suite("Sitemaps")
struct SitemapTests {
  private func sitemap(_ body: [UInt8], contentType: String = "text/xml", reader: PageReader = PageReader()) throws
    -> SitemapFacts
  {
    let response = Response(
      status: 200, head: [], fields: [HeaderField(name: "content-type", value: contentType)], body: body)
    let facts = reader.read(
      response, from: try #require(WebAddress("http://a.vn/sitemap.xml")), capturedAt: Instant(secondsSince1970: 0),
      sha256: "00")
    guard case .sitemap(let sitemap) = facts else {
      Issue.record("no sitemap: \(facts)")
      throw NotAPage()
    }
    return sitemap
  }

  private func addresses(_ sitemap: SitemapFacts) -> [String] {
    sitemap.pages.map(\.text) + (sitemap.sitemaps.isEmpty ? [] : ["index"]) + sitemap.sitemaps.map(\.text)
  }

  @Test func allRulesAreTried() { #expect(sitemapRules.count == 47) }

  @Test(arguments: sitemapRules) func aRuleOfTheProtocol(rule: SitemapRule) throws {
    let type = rule.document.contains("<") ? "text/xml" : "text/plain"
    #expect(try addresses(sitemap(Array(rule.document.utf8), contentType: type)) == rule.addresses)
  }

  @Test(arguments: ["text/html", "application/octet-stream", "text/plain", ""])
  func aSitemapIsKnownWhateverItIsServedAs(contentType: String) throws {
    let document = "<urlset><url><loc>http://a.vn/1</loc></url></urlset>"
    #expect(try addresses(sitemap(Array(document.utf8), contentType: contentType)) == ["http://a.vn/1"])
  }

  @Test func utf16IsReadByItsByteOrderMark() throws {
    let document = "\u{FEFF}<?xml version='1.0' encoding='UTF-16'?><urlset><url><loc>http://a.vn/ứ</loc></url></urlset>"
    let bytes = document.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    #expect(try addresses(sitemap(bytes)) == ["http://a.vn/%E1%BB%A9"])
  }

  @Test func noMoreThanFiftyThousandAreRead() throws {
    let lines = (0..<50_010).map { "http://a.vn/\($0)" }.joined(separator: "\n")
    #expect(try sitemap(Array(lines.utf8), contentType: "text/plain").pages.count == 50_000)
    let urls = (0..<50_010).map { "<url><loc>http://a.vn/\($0)</loc></url>" }.joined()
    #expect(try sitemap(Array("<urlset>\(urls)</urlset>".utf8)).pages.count == 50_000)
  }

  @Test func aCompressedFileIsInflatedWithinTheProtocolsLimit() throws {
    let inflating = PageReader { file, limit in
      #expect(limit == 52_428_800)
      return Array(file.dropFirst(3))
    }
    let document = Array("<urlset><url><loc>http://a.vn/1</loc></url></urlset>".utf8)
    let file = [0x1F, 0x8B, 0x08] + document
    #expect(try addresses(sitemap(file, contentType: "application/x-gzip", reader: inflating)) == ["http://a.vn/1"])
    #expect(try read(file) == .other(mediaType: "application/gzip"))
  }

  @Test func aCompressedFileOfSomethingElseIsNoSitemap() throws {
    let inflating = PageReader { _, _ in Array("<html>".utf8) }
    let response = Response(status: 200, head: [], fields: [], body: [0x1F, 0x8B, 0x08])
    let facts = inflating.read(
      response, from: try #require(WebAddress("http://a.vn/a.gz")), capturedAt: Instant(secondsSince1970: 0), sha256: ""
    )
    #expect(facts == .other(mediaType: "application/gzip"))
  }

  @Test(arguments: ["http://a.vn/sitemap.xml", "http://a.vn/robots.txt"])
  func aPageInPlaceOfAFileForProgramsIsNone(address: String) throws {
    #expect(try read(Array("<html><p>Tin".utf8), from: address) == .other(mediaType: "text/html"))
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "<urlset>" + String(repeating: "<url>", count: 200_000),
      "<urlset " + String(repeating: "a='1' ", count: 20_000) + "/>",
      "<urlset>" + String(repeating: "&", count: 100_000),
      "<urlset><![CDATA[" + String(repeating: "&<![CDATA[", count: 50_000),
      "<urlset><url><loc>" + String(repeating: "x", count: 2_000_000) + "</loc></url></urlset>",
      "<!DOCTYPE urlset [<!ENTITY z '><urlset>'><!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>"
        + "<!ENTITY % x SYSTEM 'file:///etc/passwd'>%x;]><urlset><url><loc>http://a.vn/&c;</loc></url></urlset>",
      "<urlset", "<urlset>\u{0}<url/>", "<urlset></sitemapindex>", "<sitemapindex><urlset><url><loc>http://a.vn/",
    ])
  func hostileSitemapsEndSoonAndListNothing(document: String) throws {
    #expect(try addresses(sitemap(Array(document.utf8))).isEmpty)
  }
}
