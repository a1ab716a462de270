/// A run of visible text that stands for itself: the unit in which a page is read, compared and quoted.
public struct Block: Hashable, Sendable, Codable {
  /// What part the text plays.
  public enum Role: String, Sendable, Codable {
    /// A heading (`h1`…`h6`, or a role of heading).
    case heading
    /// Running text.
    case paragraph
    /// An item of a list.
    case item
    /// A row of a data table; its cells are joined with " | ".
    case row
    /// Text of a form: a label, legend or button.
    case form
    /// A caption of a picture or table.
    case caption
  }

  /// What part the text plays.
  public var role: Role
  /// 1...6 for a heading, 0 for the rest.
  public var level: Int
  /// The text, composed (NFC), white space collapsed, zero-width characters removed; never empty.
  public var text: String
  /// Whether all the text stands inside links.
  public var isLinked: Bool

  /// A block.
  public init(role: Role, level: Int = 0, text: String, isLinked: Bool = false) {
    self.role = role
    self.level = level
    self.text = text
    self.isLinked = isLinked
  }
}
