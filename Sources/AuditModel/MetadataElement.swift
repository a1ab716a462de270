/// One `meta` element (or `title`, as Dublin Core has it) of a page's head.
public struct MetadataElement: Hashable, Sendable {
  /// The `name`, `property` or `http-equiv` in lower case, such as `dc.title`, `og:title`, `description`.
  public var name: String
  /// The `content`, white space collapsed.
  public var content: String

  /// An element.
  public init(name: String, content: String) {
    self.name = name
    self.content = content
  }
}
