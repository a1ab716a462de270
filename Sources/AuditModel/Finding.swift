public import VietnameseText
public import WebAddress

/// Something worth saying that is not a verdict: a fault of the portal, or a limit of the look.
public struct Finding: Hashable, Sendable, Codable {
  /// How much it matters.
  public enum Severity: String, Sendable, Codable, CaseIterable {
    /// Parts of the audit could not be done, or people are harmed.
    case serious
    /// Worth mending.
    case warning
    /// Worth knowing.
    case note
  }

  /// A stable name such as `robots-disallowed`, the same in every language.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// Where it was seen; nil when it concerns the whole site.
  public var url: WebAddress?
  /// The values its message needs, by name (`{count}` …).
  public var values: [String: String]
  /// The day on which something lapses or is due; nil for what does not wait for a day.
  public var due: CalendarDate?

  /// How many days ahead is told what lapses.
  public static let lapseDays = 60

  /// A finding.
  public init(
    code: String, severity: Severity, url: WebAddress? = nil, values: [String: String] = [:], due: CalendarDate? = nil
  ) {
    self.due = due
    self.code = code
    self.severity = severity
    self.url = url
    self.values = values
  }
}
