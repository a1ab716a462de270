/// The first bytes that give a file away whatever its header says.
enum Signature {
  /// The media type of a body that begins like no page does; nil where the bytes do not tell.
  static func mediaType(of body: ArraySlice<UInt8>, header: String, fileExtension: String) -> String? {
    for (signature, type) in plain where body.starts(with: signature) { return type }
    if body.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return officeType(header: header, fileExtension: fileExtension, among: zipped) ?? "application/zip"
    }
    if body.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return officeType(header: header, fileExtension: fileExtension, among: compound) ?? "application/x-ole-storage"
    }
    if body.starts(with: Array("RIFF".utf8)), body.hasPrefix("webp", at: 8) { return "image/webp" }
    if body.hasPrefix("ftyp", at: 4) { return "video/mp4" }
    return nil
  }

  /// A container holds one of several kinds of document: the header tells which if it names one, else the extension.
  private static func officeType(
    header: String, fileExtension: String, among types: [(fileExtension: String, type: String)]
  ) -> String? {
    if types.contains(where: { $0.type == header }) { return header }
    return types.first { $0.fileExtension == fileExtension }?.type
  }

  private static let plain: [(signature: [UInt8], type: String)] = [
    (Array("%PDF-".utf8), "application/pdf"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
    ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    (Array("GIF87a".utf8), "image/gif"),
    (Array("GIF89a".utf8), "image/gif"),
    (Array("{\\rtf".utf8), "application/rtf"),
    (Array("Rar!\u{1A}\u{07}".utf8), "application/vnd.rar"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
    ([0x1F, 0x8B, 0x08], "application/gzip"),
  ]

  private static let zipped: [(fileExtension: String, type: String)] = [
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("epub", "application/epub+zip"),
  ]

  private static let compound: [(fileExtension: String, type: String)] = [
    ("doc", "application/msword"), ("xls", "application/vnd.ms-excel"), ("ppt", "application/vnd.ms-powerpoint"),
  ]
}
