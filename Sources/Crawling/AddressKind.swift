public import WebAddress

/// What an address is likely to hold, told from its spelling alone.
public enum AddressKind: Hashable, Sendable {
  /// A page, or anything that cannot be told.
  case page
  /// An RSS or Atom feed.
  case feed
  /// A sitemap. No spelling tells one: robots.txt, an index or the usual place does.
  case sitemap
  /// A PDF, Office file or archive.
  case document
  /// A picture, sound, film, style, script, font or program: passed over.
  case media

  /// The kind of an address.
  public init(_ address: WebAddress) {
    let name = address.fileExtension
    if Self.documentExtensions.contains(name) {
      self = .document
    } else if Self.mediaExtensions.contains(name) {
      self = .media
    } else {
      self = Self.looksLikeFeed(address, fileExtension: name) ? .feed : .page
    }
  }

  private static let documentExtensions: Set<String> = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "rtf", "zip", "rar", "7z",
  ]

  private static let mediaExtensions: Set<String> = [
    "jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff", "heic", "psd",
    "mp4", "m4v", "webm", "avi", "mov", "wmv", "flv", "mkv", "mpg", "mpeg", "3gp", "m3u8", "swf",
    "mp3", "m4a", "wav", "ogg", "oga", "ogv", "wma", "aac", "flac", "mid",
    "css", "js", "mjs", "map", "json", "woff", "woff2", "ttf", "otf", "eot",
    "tar", "gz", "tgz", "bz2", "xz", "iso", "exe", "msi", "dmg", "apk", "ipa", "deb", "rpm", "jar", "bin", "dll",
  ]

  private static let feedWords: Set<String> = ["feed", "feeds", "rss", "rss2", "atom", "rdf"]

  /// Whether a segment of the path (its extension apart), the extension, or a value of the query names a feed.
  private static func looksLikeFeed(_ address: WebAddress, fileExtension: String) -> Bool {
    if feedWords.contains(fileExtension) { return true }
    let segments = address.path.utf8.split(separator: UInt8(ascii: "/"))
    if segments.contains(where: { isFeedWord($0.prefix { $0 != UInt8(ascii: ".") }) }) { return true }
    guard let query = address.query else { return false }
    return query.utf8.split { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "=") }.contains { isFeedWord($0) }
  }

  private static func isFeedWord(_ word: Substring.UTF8View) -> Bool {
    (3...5).contains(word.count) && feedWords.contains(String(Substring(word)).lowercased())
  }
}

extension AddressKind {
  /// Whether a request for a sitemap may go on there: servers that have none send it to some page of theirs.
  static func mayBeSitemap(_ address: WebAddress) -> Bool {
    ["xml", "gz", "txt"].contains(address.fileExtension) || address.text.lowercased().contains("sitemap")
  }

  /// Whether that media type is one of a document, for addresses whose spelling does not tell.
  public static func isDocument(mediaType: String) -> Bool {
    documentTypes.contains { mediaType.hasPrefix($0) }
  }

  private static let documentTypes = [
    "application/pdf", "application/msword", "application/vnd.ms-", "application/vnd.openxmlformats-",
    "application/vnd.oasis.opendocument", "application/rtf", "text/rtf", "application/zip",
    "application/x-ole-storage", "application/x-zip", "application/x-rar", "application/vnd.rar", "application/x-7z",
  ]
}
