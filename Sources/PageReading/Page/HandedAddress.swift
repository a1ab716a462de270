/// An address that a service which counts clicks hands its visitors on to, as search engines and site builders write
/// every link that leaves them: `https://www.example.com/url?q=https%3A%2F%2Fschool.example.vn%2F&sa=D`.
enum HandedAddress {
  /// The whole address that is handed on; nil where the reference is no such one.
  static func reference(in address: ArraySlice<UInt8>) -> String? {
    // Every link is asked, and hardly any has such a path.
    let path = address.prefix { $0 != UInt8(ascii: "?") }
    guard path.endIndex < address.endIndex,
      paths.contains(where: { path.suffix($0.utf8.count).elementsEqual($0.utf8) }),
      let query = ReferenceQuery(of: address)
    else { return nil }
    return query.parameters.lazy.filter { names.contains($0.name) }.map(\.value)
      .first { $0.utf8.starts(with: "http://".utf8) || $0.utf8.starts(with: "https://".utf8) }
  }

  /// How the paths of such services end.
  private static let paths = ["/url", "/l.php", "/redirect", "/safelink"]
  private static let names: Set<String> = ["q", "url", "u", "target"]
}
