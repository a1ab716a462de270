import WebAddress

/// What the addresses of one kind of page have in common, such as all items of one section of news.
struct AddressTemplate: Hashable, Sendable {
  /// The folder and the way of asking for a page in it, with numbers as 0 and names as `*`.
  let text: String
  /// The same without the values of its parameters.
  let family: String
  /// The names of its parameters.
  let names: String
  /// How its pages list others; nil where they do not only do that, as far as can be told.
  let listing: Listing?

  /// How pages list others.
  enum Listing: Sendable {
    /// The further pages of a list.
    case further
    /// By month, author, tag or search: what other lists have as well.
    case archive
  }

  init(_ address: WebAddress) {
    let segments = address.path.utf8.split(separator: UInt8(ascii: "/")).map { Self.numbersMasked($0) }
    let parameters = address.parameters.sorted { ($0.name, $0.value) < ($1.name, $1.value) }
    var path = segments.dropLast().map { "/" + $0 }.joined()
    let ending = address.fileExtension
    path += parameters.isEmpty ? "/*" + (ending.isEmpty ? "" : "." + ending) : "/" + (segments.last ?? "")
    names = parameters.map(\.name).joined(separator: "&")
    family = parameters.isEmpty ? path : path + "?" + names
    text =
      parameters.isEmpty
      ? path : path + "?" + parameters.map { "\($0.name)=\(Self.masked($0.value))" }.joined(separator: "&")
    let folders = segments.dropLast().map { $0.lowercased() }
    let parameterNames = parameters.map { $0.name.lowercased() }
    let isDated = !segments.isEmpty && segments.allSatisfy { $0 == "0" }
    if isDated || folders.contains(where: Self.archiveFolders.contains)
      || parameterNames.contains(where: Self.archiveParameters.contains)
    {
      listing = .archive
    } else if folders.contains(where: Self.pagingFolders.contains)
      || parameterNames.contains(where: Self.pagingParameters.contains)
    {
      listing = .further
    } else {
      listing = nil
    }
  }

  private static let pagingFolders: Set<String> = ["page", "trang"]
  private static let archiveFolders: Set<String> = [
    "author", "tac-gia", "tag", "tags", "archive", "archives", "luu-tru", "search", "tim-kiem", "calendar", "lich",
  ]
  private static let pagingParameters: Set<String> = [
    "page", "trang", "paged", "pageindex", "start", "limitstart", "offset",
  ]
  private static let archiveParameters: Set<String> = [
    "q", "s", "keyword", "tukhoa", "sort", "order", "month", "thang", "date", "ngay",
  ]

  /// Every run of digits as one 0.
  private static func numbersMasked(_ segment: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(segment.count)
    for byte in segment {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if !isDigit { bytes.append(byte) } else if bytes.last != UInt8(ascii: "0") { bytes.append(UInt8(ascii: "0")) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A short word chooses a kind of page; anything else one of many.
  private static func masked(_ value: String) -> String {
    let isWord = value.utf8.count <= 12 && value.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    return isWord ? value : "*"
  }
}
