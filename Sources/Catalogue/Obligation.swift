public import AuditModel
public import VietnameseText

/// One thing that the law obliges a portal to publish.
public struct Obligation: Sendable {
  /// Its id, `article.clause.slug`; never reused.
  public let id: String
  /// The id of its clause.
  public let clause: String
  /// What the law asks for, in its own words.
  public let title: LocalizedText
  /// Where the law asks for it.
  public let basis: [Citation]
  /// How strongly the law binds.
  public let level: Level
  /// To whom it applies.
  public let applies: Applicability
  /// Why it matters.
  public let why: LocalizedText
  /// Where such content usually stands.
  public let look: LocalizedText
  /// How to mend it.
  public let advice: LocalizedText
  /// The question put to the site; nil while none exists.
  let check: (any Check)?
  /// When it is due; nil where it always is.
  let condition: Condition?
  /// Texts that replace the default ones, by reason code.
  let reasons: [String: LocalizedText]
  /// Small sites with the verdict that they must get.
  public let examples: [RuleExample]

  /// Where the law asks for an obligation.
  public struct Citation: Sendable {
    /// The id of the law.
    public let law: String
    /// The place within it, such as `Điều 9 khoản 1 điểm a`.
    public let place: String
    /// The first day on which this place obliges anybody, where that is later than the catalogue itself.
    public let from: CalendarDate?
  }

  /// The first day on which the obligation exists; nil where the catalogue judges any date by it.
  public var inForceFrom: CalendarDate? { basis.compactMap(\.from).min() }

  /// The kind of its check; nil while none exists.
  public var checkKind: String? { check.map { type(of: $0).kind } }

  /// Whether a check exists.
  public var hasCheck: Bool { check != nil }

  /// Whether pages contribute to it; false where no check exists, or where the check takes the portal as a whole.
  public var judgesPages: Bool { check?.judgesPages ?? false }
}
