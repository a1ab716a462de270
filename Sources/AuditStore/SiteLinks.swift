import AuditModel
import WebAddress

/// Where the pages of a site lead within it, with the words of the links.
struct SiteLinks {
  /// The addresses of the site and the words that lead there, different words joined by " | "; empty for the start and
  /// for what only a redirect leads to.
  private(set) var texts: [WebAddress: String] = [:]
  /// How many documents the pages link to or the site served.
  private(set) var documents = 0

  /// Different words for one address beyond these are not kept.
  private static let textLimit = 5
  private static let extensions: Set<String> = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "rtf", "zip", "rar", "7z",
  ]
  private static let mediaTypes: Set<String> = [
    "application/pdf", "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
    "application/rtf", "text/rtf", "application/zip", "application/x-rar-compressed", "application/vnd.rar",
    "application/x-7z-compressed",
  ]

  /// The links of all pages, in the order of their addresses, and where the redirects lead.
  init(_ collection: FactsCollection, start: WebAddress, given: WebAddress) {
    let hosts = Set([start.siteHost, given.siteHost])
    var words: [WebAddress: [String]] = [start: []]
    words[given] = []
    for page in collection.pages {
      for link in page.links where hosts.contains(link.target.siteHost) {
        var known = words[link.target] ?? []
        if !link.text.isEmpty, known.count < Self.textLimit, !known.contains(link.text) { known.append(link.text) }
        words[link.target] = known
      }
    }
    var served: Set<String> = []
    for (address, facts) in collection.facts {
      if case .redirect(let target) = facts, hosts.contains(target.siteHost), words[target] == nil {
        words[target] = []
      }
      if case .other(let mediaType) = facts, Self.isDocument(mediaType) { served.insert(address.siteKey) }
    }
    texts = words.mapValues { $0.joined(separator: " | ") }
    documents = served.union(words.keys.filter(Self.isDocument).map(\.siteKey)).count
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
