public import AuditModel

extension Audit {
  /// What came of one example of a rule.
  public struct ExampleResult: Sendable {
    /// The example.
    public let example: RuleExample
    /// The obligation it belongs to.
    public let obligation: String
    /// What it must give, such as `partial` or `partial.few-units`.
    public let expected: String
    /// What it gave.
    public let actual: String
    /// Whether it gave what it must.
    public let passed: Bool
    /// The proofs that it gave.
    public let evidence: [Evidence]
    /// The site it was judged on.
    public let site: SiteFacts
  }

  /// Judges every example of every rule. `facts` turns an example's pages into the facts of a site.
  public func examine(_ facts: (RuleExample) -> SiteFacts) -> [ExampleResult] {
    examinedObligations.flatMap { obligation in
      obligation.examples.map { example in
        let site = facts(example)
        let judgement = judge(obligation, inspection(of: site, example))
        let code = judgement.code
        let verdict = ReasonCode.verdict(of: code)
        let passed = example.reason.map { $0 == code } ?? (verdict == example.verdict)
        return ExampleResult(
          example: example, obligation: obligation.id, expected: example.reason ?? example.verdict.rawValue,
          actual: code, passed: passed, evidence: judgement.evidence, site: site)
      }
    }
  }
}
