import AuditModel
import VietnameseText

extension Inspection {
  /// What kind of body the portal says it belongs to: by its name, else by the frame of its pages; nil where neither
  /// tells.
  var detectedProfile: Profile? {
    for text in [siteName] + frameTexts.map(\.text).filter({ $0.utf8.count <= 200 }) {
      let hits = phrases.hits(in: text)
      let candidates: [(Profile, PhraseList)] = [
        (.school, vocabulary.schoolKinds), (.department, vocabulary.departmentNames), (.office, vocabulary.officeNames),
      ]
      let first = candidates.compactMap { profile, list in hits.first(of: list).map { (profile, $0.range.lowerBound) } }
        .min { $0.1 < $1.1 }
      if let first { return first.0 }
    }
    return nil
  }
}
