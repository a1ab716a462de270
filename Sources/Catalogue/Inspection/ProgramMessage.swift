import AuditModel
import VietnameseText

/// What a script of the portal printed into its page instead of into a log, in the words of PHP while
/// `display_errors` is on: "Warning: … in /home/… on line 12".
enum ProgramMessage: Hashable, Sendable {
  /// The script went on, and the page is whole.
  case remark
  /// The script ended there, and the rest of the page was not sent.
  case end

  /// The worst message among the marks of a page; nil where there is none.
  static func worst(of marks: PageMarks) -> ProgramMessage? {
    marks.contains(.end) ? .end : marks.contains(.remark) ? .remark : nil
  }

  /// What the words that open a message begin with.
  private static let initials = Array("dfnpsuw".utf8)

  /// The message that a line is; nil where it is none.
  init?(_ text: String) {
    // Of all lines of a site hardly one opens so that it need be searched.
    guard let first = text.utf8.first, Self.initials.contains(first | 0x20), text.utf8.count <= 2000,
      text.utf8Contains(" on line ")
    else { return nil }
    let opening = text.utf8.prefix(24).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    func opens(_ words: [String]) -> Bool {
      words.contains { opening.starts(with: $0.utf8) || opening.starts(with: ("php " + $0).utf8) }
    }
    if opens(["fatal error:", "parse error:", "uncaught "]) {
      self = .end
    } else if opens(["warning:", "notice:", "deprecated:", "strict standards:"]) {
      self = .remark
    } else {
      return nil
    }
  }
}
