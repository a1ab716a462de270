/// An element as it begins.
package struct XMLElement {
  /// The name without its prefix.
  package let name: String
  /// The attributes by their names, prefixes included.
  package let attributes: [String: String]

  /// The value of the attribute whose name is that, whatever its prefix; that without a prefix goes first.
  package func value(_ name: String) -> String? {
    attributes[name]
      ?? attributes.first { key, _ in
        key.utf8.count > name.utf8.count && key.hasSuffix(name)
          && key.utf8.dropLast(name.utf8.count).last == UInt8(ascii: ":")
      }?.value
  }
}
