/// What kind of file the first bytes give away; its name and its label are not asked.
enum FileFormat {
  case pdf
  /// A zip container: Office Open XML, OpenDocument or an archive.
  case zip
  /// A compound file (OLE): Office 97 to 2003.
  case compound
  case rtf
  case archive

  /// The format; nil where the bytes do not tell.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound
    } else if bytes.starts(with: Array("{\\rtf".utf8)) {
      self = .rtf
    } else if bytes.starts(with: Array("Rar!\u{1A}\u{07}".utf8))
      || bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
    {
      self = .archive
    } else if bytes.prefix(1024).containsRun(of: Array("%PDF-".utf8)) {
      // Readers of PDF forgive what stands ahead of its first line.
      self = .pdf
    } else {
      return nil
    }
  }
}

extension Collection<UInt8> where Index == Int {
  /// Whether these bytes occur one after the other.
  func containsRun(of bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return true }
    var index = startIndex
    while index + bytes.count <= endIndex {
      if self[index] == first, self[index..<(index + bytes.count)].elementsEqual(bytes) { return true }
      index += 1
    }
    return false
  }
}
