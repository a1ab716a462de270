import AuditModel
import VietnameseText
import WebAddress

/// One leader as the portal shows them.
struct LeaderRecord: Sendable {
  /// The full name as written.
  let name: String
  /// The position as written.
  var position: String
  /// Telephone numbers in the leader's own record.
  var telephones: [TelephoneNumber] = []
  /// E-mail addresses in the leader's own record.
  var emails: [EmailAddress] = []
  /// The words that say what the leader is in charge of; nil where none do.
  var duties: PageLine?
  /// The page it stands on.
  let page: InspectedPage
  /// The words that show name and position.
  var quote: String
  /// Further lines that hold a telephone number or an e-mail address.
  var details: [PageLine] = []
  /// Whether it stands in a section about leaders, rather than in passing.
  let isInSection: Bool

  /// Name without case and accents, by which records of one person are joined.
  var key: String { FoldedText(name, .plain).text }

  /// The same leader as shown in two places.
  mutating func merge(_ other: LeaderRecord) {
    let isNew =
      other.telephones.contains { !telephones.contains($0) } || other.emails.contains { !emails.contains($0) }
    telephones += other.telephones.filter { !telephones.contains($0) }
    emails += other.emails.filter { !emails.contains($0) }
    duties = duties ?? other.duties
    if isNew { details += other.details.isEmpty ? [PageLine(text: other.quote, page: other.page)] : other.details }
  }
}
