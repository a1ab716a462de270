public import WebAddress

/// A page that holds something of what an obligation asks for, by itself.
///
/// More pages contribute than a verdict quotes: the verdict shows the best proofs, and stops looking where it has enough.
public struct Contribution: Hashable, Sendable {
  /// The id of the obligation.
  public var obligation: String
  /// The page, or the feed.
  public var page: WebAddress
  /// What the obligation's verdict would be if the page were all that the portal has.
  public var verdict: Verdict

  /// A page that contributes to an obligation.
  public init(obligation: String, page: WebAddress, verdict: Verdict) {
    self.obligation = obligation
    self.page = page
    self.verdict = verdict
  }
}
