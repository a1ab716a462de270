import AuditModel
import WebAddress

extension Link {
  /// What to call the link: its words, or the name of the file it leads to.
  var name: String { text.isEmpty ? PageComparison.slug(of: target) : text }
}
