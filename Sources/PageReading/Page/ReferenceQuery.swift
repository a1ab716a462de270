/// The query of a reference as a page writes it.
struct ReferenceQuery {
  /// A parameter that has a value. Most are passed over by their names, so nothing is decoded before it is asked for.
  struct Parameter {
    fileprivate let sentName: ArraySlice<UInt8>
    fileprivate let sentValue: ArraySlice<UInt8>

    /// The name in lower case.
    var name: String { sentName.map(\.lowered).text }
    /// The value with percent-encoding undone.
    var value: String { sentValue.percentDecoded }
  }

  /// What stands ahead of the query.
  let path: ArraySlice<UInt8>
  /// The parameters in their order.
  let parameters: [Parameter]

  /// Reads a reference; nil where it has no query.
  init?(of reference: ArraySlice<UInt8>) {
    guard let mark = reference.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    path = reference[..<mark]
    let parts = reference[(mark + 1)...].split { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "#") }
    parameters = parts.compactMap { part in
      part.firstIndex(of: UInt8(ascii: "=")).map { equals in
        Parameter(sentName: part[..<equals], sentValue: part[(equals + 1)...])
      }
    }
  }
}
