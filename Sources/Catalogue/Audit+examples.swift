public import AuditModel

extension Audit {
  /// What came of one example of a rule.
  public struct ExampleResult: Sendable {
    /// The example.
    public let example: RuleExample
    /// How its pages were written.
    public let variant: ExampleVariant
    /// The obligation it belongs to.
    public let obligation: String
    /// The kind of the obligation's check; nil where it has none.
    public let kind: String?
    /// What it must give, such as `partial` or `partial.few-units`.
    public let expected: String
    /// What it gave.
    public let actual: String
    /// Whether it gave what it must.
    public let passed: Bool
    /// Why the example may give something else where it is written so; nil where it may not.
    public let exemption: String?
    /// The proofs that it gave.
    public let evidence: [Evidence]
    /// The site it was judged on.
    public let site: SiteFacts
  }

  /// Judges every example of every rule in every way of writing. `facts` turns an example's pages, written so, into the
  /// facts of a site.
  public func examine(
    as variants: [ExampleVariant] = [.plain], _ facts: (RuleExample, ExampleVariant) -> SiteFacts
  ) -> [ExampleResult] {
    examinedObligations.flatMap { obligation in
      obligation.examples.flatMap { example in
        variants.map { variant in result(of: example, written: variant, for: obligation, facts(example, variant)) }
      }
    }
  }

  private func result(
    of example: RuleExample, written variant: ExampleVariant, for obligation: Obligation, _ site: SiteFacts
  ) -> ExampleResult {
    let judgement = judge(obligation, inspection(of: site, example))
    let code = judgement.code
    let kind = obligation.check.map { type(of: $0) }
    let exemption = example.exemptions[variant] ?? kind?.exemptions[variant]
    let isAsExpected =
      switch variant {
      case .plain: example.reason.map { $0 == code } ?? (judgement.verdict == example.verdict)
      // Text that nobody sees proves nothing.
      case .comment: judgement.verdict != .met
      default: judgement.verdict == example.verdict
      }
    let expected = variant == .plain ? example.reason ?? example.verdict.rawValue : example.verdict.rawValue
    return ExampleResult(
      example: example, variant: variant, obligation: obligation.id, kind: kind?.kind,
      expected: variant == .comment ? "≠ met" : expected, actual: code, passed: isAsExpected || exemption != nil,
      exemption: isAsExpected ? nil : exemption, evidence: judgement.evidence, site: site)
  }
}
