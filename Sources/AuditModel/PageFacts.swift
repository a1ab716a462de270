public import WebAddress

/// What was read from one HTML page or attached document: plain values, no tree. The archive is the truth; facts can be
/// read again.
public struct PageFacts: Hashable, Sendable {
  /// The address that answered.
  public var address: WebAddress
  /// When it was fetched.
  public var capturedAt: Instant
  /// SHA-256 of the payload, in lower-case hexadecimal.
  public var sha256: String
  /// The HTTP status.
  public var status: Int
  /// How the characters were told from the bytes.
  public var charset: CharsetDecision
  /// `lang` of the root element, in lower case; empty where there is none.
  public var language: String
  /// The text of `title`; empty where there is none.
  public var title: String
  /// `meta` elements in their order.
  public var metadata: [MetadataElement]
  /// `link rel=canonical`.
  public var canonical: WebAddress?
  /// `link rel=alternate` with a type of RSS or Atom.
  public var feeds: [WebAddress]
  /// The breadcrumb from the root to the page, where one was recognised.
  public var breadcrumb: [String]
  /// The visible text in reading order.
  public var blocks: [Block]
  /// Links in reading order, those of the head included.
  public var links: [Link]
  /// Where scripts and forms may lead, each address once: guesses to be tried, never links that a visitor was shown.
  public var guesses: [Link]
  /// The words of links that only a script follows, so that nobody can tell where they lead.
  public var scriptedNames: [String]
  /// Data tables.
  public var tables: [Table]
  /// Labels with their values.
  public var labelledValues: [LabelledValue]
  /// Forms.
  public var forms: [Form]
  /// Pictures.
  public var pictures: [Picture]
  /// The indices of blocks that held letters which were not in composed form (NFC) as they were sent, ascending.
  public var decomposedBlocks: [Int]
  /// Whether the title held such letters.
  public var isTitleDecomposed: Bool
  /// Whether the page has hardly any text but scripts that would draw it.
  public var needsBrowser: Bool
  /// Whether only the beginning of the page came.
  public var isTruncated: Bool
  /// What became of checking the host's certificate; nil over plain http.
  public var certificate: CertificateState?
  /// What kind of document it is; nil for a page.
  public var document: DocumentFacts?

  /// The facts of a page.
  public init(
    address: WebAddress, capturedAt: Instant, sha256: String, status: Int, charset: CharsetDecision,
    language: String = "", title: String = "", metadata: [MetadataElement] = [], canonical: WebAddress? = nil,
    feeds: [WebAddress] = [], breadcrumb: [String] = [], blocks: [Block] = [], links: [Link] = [],
    guesses: [Link] = [], scriptedNames: [String] = [], tables: [Table] = [], labelledValues: [LabelledValue] = [],
    forms: [Form] = [],
    pictures: [Picture] = [], decomposedBlocks: [Int] = [], isTitleDecomposed: Bool = false, needsBrowser: Bool = false,
    isTruncated: Bool = false,
    certificate: CertificateState? = nil, document: DocumentFacts? = nil
  ) {
    self.address = address
    self.capturedAt = capturedAt
    self.sha256 = sha256
    self.status = status
    self.charset = charset
    self.language = language
    self.title = title
    self.metadata = metadata
    self.canonical = canonical
    self.feeds = feeds
    self.breadcrumb = breadcrumb
    self.blocks = blocks
    self.links = links
    self.guesses = guesses
    self.scriptedNames = scriptedNames
    self.tables = tables
    self.labelledValues = labelledValues
    self.forms = forms
    self.pictures = pictures
    self.decomposedBlocks = decomposedBlocks
    self.isTitleDecomposed = isTitleDecomposed
    self.needsBrowser = needsBrowser
    self.isTruncated = isTruncated
    self.certificate = certificate
    self.document = document
  }

  /// Whether its title or any block held letters that were not in composed form as they were sent.
  public var isDecomposed: Bool { isTitleDecomposed || !decomposedBlocks.isEmpty }

  /// Whether it came from a host whose certificate did not hold, so that nobody vouches for the words.
  public var isUnverified: Bool { certificate.map { $0 != .valid } ?? false }
}
