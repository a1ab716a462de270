public import WebAddress

/// The search by which a crawl asks whether a portal can be searched: for words that stand on every education portal,
/// so that an answer without a result says something.
public enum SearchProbe {
  /// The words that are searched for.
  public static let phrase = "giáo dục"

  /// The address that the search of a page leads to for the phrase; nil where the page has no search whose address can
  /// be told.
  public static func address(of page: PageFacts) -> WebAddress? {
    page.guesses.first { $0.kind == .search && $0.target.isSameSite(as: page.address) }?.target
  }
}
