import AuditModel
import CLibxml2
import WebAddress

/// A sitemap or an index of sitemaps (sitemaps.org, protocol 0.9), read as far as it can be: what stands before a
/// damage counts, and what is no whole address of at most 2,047 characters is passed over.
struct SitemapDocument {
  /// The most bytes of a sitemap once it is inflated, as the protocol sets it.
  static let byteLimit = 52_428_800
  /// The most addresses of one sitemap, as the protocol sets it.
  static let entryLimit = 50_000
  /// An address has fewer characters than this.
  private static let addressLimit = 2048

  private(set) var pages: [WebAddress] = []
  private(set) var sitemaps: [WebAddress] = []

  private var isIndex = false
  private var known: Set<WebAddress> = []
  /// The characters of the `loc` that is open; nil outside of one.
  private var location: [UInt8]?

  /// Reads a sitemap that is UTF-8; nil where its root is neither `urlset` nor `sitemapindex`.
  init?(xml document: [UInt8]) {
    let document = document.first?.isBlank == true ? Array(document.drop(while: \.isBlank)) : document
    guard let name = Self.root(of: document[...]) else { return nil }
    isIndex = name == "sitemapindex"
    if read(document) { return }
    // A sitemap that is no XML only for an `&` of an address, which many programs write as it is.
    var mended = self
    mended.known = []
    (mended.pages, mended.sitemaps, mended.location) = ([], [], nil)
    _ = mended.read(AmpersandMending.mended(document))
    if mended.known.count > known.count { self = mended }
  }

  /// Reads the text form of a sitemap, one address a line; the text is UTF-8.
  init(list document: [UInt8]) {
    for line in document.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) { take(line) }
  }

  /// The facts of the sitemap.
  func facts(at address: WebAddress) -> SitemapFacts {
    SitemapFacts(address: address, pages: pages, sitemaps: sitemaps)
  }

  /// The local name of the root, where that is one of the protocol's.
  static func root(of body: ArraySlice<UInt8>) -> String? {
    let name = ResourceKind.rootName(of: body)
    let local = name.split(separator: ":").last.map(String.init) ?? ""
    return local == "urlset" || local == "sitemapindex" ? local : nil
  }

  /// Whether a body is the text form: nothing but addresses, as far as its beginning tells.
  static func isList(_ body: ArraySlice<UInt8>) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = (body.starts(with: mark) ? body.dropFirst(mark.count) : body).prefix(4096)
    let lines = start.split { $0 == 0x0A || $0 == 0x0D }.map(\.trimmed).filter { !$0.isEmpty }
    return !lines.isEmpty && lines.allSatisfy { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
  }

  /// Reads the markup; whether it was well-formed to its end. Entities that the document defines itself are never
  /// put in, nothing is loaded, and the parser's own limits hold.
  private mutating func read(_ document: [UInt8]) -> Bool {
    guard let length = Int32(exactly: document.count) else { return true }
    return unsafe document.withUnsafeBytes { buffer in
      // The text is UTF-8 by now, whatever its declaration says.
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_IGNORE_ENC.rawValue
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let reader = unsafe xmlReaderForMemory(start, length, nil, "utf-8", Int32(options)) else { return true }
      defer { unsafe xmlFreeTextReader(reader) }
      return unsafe read(reader)
    }
  }

  private mutating func read(_ reader: xmlTextReaderPtr) -> Bool {
    var namespace: UnsafePointer<xmlChar>?
    while known.count < Self.entryLimit {
      let status = unsafe xmlTextReaderRead(reader)
      guard status == 1 else { return status == 0 }
      let depth = unsafe xmlTextReaderDepth(reader)
      switch unsafe UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue:
        // No sitemap has one, and it is where entities that swell are declared.
        return true
      case XML_READER_TYPE_ELEMENT.rawValue where depth == 0:
        unsafe namespace = xmlTextReaderConstNamespaceUri(reader)
      case XML_READER_TYPE_ELEMENT.rawValue where depth == 2:
        location = unsafe isLocation(reader, namespace) ? [] : nil
      case XML_READER_TYPE_END_ELEMENT.rawValue where depth == 2:
        if let location { take(location[...]) }
        location = nil
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue:
        guard depth == 3, location != nil, let value = unsafe xmlTextReaderConstValue(reader) else { break }
        unsafe location?.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
      default: break
      }
    }
    return true
  }

  /// Whether the element is a `loc` of the sitemap itself, rather than of a picture or video it lists.
  private func isLocation(_ reader: xmlTextReaderPtr, _ namespace: UnsafePointer<xmlChar>?) -> Bool {
    guard let name = unsafe xmlTextReaderConstLocalName(reader) else { return false }
    return unsafe String(cString: name) == "loc"
      && xmlStrEqual(xmlTextReaderConstNamespaceUri(reader), namespace) == 1
      && xmlTextReaderIsEmptyElement(reader) == 0
  }

  private mutating func take(_ characters: ArraySlice<UInt8>) {
    let text = characters.trimmed
    guard text.count < Self.addressLimit, known.count < Self.entryLimit, let address = WebAddress(text.text),
      known.insert(address).inserted
    else { return }
    if isIndex { sitemaps.append(address) } else { pages.append(address) }
  }
}
