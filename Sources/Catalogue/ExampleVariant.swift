/// A way in which the pages of an example are written. Portals write the same words in all of these ways, so an example
/// is judged in each of them, and the verdict is the same.
public enum ExampleVariant: String, Sendable, CaseIterable {
  /// As the rule file has it.
  case plain
  /// Letters and their marks apart (NFD), as text pasted from macOS is.
  case decomposed
  /// All letters of the text capital.
  case capitals
  /// Letters beyond ASCII as character references.
  case entities
  /// Within five tables, as pages of the years before CSS are laid out.
  case nestedTables = "nested-tables"
  /// Without a declared encoding.
  case undeclaredCharset = "undeclared-charset"
  /// Within a comment, where no reader sees it: never met, unless the check asks for something beside the text.
  case comment
}
