extension WebAddress {
  /// A part of a query, such as `id=17`.
  public struct Parameter: Hashable, Sendable {
    /// What stands before the first `=`, decoded.
    public let name: String
    /// What stands behind it, decoded; empty where there is none.
    public let value: String
  }

  /// The parts of the query between its `&`, in their order.
  public var parameters: [Parameter] {
    guard let query else { return [] }
    return query.utf8.split(separator: UInt8(ascii: "&")).map { part in
      let mark = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      return Parameter(
        name: percentDecoded(String(Substring(part[..<mark]))),
        value: percentDecoded(String(Substring(part[mark...].dropFirst()))))
    }
  }
}
