import AuditModel
import WebAddress

/// A document beside the words of a page.
enum Attachment {
  /// Its text was read: it stands in for the page under the page's name.
  case read(Candidate)
  /// It could not be read, or was not fetched.
  case unread(Judgement)

  init(_ link: Link, of candidate: Candidate, _ inspection: Inspection) {
    guard let document = inspection.document(at: link.target) else {
      self = .unread(
        Judgement(
          "not-assessed.file", values: ["name": .same(link.name)],
          evidence: [inspection.evidence(candidate.page, link.name, .document)]))
      return
    }
    if var judgement = Candidate(document: document, label: link.name, strength: 1).unreadDocument(inspection) {
      // What a reader finds is the link; in a scan there are no words.
      judgement.evidence = [inspection.evidence(candidate.page, link.name, .document)]
      self = .unread(judgement)
    } else {
      self = .read(Candidate(document: document, label: candidate.label, strength: candidate.strength))
    }
  }
}
