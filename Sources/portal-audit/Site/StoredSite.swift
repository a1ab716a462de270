import AuditModel
import AuditStore
import Catalogue
import VietnameseText

/// What a stored run tells of its portal, with the profile and the day by which it is judged.
struct StoredSite: Sendable {
  let site: SiteFacts
  let profile: Profile
  let profileSource: ProfileSource
  let auditDate: CalendarDate
  /// The level of the school where it was given.
  let level: String?

  /// Reads the facts of a run. What the subject leaves open is told by the portal and by the crawl.
  init(_ run: StoredRun, _ subject: Subject, _ rules: RuleSet) throws {
    try rules.check(level: subject.level)
    level = subject.level
    let reader = ResourceReader()
    site = try run.siteFacts(readerVersion: ResourceReader.version) { response, address, moment, digest in
      reader.read(response, from: address, capturedAt: moment, sha256: digest)
    }
    guard !site.pages.isEmpty else {
      throw UserError(key: "error.no-pages", values: ["path": run.path], status: .notAssessed)
    }
    auditDate = subject.asOf ?? site.crawl.startedAt.vietnamDate
    if let given = subject.profile {
      (profile, profileSource) = (given, .given)
    } else if let detected = rules.audit.detectProfile(of: site, auditDate: auditDate) {
      (profile, profileSource) = (detected, .detected)
    } else {
      throw UserError(key: "error.profile-unclear", values: ["path": run.path], status: .notAssessed)
    }
  }
}
