/// A reader that takes bytes of strangers, and what must hold of it whatever they are.
///
/// Each is run by libFuzzer (`make fuzz`) and again, over the inputs that were kept, by the test suite.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// Responses: pages, feeds and what else a server may send.
  case pages
  /// robots.txt.
  case robots
  /// Sitemaps, as files of XML and of text.
  case sitemaps
  /// Addresses and references.
  case addresses

  /// Reads the bytes; ends the process with a sentence where what was read breaks its promises.
  public func read(_ bytes: [UInt8]) {
    switch self {
    case .pages: ServedBytes(bytes).check()
    case .sitemaps: SitemapBytes(bytes).check()
    case .robots: RobotsBytes(bytes).check()
    case .addresses: ReferenceBytes(bytes).check()
    }
  }
}
