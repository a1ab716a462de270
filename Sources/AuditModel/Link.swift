public import WebAddress

/// A link of a page, with what a reader sees of it.
public struct Link: Hashable, Sendable, Codable {
  /// How the link was made.
  public enum Kind: String, Sendable, Codable {
    /// `a` or `area` with words.
    case text
    /// `a` or `area` with nothing but pictures.
    case image
    /// `iframe`, `frame`, `embed` or `object`.
    case frame
    /// `meta http-equiv=refresh`.
    case refresh
    /// A guess: an address that a script or an attribute for scripts names.
    case script
    /// A guess: an address that a form or a list of choices leads to.
    case form
    /// A guess: where a search of the site leads that asks for the phrase of `SearchProbe`.
    case search
  }

  /// Where it leads, without the fragment.
  public var target: WebAddress
  /// What a reader is told: the words, or for a picture its alternative text, the link's title, or nothing.
  public var text: String
  /// How the link was made.
  public var kind: Kind
  /// The index of the block in which it stands (or that stands before it); nil ahead of the first block.
  public var block: Int?
  /// The file name of the picture of an image link, such as `tthc.png`; nil for the rest.
  public var image: String?

  /// A link.
  public init(target: WebAddress, text: String, kind: Kind = .text, block: Int? = nil, image: String? = nil) {
    self.target = target
    self.text = text
    self.kind = kind
    self.block = block
    self.image = image
  }
}
