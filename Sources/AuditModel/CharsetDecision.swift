/// How the characters of a page were told from its bytes.
public struct CharsetDecision: Hashable, Sendable {
  /// What decided, in the order in which they are asked.
  public enum Source: String, Sendable {
    /// A byte order mark.
    case byteOrderMark = "bom"
    /// The `charset` of Content-Type.
    case header
    /// A `meta` element.
    case meta
    /// The bytes are valid UTF-8, whatever was declared.
    case validUTF8 = "valid-utf-8"
    /// The likeliest by statistics.
    case detection
    /// The words, which are Vietnamese in a font of the time before Unicode alone.
    case words
    /// Nothing told; windows-1252 as a browser would take it.
    case fallback
  }

  /// The name in lower case, such as `utf-8`, or `tcvn3` where most of the text was written for a font of that encoding.
  public var name: String
  /// What decided.
  public var source: Source
  /// How many bytes could not be decoded and stand as U+FFFD, or were NUL and were left out.
  public var repairs: Int
  /// Whether the header or a `meta` element names another charset than the one that was decided on, or the two name
  /// different ones.
  public var contradictsDeclaration: Bool

  /// A decision.
  public init(name: String, source: Source, repairs: Int, contradictsDeclaration: Bool = false) {
    self.name = name
    self.source = source
    self.repairs = repairs
    self.contradictsDeclaration = contradictsDeclaration
  }
}
