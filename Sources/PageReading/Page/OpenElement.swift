import AuditModel

/// An element that the walk is inside of, with what its text inherits.
struct OpenElement {
  /// The element.
  var node: Int
  /// The index after its last descendant.
  var end: Int
  /// Which element.
  var tag: Tag
  /// Whether a line ends where it ends.
  var isBlock: Bool
  /// What part its text plays.
  var role = Block.Role.paragraph
  /// The level of the heading it stands in; 0 outside headings.
  var level = 0
  /// Whether its text stands inside an `a` with an `href`.
  var isInLink = false
  /// The index of the link it stands in, where that leads to a web address.
  var link: Int?
  /// Whether its text is bold.
  var isBold = false
  /// Whether line ends of its text count.
  var isPreformatted = false
  /// The `label` element it stands in.
  var label: Int?
  /// The index of the form it stands in.
  var form: Int?
  /// How many blocks there were when it began.
  var firstBlock = 0
}
