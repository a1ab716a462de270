/// A document whose address stands inside another one or in a script: a viewer's parameter, a download button.
enum HiddenDocument {
  private static let extensions: Set<String> = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "rtf", "zip", "rar",
  ]

  /// The reference of a document in a script such as `download(5, '/upload/a.pdf')`; nil where there is none.
  static func reference(inScript script: ArraySlice<UInt8>) -> String? {
    var rest = script
    while let start = rest.firstIndex(where: { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") }) {
      guard let end = rest[(start + 1)...].firstIndex(of: rest[start]) else { return nil }
      let reference = rest[start + 1..<end]
      if isDocument(reference) { return reference.text }
      rest = rest[(end + 1)...]
    }
    return nil
  }

  /// The reference of a document that an address hands to a viewer, as `viewer.html?file=/a.pdf` does; nil where there
  /// is none.
  static func reference(inAddress address: ArraySlice<UInt8>) -> String? {
    guard let query = ReferenceQuery(of: address) else { return nil }
    // A bare name is no address; it says nothing about its folder.
    return query.parameters.lazy.map(\.value).first { $0.utf8.contains(UInt8(ascii: "/")) && isDocument($0) }
  }

  /// The reference of the document that a viewer shows to a visitor, as a link leads there: a whole address that is
  /// handed on under one of the usual names, or a path that is handed to a static page, which only a script can read;
  /// nil where the address is no viewer's.
  static func reference(inViewer address: ArraySlice<UInt8>) -> String? {
    guard let query = ReferenceQuery(of: address) else { return nil }
    let isStatic = query.path.suffix(5).elementsEqual(".html".utf8) || query.path.suffix(4).elementsEqual(".htm".utf8)
    return query.parameters.lazy.filter { ["url", "file", "src"].contains($0.name) }.map(\.value).first { value in
      let bytes = Array(value.utf8)[...]
      let isWhole = bytes.hasPrefix("http://") || bytes.hasPrefix("https://")
      return (isWhole || isStatic && bytes.has(UInt8(ascii: "/"))) && isDocument(bytes)
    }
  }

  private static func isDocument(_ reference: String) -> Bool { isDocument(Array(reference.utf8)[...]) }

  private static func isDocument(_ reference: ArraySlice<UInt8>) -> Bool {
    let path = reference.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard reference.count <= 2000, let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return extensions.contains(path[(dot + 1)...].map(\.lowered).text)
  }
}
