import AuditModel
import VietnameseText
import WebAddress

extension Inspection {
  /// What kind of body the portal says it belongs to: by its name, its start page's title, or the foot of its pages;
  /// nil where none tells.
  var detectedProfile: Profile? {
    let start = startPage
    let foot = frameTexts.map(\.text).filter { $0.utf8.count <= 200 }.suffix(15)
    for text in [siteName, start?.facts.title ?? ""] + foot {
      if let profile = profile(namedIn: text) { return profile }
    }
    return isHigherSchool ? .school : nil
  }

  /// Many schools head their pages with the office above them ("Phòng GD&ĐT … - Trường …"), but no office names a
  /// school in its own name; so a school goes first.
  private func profile(namedIn text: String) -> Profile? {
    let hits = phrases.hits(in: text)
    let schools = hits.all(of: vocabulary.schoolKinds)
    if schools.contains(where: { text.slice(utf8: $0.range).contains(" ") }) { return .school }
    if hits.contains(vocabulary.departmentNames) { return .department }
    if hits.contains(vocabulary.officeNames) { return .office }
    return schools.isEmpty || text != siteName ? nil : .school
  }
}
