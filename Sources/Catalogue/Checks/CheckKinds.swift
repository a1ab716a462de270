/// The closed set of checks that rule files may ask for.
enum CheckKinds {
  static let all: [any Check.Type] = [
    PageCheck.self, ServiceCheck.self, ItemsCheck.self, FreshnessCheck.self, LeadersCheck.self, ContactCheck.self,
    DialogueCheck.self, ConsultationCheck.self, StatisticsCheck.self, EnglishCheck.self, DomainCheck.self,
    PublicEmailCheck.self, UnicodeCheck.self, MobileCheck.self, FeedCheck.self, ProceduresCheck.self,
    ManualCheck.self, AttributionCheck.self, MetadataCheck.self, DisclosureCheck.self, ModulesCheck.self,
    PollCheck.self, AccessibilityCheck.self, SearchCheck.self,
  ]

  /// The pseudo-kind under which the texts of `anyCodes` stand.
  static let any = "any"

  /// The reason codes that may come of any check, or of none.
  static let anyCodes: Set<String> = [
    "not-assessed.no-check", "not-assessed.crawl-incomplete", "not-assessed.unreached", "not-assessed.unread",
    "not-assessed.kept-elsewhere", "not-assessed.scripted-link", "not-assessed.form", "not-assessed.needs-browser",
    "not-assessed.no-pages", "not-assessed.no-content", "not-assessed.pages-lost", "not-applicable.not-in-force",
    "not-applicable.condition", "not-assessed.condition", "unreadable.scan", "unreadable.linked-media",
  ]

  /// The reason codes of a kind, those of any check included.
  static func codes(of kind: String) -> Set<String> { (named(kind)?.codes ?? []).union(anyCodes) }

  /// By kind the ways of writing an example in which its checks may say something else, with the reasons.
  static var exemptions: [String: [ExampleVariant: String]] {
    Dictionary(all.map { ($0.kind, $0.exemptions) }) { first, _ in first }
  }

  static func named(_ kind: String) -> (any Check.Type)? { all.first { $0.kind == kind } }
}
