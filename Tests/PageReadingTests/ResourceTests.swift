import AuditModel
import PageReading
import Testing
import WebAddress

@Suite("What a response is")
struct ResourceTests {
  @Test(
    "The bytes win over the header where they are unmistakable",
    arguments: [
      ("%PDF-1.4", "text/html", "application/pdf"),
      ("GIF89a..", "text/html", "image/gif"),
      ("PK\u{3}\u{4}", "application/octet-stream", "application/zip"),
      (
        "PK\u{3}\u{4}", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      ),
      ("{\\rtf1", "application/msword", "application/rtf"),
      ("Rar!\u{1A}\u{7}", "text/plain", "application/vnd.rar"),
      ("body { }", "text/css", "text/css"),
      ("var a = '<html>'", "application/javascript", "application/javascript"),
      ("User-agent: *", "text/plain", "text/plain"),
      ("", "", "application/octet-stream"),
    ])
  func other(body: String, contentType: String, expected: String) throws {
    let facts = try read(Array(body.utf8), contentType: contentType.isEmpty ? nil : contentType)
    #expect(facts == .other(mediaType: expected))
  }

  @Test("An Office file is told by its extension where the header does not")
  func office() throws {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let facts = try read(compound, contentType: "application/octet-stream", from: "http://a.vn/b.xls")
    #expect(facts == .other(mediaType: "application/vnd.ms-excel"))
  }

  @Test(
    "HTML is a page whatever it is served as",
    arguments: [
      ("<!doctype html><p>Tin", "text/plain"), ("\n<!-- x --><HTML><p>Tin", "application/octet-stream"),
      ("<html><p>Tin", "application/pdf"), ("Lỗi <head></head><p>Tin", "text/plain"), ("<p>Tin", "text/html"),
      ("Tin", "application/xhtml+xml"), ("<?xml version='1.0'?><html><p>Tin", "text/xml"), ("", "text/html"),
    ])
  func html(body: String, contentType: String) throws {
    guard case .page(let facts) = try read(Array(body.utf8), contentType: contentType) else {
      Issue.record("no page")
      return
    }
    #expect(facts.blocks.last?.text.hasSuffix("Tin") ?? body.isEmpty)
  }

  @Test(
    "A redirect leads somewhere, or is a page",
    arguments: [(301, "/vi/", true), (302, "https://b.vn/", true), (304, "/vi/", false), (302, "javascript:x", false)])
  func redirect(status: Int, location: String, isRedirect: Bool) throws {
    let facts = try read(Array("<html>".utf8), status: status, location: location)
    guard case .redirect(let target) = facts else {
      #expect(!isRedirect)
      return
    }
    #expect(isRedirect)
    #expect(target.text == (status == 301 ? "http://truong.example.edu.vn/vi/" : location))
  }

  @Test("A refresh in the header leads on as one in the page does", arguments: ["0; url=/moi", "0;URL='/moi'"])
  func refresh(directive: String) throws {
    let address = try #require(WebAddress("http://truong.example.edu.vn/cu"))
    let response = Response(
      status: 200, head: [],
      fields: [HeaderField(name: "content-type", value: "text/html"), HeaderField(name: "refresh", value: directive)],
      body: [])
    let facts = PageReader().read(
      response, from: address, capturedAt: Instant(secondsSince1970: 0), sha256: "")
    guard case .page(let page) = facts else {
      Issue.record("no page: \(facts)")
      return
    }
    #expect(page.links.map(\.target.path) == ["/moi"])
    #expect(page.links.map(\.kind) == [.refresh])
  }

  @Test(
    "Feeds of all three formats",
    arguments: [
      (
        "rss",
        """
        <rss version="2.0"><channel><title>Tin</title><image><title>x</title></image><item>
        <title><![CDATA[Khai giảng & học]]></title><link>/a</link><pubDate>Fri, 11 Aug 2017 01:08:39 GMT</pubDate></item>
        </channel></rss>
        """
      ),
      (
        "rdf",
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Tin</title></channel><item>
        <title>Khai giảng &amp; học</title><link>/a</link><dc:date>Fri, 11 Aug 2017 01:08:39 GMT</dc:date></item></rdf:RDF>
        """
      ),
      (
        "atom",
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title><link href="/"/><entry>
        <title>Khai giảng &amp; học</title><link rel="self" href="/x"/><link href="/a"/>
        <updated>Fri, 11 Aug 2017 01:08:39 GMT</updated></entry></feed>
        """
      ),
    ])
  func feeds(format: String, xml: String) throws {
    let facts = try read(Array("\n<?xml version=\"1.0\"?>\(xml)".utf8), contentType: "text/xml")
    guard case .feed(let feed) = facts else {
      Issue.record("no feed: \(facts)")
      return
    }
    #expect(feed.format == format)
    #expect(feed.title == "Tin")
    #expect(feed.entries.map(\.title) == ["Khai giảng & học"])
    #expect(feed.entries.first?.link?.text == "http://truong.example.edu.vn/a")
    #expect(feed.entries.first?.date == "Fri, 11 Aug 2017 01:08:39 GMT")
  }

  @Test("The declaration of a feed's encoding counts")
  func encodedFeed() throws {
    let start = "<?xml version='1.0' encoding='windows-1252'?><rss><channel><title>Caf"
    let facts = try read(
      Array(start.utf8) + [0xE9] + "</title></channel></rss>".utf8, contentType: "application/rss+xml")
    guard case .feed(let feed) = facts else {
      Issue.record("no feed")
      return
    }
    #expect(feed.title == "Café")
  }

  @Test(
    "A feed that does not parse says so",
    arguments: [
      "<rss><channel><title>Tin</channel></rss>", "<rss><channel><title>A & B</title></channel></rss>",
      "<b>Warning</b><rss></rss>", "",
      "<!DOCTYPE rss [<!ENTITY a 'b'><!ENTITY c '&a;&a;&a;'>]><rss><channel><title>&x;</title></channel>",
    ])
  func malformedFeed(xml: String) throws {
    let facts = try read(Array(xml.utf8), contentType: "application/rss+xml")
    #expect(facts == .other(mediaType: "application/rss+xml; malformed"))
  }
}
