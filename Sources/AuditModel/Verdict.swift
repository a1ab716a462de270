/// What an audit says of one obligation.
public enum Verdict: String, Sendable, Codable, CaseIterable {
  /// All of it is there.
  case met
  /// Some of it is there.
  case partial
  /// Looked for where it could be, and not there.
  case missing
  /// Seems to be there, but only as an image or a scan.
  case unreadable
  /// The tool could not look.
  case notAssessed = "not-assessed"
  /// A condition of the law does not hold.
  case notApplicable = "not-applicable"
  /// Cannot be told from a portal.
  case manual

  /// Whether the points are neither won nor lost.
  public var isUnknown: Bool { self == .unreadable || self == .notAssessed }

  /// Whether the obligation stays in the total.
  public var isInTotal: Bool { self != .notApplicable && self != .manual }
}
