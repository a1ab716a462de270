import AuditModel
import Testing
import WebAddress

@testable import Catalogue

@Suite struct ViewportTests {
  @Test(arguments: [
    ("width=device-width, initial-scale=1", true, true),
    ("width=device-width, initial-scale=1.0, maximum-scale=1.0, user-scalable=0", true, false),
    ("width=device-width,user-scalable=no", true, false), ("WIDTH=DEVICE-WIDTH; maximum-scale=5", true, true),
    ("width=1024", false, true), ("initial-scale=1", true, true),
  ])
  func aViewportIsRead(content: String, follows: Bool, zooms: Bool) throws {
    let viewport = try #require(Viewport(of: SiteFixture.page("/", metadata: ["viewport": content])))
    #expect(viewport.followsDevice == follows)
    #expect(viewport.allowsZoom == zooms)
  }

  @Test func aPageWithoutOneHasNone() { #expect(Viewport(of: SiteFixture.page("/")) == nil) }
}
