/// Files in gzip's format (RFC 1952).
public enum GzipFile {
  /// The bytes that a file holds, all its members joined (section 2.2); nil where it is damaged or they are more than
  /// the limit. What follows the last member and is none, as some servers pad with, is passed over.
  public static func inflated(_ file: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    let inflater = Inflater()
    var joined: [UInt8] = []
    var rest = file
    while rest.starts(with: [0x1F, 0x8B]) {
      guard case .bytes(let bytes, let consumed) = inflater.inflate(rest, as: .gzip, limit: limit - joined.count),
        consumed > 0
      else { return nil }
      if joined.isEmpty { joined = bytes } else { joined += bytes }
      rest = rest.dropFirst(consumed)
    }
    return joined
  }
}
