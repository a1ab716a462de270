import AuditModel
import WebAddress

/// Where the pages of a site lead within it, with the words of the links.
struct SiteLinks {
  /// One place of the site.
  struct Target {
    /// Its address; the first of several that differ in scheme or `www.` only.
    var address: WebAddress
    /// The different words of the links that lead there, directly or through redirects.
    var words: [String] = []

    /// The words, joined with " | ".
    var text: String { words.joined(separator: " | ") }
  }

  /// The places by `WebAddress.siteKey`: the start, what is linked and where redirects lead.
  private(set) var targets: [String: Target] = [:]
  /// How many documents the pages link to or the site served.
  private(set) var documents = 0

  private static let extensions: Set<String> = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "rtf", "zip", "rar", "7z",
  ]
  private static let mediaTypes: Set<String> = [
    "application/pdf", "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
    "application/rtf", "text/rtf", "application/zip", "application/x-rar-compressed", "application/vnd.rar",
    "application/x-7z-compressed",
  ]

  /// The links of all pages, in the order of their addresses.
  init(_ collection: FactsCollection, start: WebAddress, given: WebAddress) {
    let hosts = Set([start.siteHost, given.siteHost])
    func add(_ address: WebAddress, _ text: String) {
      let end = collection.destination(of: address)
      for address in end == address ? [address] : [address, end] where hosts.contains(address.siteHost) {
        targets[address.siteKey, default: Target(address: address)].add(text, from: address)
      }
    }
    add(given, "")
    for page in collection.pages {
      for link in page.links { add(link.target, link.text) }
    }
    let served = collection.facts.compactMap { address, facts in
      switch facts {
      case .document: address.siteKey
      case .other(let mediaType): Self.isDocument(mediaType) ? address.siteKey : nil
      case .page, .feed, .sitemap, .redirect: nil
      }
    }
    // What leads elsewhere, or answered with a page, is no document whatever its name ends in.
    let others = collection.facts.compactMap { address, facts in
      switch facts {
      case .page, .redirect: address.siteKey
      case .document, .other, .feed, .sitemap: nil
      }
    }
    let linked = targets.filter { Self.isDocument($0.value.address) }.map(\.key)
    documents = Set(served).union(Set(linked).subtracting(others)).count
  }

  private static func isDocument(_ mediaType: String) -> Bool {
    mediaTypes.contains(mediaType) || mediaType.hasPrefix("application/vnd.openxmlformats-officedocument.")
      || mediaType.hasPrefix("application/vnd.oasis.opendocument.")
  }

  private static func isDocument(_ address: WebAddress) -> Bool {
    let path = address.text.utf8.prefix { $0 != UInt8(ascii: "?") }
    let ending = path.reversed().prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "/") }
    guard ending.count < 6 else { return false }
    return extensions.contains(String(decoding: ending.reversed().map { $0 | 32 }, as: UTF8.self))
  }
}

extension SiteLinks.Target {
  /// Different words for one place beyond these are not kept.
  private static let wordLimit = 5

  fileprivate mutating func add(_ text: String, from other: WebAddress) {
    address = min(address, other)
    if !text.isEmpty, words.count < Self.wordLimit, !words.contains(text) { words.append(text) }
  }
}

extension WebAddress {
  /// The host without `www.`: a portal is the same under both.
  var siteHost: String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }

  /// The address without scheme and `www.`: what was had over one is not asked for over the other.
  var siteKey: String {
    var rest = text.utf8.dropFirst(scheme.utf8.count + 3)
    if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
    return String(decoding: rest, as: UTF8.self)
  }
}
