/// An element as it begins.
package struct XMLElement {
  /// The name without its prefix.
  package let name: String
  /// The attributes by their names, prefixes included.
  package let attributes: [String: String]

  /// The value of the attribute whose name is that, whatever its prefix. That without a prefix goes first, then that of
  /// the first prefix in the alphabet: a dictionary has no order, and the same document is read the same every time.
  package func value(_ name: String) -> String? {
    attributes[name]
      ?? attributes.filter { key, _ in
        key.utf8.count > name.utf8.count && key.hasSuffix(name)
          && key.utf8.dropLast(name.utf8.count).last == UInt8(ascii: ":")
      }
      .min { $0.key < $1.key }?.value
  }
}
