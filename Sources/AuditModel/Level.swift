/// How strongly the law binds.
public enum Level: String, Sendable, Codable, CaseIterable {
  /// Due without condition.
  case mandatory
  /// Due where a condition of the law holds ("nếu có").
  case conditional
  /// May be published; reported, never scored.
  case optional
  /// Was due once and fades; reported, never scored.
  case legacy
  /// Cannot be told from the portal; a line on the inspection sheet.
  case manual

  /// Whether the obligation counts towards the score.
  public var isScored: Bool { self == .mandatory || self == .conditional }
}
