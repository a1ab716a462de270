import Testing

/// Holds what a run told of a mistake against what it should: the status, lines that contain these words in their
/// order, a line each, and nothing on standard output.
func expect(
  _ ended: PortalAuditProcess.Ended, status: Int32, tells words: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(ended.status == status, "\(ended.errors)", sourceLocation: sourceLocation)
  #expect(ended.output == "", sourceLocation: sourceLocation)
  expectOnlyWords(ended.errors, sourceLocation: sourceLocation)
  // How far a crawl has come is told every few seconds, so it depends on the machine whether that happens at all.
  let lines = ended.errors.split(separator: "\n").filter { !$0.contains(" trang · ") }
  #expect(lines.count == words.count, "\(ended.errors)", sourceLocation: sourceLocation)
  for (line, word) in zip(lines, words) {
    #expect(line.contains(word), "“\(line)” does not contain “\(word)”", sourceLocation: sourceLocation)
  }
}

/// A text for people holds no names of types, no stack trace, no key without its text and no place without its value.
func expectOnlyWords(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  for trace in ["Swift", "Error", "fatal", "Optional(", "portal_audit", "AuditStore", "⟦", "{", "Stack"] {
    #expect(!text.contains(trace), "“\(trace)” in “\(text)”", sourceLocation: sourceLocation)
  }
}
