/// The closed set of checks that rule files may ask for.
enum CheckKinds {
  static let all: [any Check.Type] = [
    PageCheck.self, ItemsCheck.self, FreshnessCheck.self, LeadersCheck.self, ContactCheck.self, DialogueCheck.self,
    ConsultationCheck.self, StatisticsCheck.self, EnglishCheck.self, DomainCheck.self, PublicEmailCheck.self,
    UnicodeCheck.self, MobileCheck.self, FeedCheck.self, ManualCheck.self,
  ]

  static func named(_ kind: String) -> (any Check.Type)? { all.first { $0.kind == kind } }
}
