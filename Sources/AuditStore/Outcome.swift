public import AuditModel

/// The stored verdict on one obligation.
public struct Outcome: Hashable, Sendable {
  /// The obligation's id, such as `9.1.org-chart`.
  public var obligation: String
  /// The verdict.
  public var verdict: Verdict
  /// Points that are proved.
  public var points: Double
  /// Points that could be had; 0 where it is not scored.
  public var max: Double
}
