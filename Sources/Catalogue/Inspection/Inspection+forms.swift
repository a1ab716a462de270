import AuditModel

extension Inspection {
  /// Whether a form is part of the frame that pages share.
  func isShared(_ form: Form) -> Bool {
    let pages = distinctPages.lazy.filter { $0.facts.forms.contains { $0.asksTheSame(as: form) } }
    return pages.prefix(Self.sharedForms).count == Self.sharedForms
  }

  /// A form on so many pages is part of the frame.
  private static let sharedForms = 3
}

extension Form {
  /// Whether the fields are the same. What no label names is called by the words before it, which are the page's.
  fileprivate func asksTheSame(as other: Form) -> Bool {
    fields.elementsEqual(other.fields) { one, other in
      one.name == other.name && one.type == other.type && one.isLabelled == other.isLabelled
        && one.choices == other.choices
        && (one.label == other.label || !one.isLabelled && !one.name.isEmpty)
    }
  }
}
