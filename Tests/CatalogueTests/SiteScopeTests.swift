import AuditModel
import Testing
import WebAddress

@testable import Catalogue

/// Several bodies on one host: only the folder of the start page counts.
@Suite struct SiteScopeTests {
  private func page(_ path: String, to targets: [String]) -> PageFacts {
    SiteFixture.page(
      path, blocks: [SiteFixture.text(path)],
      links: targets.map { Link(target: SiteFixture.address($0), text: $0, block: 0) })
  }

  private func site(start: String, _ pages: [PageFacts]) -> SiteFacts {
    var site = SiteFixture.site(pages)
    site.start = SiteFixture.address(start)
    return site
  }

  private let tenant = "/truong-thcs-hoa-sen/"

  @Test func aTenantsFolderIsItsPortal() {
    let inside = ["gioi-thieu", "tin-tuc", "lien-he"].map { tenant + $0 }
    let pages =
      [page(tenant, to: inside + ["/"])] + inside.map { page($0, to: []) } + [
        page("/", to: []), page("/tin-tuc", to: []),
      ]
    let scope = SiteScope(site(start: tenant, pages))
    #expect(scope.folder == tenant)
    #expect(scope.limit(site(start: tenant, pages)).pages.map(\.address.path) == ([tenant] + inside).sorted())
  }

  @Test(arguments: ["/", "/index.html", "/vi/", "/Default.aspx"])
  func anOrdinaryStartPageIsTheWholeHosts(start: String) {
    let pages = [page(start, to: ["/a", "/b", "/c"]), page("/a", to: []), page("/b", to: []), page("/c", to: [])]
    #expect(SiteScope(site(start: start, pages)).folder == nil)
  }

  @Test func aStartPageWhoseLinksLeadOutIsTheWholeHosts() {
    let pages = [page("/trang-chu/", to: ["/a", "/b", "/c", "/trang-chu/x"]), page("/a", to: []), page("/b", to: [])]
    #expect(SiteScope(site(start: "/trang-chu/", pages)).folder == nil)
  }
}
