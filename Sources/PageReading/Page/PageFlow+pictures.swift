import AuditModel

extension PageFlow {
  /// Reads an `img`.
  mutating func readPicture(_ node: Int) {
    guard let source = pictureSource(at: node) else { return }
    let alternative = tree.bytes(of: .alt, at: node) == nil ? nil : tree.composed(.alt, at: node)
    pictures.append(Picture(source: source, alternative: alternative, block: lastBlock))
    if line.hasText { anchors.append(.picture(pictures.count - 1)) }
  }

  /// The address of a picture as written; for one that a script loads late, the address it will load.
  func pictureSource(at node: Int) -> String? {
    let source = tree.bytes(of: .src, at: node)?.trimmed ?? []
    if Self.isPlaceholder(source) {
      for name in [AttributeName.dataSource, .dataOriginal, .dataLazySource] {
        if let late = tree.bytes(of: name, at: node)?.trimmed, !late.isEmpty { return late.text }
      }
    }
    if source.isEmpty { return nil }
    // The bytes of a picture written into the page are no address to keep.
    return source.hasPrefix("data:") ? source.prefix { $0 != UInt8(ascii: ",") }.text : source.text
  }

  private static func isPlaceholder(_ source: ArraySlice<UInt8>) -> Bool {
    let words: [StaticString] = ["placeholder", "lazy", "blank.", "spacer", "loading", "transparent", "1x1", "grey."]
    return source.isEmpty || source.hasPrefix("data:") || words.contains { source.offset(of: $0) != nil }
  }
}
