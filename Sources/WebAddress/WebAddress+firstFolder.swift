extension WebAddress {
  /// The first folder of the path, decoded and with its strokes; nil where the path names none.
  public var firstFolder: String? {
    let segments = decodedPath.split(separator: "/", omittingEmptySubsequences: true)
    guard let first = segments.first, segments.count > 1 || path.hasSuffix("/") else { return nil }
    return "/\(first)/"
  }
}
