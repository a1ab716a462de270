public import WebAddress

/// A link of a page, with what a reader sees of it.
public struct Link: Hashable, Sendable {
  /// How the link was made.
  public enum Kind: String, Sendable {
    /// `a` or `area` with words.
    case text
    /// `a` or `area` with nothing but pictures.
    case image
    /// `iframe`, `frame`, `embed` or `object`.
    case frame
    /// `meta http-equiv=refresh`, or the field `Refresh` of the response.
    case refresh
    /// A guess: an address that a script or an attribute for scripts names.
    case script
    /// A guess: an address that a form or a list of choices leads to.
    case form
    /// A guess: where a search of the site leads that asks for the phrase of `SearchProbe`.
    case search
  }

  /// Where it leads, without the fragment.
  @inlinable public var target: WebAddress { content.target }
  /// What a reader is told: the words, or for a picture its alternative text, the link's title, or nothing.
  @inlinable public var text: String { content.text }
  /// How the link was made.
  @inlinable public var kind: Kind { content.kind }
  /// The file name of the picture of an image link, such as `tthc.png`; nil for the rest.
  @inlinable public var image: String? { content.image }
  /// The index of the block in which it stands (or that stands before it); nil ahead of the first block.
  @inlinable public var block: Int? {
    get { place < 0 ? nil : Int(place) }
    set { place = newValue.map(Int32.init) ?? -1 }
  }

  /// What the link is wherever it stands. The menu of a site is the same links on each of its pages, which then share
  /// the contents: a link takes 16 bytes.
  @usableFromInline let content: Content
  @usableFromInline var place: Int32

  @usableFromInline final class Content: Sendable {
    @usableFromInline let target: WebAddress
    @usableFromInline let text: String
    @usableFromInline let kind: Kind
    @usableFromInline let image: String?

    init(target: WebAddress, text: String, kind: Kind, image: String?) {
      (self.target, self.text, self.kind, self.image) = (target, text, kind, image)
    }
  }

  /// A link.
  public init(target: WebAddress, text: String, kind: Kind = .text, block: Int? = nil, image: String? = nil) {
    content = Content(target: target, text: text, kind: kind, image: image)
    place = block.map(Int32.init) ?? -1
  }

  /// The same for links that share all but their place. Links whose contents are two may still be equal.
  public var contentID: ObjectIdentifier { ObjectIdentifier(content) }
}

extension Link {
  /// Whether place, target, kind, image and words are the same.
  public static func == (left: Link, right: Link) -> Bool {
    guard left.place == right.place else { return false }
    if left.content === right.content { return true }
    return left.target == right.target && left.text == right.text && left.kind == right.kind
      && left.image == right.image
  }

  /// Hashes target and place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(target)
    hasher.combine(place)
  }
}
