import AuditModel
import VietnameseText
import WebAddress

extension Inspection {
  /// Whether a page that only scripts would draw is called what the list names.
  func hasShell(named list: PhraseList) -> Bool {
    !list.isEmpty && loss.shells.contains { $0.labels.contains { $0.names(list) } }
  }
}
