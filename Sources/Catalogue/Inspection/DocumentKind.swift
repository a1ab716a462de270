import WebAddress

/// Which addresses lead to documents rather than pages.
enum DocumentKind {
  private static let extensions: Set<String> = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "zip", "rar", "7z",
  ]

  /// Whether the address is a document's, or a viewer's that is given one.
  static func isDocument(_ address: WebAddress) -> Bool {
    if extensions.contains(address.fileExtension) { return true }
    guard let query = address.query else { return false }
    let lower = query.lowercased()
    return extensions.contains { lower.utf8Contains(".\($0)") }
  }
}
