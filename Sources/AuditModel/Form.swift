public import WebAddress

/// A form that a visitor can fill in.
public struct Form: Hashable, Sendable {
  /// Where it is sent; nil where the address is no web address.
  public var action: WebAddress?
  /// `get` or `post`.
  public var method: String
  /// Its visible fields in their order.
  public var fields: [Field]
  /// The words of its buttons.
  public var buttons: [String]
  /// The index of the block before or in which it begins; nil ahead of the first.
  public var block: Int?

  /// One field that a visitor fills in; hidden fields are not kept.
  public struct Field: Hashable, Sendable {
    /// The `name` attribute.
    public var name: String
    /// `text`, `email`, `tel`, `search`, `textarea`, `select`, `checkbox`, `radio`, `file`, `password` …
    public var type: String
    /// What a reader is told of it: its label, or else its placeholder or title; may be empty.
    public var label: String
    /// Whether a `label` element or `aria-label` names it.
    public var isLabelled: Bool
    /// What a `select` lets a visitor choose, the first forty; empty for other fields.
    public var choices: [String]

    /// A field.
    public init(name: String, type: String, label: String, isLabelled: Bool, choices: [String] = []) {
      self.name = name
      self.type = type
      self.label = label
      self.isLabelled = isLabelled
      self.choices = choices
    }
  }

  /// A form.
  public init(action: WebAddress?, method: String, fields: [Field], buttons: [String], block: Int? = nil) {
    self.action = action
    self.method = method
    self.fields = fields
    self.buttons = buttons
    self.block = block
  }
}
