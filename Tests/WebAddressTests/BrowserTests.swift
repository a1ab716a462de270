import Testing
import WebAddress

/// What browsers make of references (WHATWG URL).
struct BrowserTests {
  private let page = WebAddress("http://a.vn/b/c?d#e")
  private let securePage = WebAddress("https://a.vn:8443/b/c/?d")

  @Test func allRowsAreTried() {
    #expect(referencesOfAnyPage.count == 118)
    #expect(referencesOfAPage.count == 100)
    #expect(normalizedReferences.count == 24)
  }

  @Test(arguments: referencesOfAnyPage)
  func aWholeAddressIsReadAsInABrowser(reference: String, target: String?) throws {
    #expect(try #require(page).resolving(reference)?.text == target)
    #expect(try #require(securePage).resolving(reference)?.text == target)
  }

  @Test(arguments: referencesOfAPage)
  func aReferenceResolvesAsInABrowser(reference: String, onHTTP: String?, onHTTPS: String?) throws {
    #expect(try #require(page).resolving(reference)?.text == onHTTP)
    #expect(try #require(securePage).resolving(reference)?.text == onHTTPS)
  }

  @Test(arguments: normalizedReferences)
  func theNormalFormStandsForWhatBrowsersMakeOfIt(reference: String, browsers: String, target: String?) throws {
    #expect(try #require(page).resolving(reference)?.text == target)
    #expect(WebAddress(browsers)?.text == target)
  }
}
