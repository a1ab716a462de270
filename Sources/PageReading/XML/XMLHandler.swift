/// What takes the events of an XML document, in their order.
package protocol XMLHandler {
  /// An element begins.
  mutating func begin(_ element: XMLElement)
  /// The innermost element ends; its name without prefix.
  mutating func end(_ name: String)
  /// Text comes, perhaps in pieces.
  mutating func add(_ text: String)
}
