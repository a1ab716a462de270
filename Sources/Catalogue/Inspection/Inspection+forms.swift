import AuditModel

extension Inspection {
  /// Whether a form is part of the frame that pages share.
  func isShared(_ form: Form) -> Bool {
    let pages = distinctPages.lazy.filter { $0.facts.forms.contains { $0.fields == form.fields } }
    return pages.prefix(Self.sharedForms).count == Self.sharedForms
  }

  /// A form on so many pages is part of the frame.
  private static let sharedForms = 3
}
