import AuditModel
import Testing
import WebAddress

@testable import Crawling

@Suite struct AddressTests {
  @Test(
    arguments: [
      ("/", .page), ("/a.html", .page), ("/a.aspx?id=1", .page), ("/sitemap.xml", .page), ("/feedback", .page),
      ("/a.PDF", .document), ("/a.docx?v=1", .document), ("/a.7z", .document),
      ("/a.jpg", .media), ("/a.css", .media), ("/a.exe", .media), ("/a.tar.gz", .media),
      ("/feed", .feed), ("/feed/", .feed), ("/tin-tuc/feed/", .feed), ("/rss.xml", .feed), ("/news/rss/tin/", .feed),
      ("/RSS.aspx", .feed), ("/a.rss", .feed), ("/?format=feed&type=rss", .feed), ("/a?x=rssx", .page),
    ] as [(String, AddressKind)])
  func theSpellingTellsTheKind(path: String, kind: AddressKind) throws {
    #expect(AddressKind(try #require(WebAddress("https://a.vn" + path))) == kind)
  }

  @Test(
    arguments: [
      ("/a/b/c", nil), ("/a/b/a/b", nil), ("/a/b/a/b/a/b", .repeating), ("/x/a/b/a/b/a/b/y", .repeating),
      ("/a/a/a", .repeating), ("/a/a/b/a", nil), ("/11/11/11", nil), ("/2011/11/11/11/a", nil),
      ("/a/b/c/a/b/c/a/b/c", .repeating), ("/a/b/c/a/b/c/a/b", nil),
      ("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20", nil),
      ("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21", .tooDeep),
    ] as [(String, AddressTrap?)])
  func trapsAreTold(path: String, trap: AddressTrap?) throws {
    let address = try #require(WebAddress("https://a.vn" + path))
    #expect(AddressTrap(address, policy: CrawlPolicy()) == trap)
  }

  @Test(
    arguments: [
      ("0", 0), ("120", 120), ("Sun, 06 Nov 1994 08:49:37 GMT", 37), ("Sun, 06 Nov 1994 08:48:00 GMT", 0),
      ("Mon, 07 Nov 1994 08:49:00 GMT", 86_400), ("Sunday, 06-Nov-94 08:49:37 GMT", 37),
      ("Sun Nov  6 08:49:37 1994", 37), ("99999999999", 4_294_967_295), ("", nil), ("-5", nil), ("+5", nil),
      ("1.5", nil), ("soon", nil),
      ("Sun, 06 Nov 1994 08:49:37 CET", nil), ("Sun, 31 Feb 1994 08:49:37 GMT", nil),
    ] as [(String, Double?)])
  func retryAfterIsReadAsSecondsOrDate(value: String, seconds: Double?) throws {
    let moment = try #require(Instant("1994-11-06T08:49:00Z"))
    #expect(RetryAfter.seconds(value, at: moment) == seconds)
  }
}
