public import AuditModel
public import VietnameseText

/// A small site that shows how an obligation is judged; every example is a test.
public struct RuleExample: Sendable {
  /// The verdict it must get.
  public let verdict: Verdict
  /// The reason code it must get; nil where only the verdict matters.
  public let reason: String?
  /// The day as of which it is judged.
  public let auditDate: CalendarDate
  /// The profile it is judged by.
  public let profile: Profile
  /// Its pages.
  public let pages: [Page]
  /// The ways of writing it in which it may get another verdict, and why.
  public let exemptions: [ExampleVariant: String]
  /// Where it stands in the rule file.
  public let position: SourcePosition

  /// A page of an example.
  public struct Page: Sendable {
    /// The path below the example's host, such as `/lien-he`.
    public let path: String
    /// The title; empty where none is given.
    public let title: String
    /// The content of `body`.
    public let html: String
    /// Elements of `head`, as HTML; empty where none are given.
    public let head: String
  }
}
