/// An address that a service which counts clicks hands its visitors on to, as search engines and site builders write
/// every link that leaves them: `https://www.example.com/url?q=https%3A%2F%2Fschool.example.vn%2F&sa=D`.
enum HandedAddress {
  /// The whole address that is handed on; nil where the reference is no such one.
  static func reference(in address: ArraySlice<UInt8>) -> String? {
    guard let query = address.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    let path = address[..<query]
    guard paths.contains(where: { path.suffix($0.utf8.count).elementsEqual($0.utf8) }) else { return nil }
    for parameter in address[(query + 1)...].split(whereSeparator: {
      $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "#")
    }) {
      guard let equals = parameter.firstIndex(of: UInt8(ascii: "=")),
        names.contains(parameter[..<equals].map(\.lowered).text)
      else { continue }
      let value = parameter[(equals + 1)...].percentDecoded
      if value.utf8.starts(with: "http://".utf8) || value.utf8.starts(with: "https://".utf8) { return value }
    }
    return nil
  }

  /// How the paths of such services end.
  private static let paths = ["/url", "/l.php", "/redirect", "/safelink"]
  private static let names: Set<String> = ["q", "url", "u", "target"]
}
