import AuditModel
import CLibxml2
import VietnameseText
import WebAddress

/// A feed: RSS 2.0, RSS 1.0 (RDF) or Atom (RFC 4287).
struct FeedDocument {
  /// The most entries that are kept.
  private static let entryLimit = 1000

  private var format = ""
  private var title = ""
  private var entries: [FeedFacts.Entry] = []

  private let address: WebAddress
  /// The names of the open elements, the root first.
  private var path: [String] = []
  private var text: [UInt8] = []
  private var entry: FeedFacts.Entry?

  /// Reads a feed that is UTF-8; nil where it is not well-formed or no feed. White space ahead of the XML declaration,
  /// which feed readers forgive, is let pass.
  init?(_ document: [UInt8], address: WebAddress) {
    self.address = address
    let document = Array(document.drop(while: \.isBlank))
    guard let length = Int32(exactly: document.count) else { return nil }
    let isWellFormed = unsafe document.withUnsafeBytes { buffer in
      // The text is UTF-8 by now, whatever its declaration says.
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_IGNORE_ENC.rawValue
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let reader = unsafe xmlReaderForMemory(start, length, nil, "utf-8", Int32(options)) else { return false }
      defer { unsafe xmlFreeTextReader(reader) }
      return unsafe read(reader)
    }
    guard isWellFormed, !format.isEmpty else { return nil }
  }

  /// The facts of the feed.
  func facts(at address: WebAddress, capturedAt: Instant, sha256: String) -> FeedFacts {
    FeedFacts(
      address: address, capturedAt: capturedAt, sha256: sha256, format: format, title: title, entries: entries)
  }

  /// Reads node after node; whether the document was well-formed to its end.
  private mutating func read(_ reader: xmlTextReaderPtr) -> Bool {
    while true {
      let status = unsafe xmlTextReaderRead(reader)
      guard status == 1 else { return status == 0 }
      switch unsafe UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        let isEmpty = unsafe xmlTextReaderIsEmptyElement(reader) == 1
        unsafe begin(reader)
        if isEmpty { end() }
      case XML_READER_TYPE_END_ELEMENT.rawValue: end()
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue:
        if let value = unsafe xmlTextReaderConstValue(reader) {
          unsafe text.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
        }
      default: break
      }
    }
  }

  private mutating func begin(_ reader: xmlTextReaderPtr) {
    guard let name = unsafe xmlTextReaderConstLocalName(reader) else { return }
    path.append(unsafe String(cString: name))
    text = []
    if path.count == 1 { format = ["rss": "rss", "RDF": "rdf", "feed": "atom"][path[0]] ?? "" }
    if isEntry { entry = FeedFacts.Entry(title: "", link: nil, date: "") }
    if format == "atom", path.count == 3, path[2] == "link", entry?.link == nil {
      let relation = unsafe attribute("rel", of: reader) ?? "alternate"
      if relation == "alternate", let reference = unsafe attribute("href", of: reader) {
        entry?.link = address.resolving(reference)
      }
    }
  }

  private mutating func end() {
    let words = ComposedText.compose(text.text)
    text = []
    if isEntry {
      if let entry, entries.count < Self.entryLimit { entries.append(entry) }
      entry = nil
    } else if entry != nil, path.count == (format == "rss" ? 4 : 3), let name = path.last {
      endEntryPart(name, words)
    } else if path.last == "title", path.count == (format == "atom" ? 2 : 3), title.isEmpty,
      format == "atom" || path[1] == "channel"
    {
      title = words
    }
    if !path.isEmpty { path.removeLast() }
  }

  private mutating func endEntryPart(_ name: String, _ words: String) {
    switch name {
    case "title": if entry?.title.isEmpty == true { entry?.title = words }
    case "link": if format != "atom", entry?.link == nil { entry?.link = address.resolving(words) }
    case "pubDate", "date", "published": entry?.date = words
    case "updated": if entry?.date.isEmpty == true { entry?.date = words }
    default: break
    }
  }

  /// Whether the innermost element is an entry of the feed.
  private var isEntry: Bool {
    switch format {
    case "rss": path.count == 3 && path[1] == "channel" && path[2] == "item"
    case "rdf": path.count == 2 && path[1] == "item"
    default: path.count == 2 && path[1] == "entry"
    }
  }

  private func attribute(_ name: String, of reader: xmlTextReaderPtr) -> String? {
    guard let value = unsafe xmlTextReaderGetAttribute(reader, name) else { return nil }
    defer { unsafe audit_xml_free(value) }
    return unsafe String(cString: value)
  }
}
