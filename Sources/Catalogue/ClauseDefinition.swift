public import AuditModel

/// One clause of the law: the unit in which obligations are grouped and weighted.
public struct ClauseDefinition: Sendable {
  /// Its id, such as `9.1`.
  public let id: String
  /// What it is about.
  public let title: LocalizedText
}
