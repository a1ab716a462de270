import AuditModel
import Testing
import WebAddress

@testable import Crawling

/// Which attached documents are fetched. The promise of a link is the number in its words.
@Suite struct DocumentCrawlTests {
  private func documentCrawl(
    _ start: String = "https://a.vn/", _ change: (inout CrawlPolicy) -> Void = { _ in }
  ) -> Crawl {
    crawl(
      [start],
      plainPolicy {
        $0.maxDocuments = 10
        $0.isExhaustive = false
        change(&$0)
      })
  }

  @Test func whatPromisesSomethingIsFetchedTheBestFirst() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/a.pdf", "1"), ("/b.docx", "3"), ("/p", "2"), ("/c.xls", "Tải về")]),
      "https://a.vn/a.pdf": .document(), "https://a.vn/b.docx": .document(), "https://a.vn/p": .page([]),
    ])
    var crawl = documentCrawl()
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/b.docx", "/p", "/a.pdf"])
    #expect(site.log.map(\.purpose) == [.robots, .page, .document, .page, .document])
    #expect(crawl.progress.pages == 2)
    #expect(crawl.progress.documents == 3)
    #expect(crawl.progress.documentsRead == 2)
    #expect(crawl.unreached.unvisited.isEmpty)
  }

  /// A link that leads on to the file is the same document as the file, and a page under a file's name is none.
  @Test func aDocumentIsCountedOnceWhereItsLinkLeadsOn() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/tai/a.pdf", "1"), ("/xem/b.pdf", "2")]),
      "https://a.vn/tai/a.pdf": .redirect("/tep/a.pdf"), "https://a.vn/tep/a.pdf": .document(),
      "https://a.vn/xem/b.pdf": .page([]),
    ])
    var crawl = documentCrawl()
    _ = site.run(&crawl)
    #expect(crawl.progress.documents == 1)
    #expect(crawl.progress.documentsRead == 1)
  }

  @Test func aBetterLinkBringsADocumentIn() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/a.pdf", "Tải về"), ("/p", "1")]), "https://a.vn/p": .page([("/a.pdf", "2")]),
      "https://a.vn/a.pdf": .document(),
    ])
    var crawl = documentCrawl()
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/", "/p", "/a.pdf"])
    #expect(crawl.progress.documents == 1)
  }

  @Test func thoseBeyondTheLimitAreTold() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/a.pdf", "1"), ("/b.pdf", "3"), ("/c.pdf", "2")]),
      "https://a.vn/b.pdf": .document(), "https://a.vn/c.pdf": .document(), "https://a.vn/a.pdf": .document(),
    ])
    var crawl = documentCrawl { $0.maxDocuments = 2 }
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/b.pdf", "/c.pdf"])
    #expect(crawl.unreached.unvisited.map(\.address.text) == ["https://a.vn/a.pdf"])
    #expect(crawl.progress.failed == 0)
    let finding = crawl.findings.first { $0.code == "documents-left-out" }
    #expect(finding?.values == ["count": "1", "limit": "2"])
  }

  @Test func theirBytesDoNotUseUpThoseOfTheCrawl() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/a.pdf", "3"), ("/b.pdf", "2"), ("/p", "1")]),
      "https://a.vn/a.pdf": .document(bytes: 600), "https://a.vn/b.pdf": .document(bytes: 600),
      "https://a.vn/p": .page([]),
    ])
    var crawl = documentCrawl { $0.maxBytes = 1000 }
    #expect(site.run(&crawl) == .finished)
    #expect(site.fetched() == ["/", "/a.pdf", "/p"])
  }

  @Test func filesBesideABodysFolderAreItsOwn() {
    var site = SimulatedSite([
      "https://a.vn/truong/": .page([("/upload/a.pdf", "1"), ("/khac/", "2"), ("https://b.vn/c.pdf", "3")]),
      "https://a.vn/upload/a.pdf": .document(),
    ])
    var crawl = documentCrawl("https://a.vn/truong/") { $0.scope = .folder }
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/truong/", "/upload/a.pdf"])
    #expect(crawl.progress.documents == 2)
  }

  @Test func aRedirectMayLeadToADocument() {
    var site = SimulatedSite([
      "https://a.vn/": .page([("/tai-ve?id=1", "1")]), "https://a.vn/tai-ve?id=1": .redirect("/a.pdf"),
      "https://a.vn/a.pdf": .document(),
    ])
    var crawl = documentCrawl()
    _ = site.run(&crawl)
    #expect(site.fetched() == ["/", "/tai-ve?id=1", "/a.pdf"])
    #expect(crawl.progress.documentsRead == 1)
  }

  @Test func aStartPageThatIsADocumentIsNone() {
    var site = SimulatedSite(["https://a.vn/": .document()])
    var crawl = documentCrawl()
    #expect(site.run(&crawl) == .startUnreachable)
    #expect(crawl.startMediaType == "application/pdf")
  }

  @Test func aCrawlThatWasCutGoesOnWhereItStood() {
    let answers: [String: SimulatedSite.Answer] = [
      "https://a.vn/": .page([("/a.pdf", "1"), ("/b.pdf", "3"), ("/p", "2"), ("/c.pdf", "1")]),
      "https://a.vn/p": .page([("/d.pdf", "4"), ("/e.pdf", "0.5")]), "https://a.vn/a.pdf": .document(),
      "https://a.vn/b.pdf": .document(), "https://a.vn/c.pdf": .document(), "https://a.vn/d.pdf": .document(),
      "https://a.vn/e.pdf": .document(),
    ]
    var whole = SimulatedSite(answers)
    var undisturbed = documentCrawl { $0.maxDocuments = 3 }
    _ = whole.run(&undisturbed)
    for cut in 0...whole.exchanges.count {
      var again = documentCrawl { $0.maxDocuments = 3 }
      for exchange in whole.exchanges.prefix(cut) {
        again.replay(exchange.result, as: exchange.facts, sent: exchange.sent, now: exchange.received)
      }
      var rest = whole.goingOn(after: cut)
      _ = rest.run(&again)
      #expect(again.progress == undisturbed.progress, "cut after \(cut)")
      #expect(again.unreached.unvisited == undisturbed.unreached.unvisited)
    }
  }
}
