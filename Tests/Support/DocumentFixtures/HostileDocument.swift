/// Files that nobody can read, each for a reason of its own.
public enum HostileDocument {
  /// A PDF that is a picture of a sheet of paper.
  public static var scan: [UInt8] {
    var file = PDFFile()
    file.addScan()
    return file.bytes
  }

  /// A PDF that asks for a password.
  public static var encryptedPDF: [UInt8] {
    var file = PDFFile()
    file.addPage([(50, 780, "Mat khau")])
    file.encrypt()
    return file.bytes
  }

  /// A PDF that breaks off behind its first line.
  public static let damagedPDF = Array("%PDF-1.7\n1 0 obj <<>> endobj".utf8)

  /// A workbook whose markup is broken.
  public static var damagedWorkbook: [UInt8] {
    ZipFile(["xl/workbook.xml": "<workbook><sheets>", "xl/_rels/workbook.xml.rels": "<R/>"]).bytes
  }

  /// A zip whose part of that name becomes nearly two gigabytes.
  public static func bomb(_ name: String = "word/document.xml") -> [UInt8] {
    var file = ZipFile()
    file.add(deflated: DeflateBomb.bytes, size: 1_900_000_000, as: name)
    return file.bytes
  }
}
