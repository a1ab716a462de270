/// A small PDF, written by hand.
public struct PDFFile {
  private var objects: [String] = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
  private var pages: [Int] = []
  /// What the trailer holds beside its root.
  public var trailer = ""

  /// A file without pages.
  public init() {}

  /// The file.
  public var bytes: [UInt8] {
    var objects = objects
    let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
    objects[1] = "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>"
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  /// Adds an object; its number.
  public mutating func add(_ object: String) -> Int {
    objects.append(object)
    return objects.count
  }

  /// Adds a stream; its number.
  public mutating func add(stream: String, _ entries: String = "") -> Int {
    add("<< /Length \(stream.utf8.count) \(entries) >>\nstream\n\(stream)\nendstream")
  }

  /// Adds a page of lines of ASCII, each at its place in points from the lower left corner.
  public mutating func addPage(_ lines: [(x: Int, y: Int, text: String)]) {
    let font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")
    let words = lines.map { "1 0 0 1 \($0.x) \($0.y) Tm (\($0.text)) Tj" }.joined(separator: "\n")
    let content = add(stream: "BT /F1 10 Tf\n\(words)\nET")
    addPage(content: content, resources: "/Font << /F1 \(font) 0 R >>")
  }

  /// Adds a page that is a picture of a sheet of paper, with a few words over it.
  public mutating func addScan(stamp: String = "") {
    let picture = add(
      stream: "80",
      "/Type /XObject /Subtype /Image /Width 1240 /Height 1754 /BitsPerComponent 1 /ColorSpace /DeviceGray "
        + "/Filter /ASCIIHexDecode")
    let font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")
    let content = add(stream: "q 595 0 0 842 0 0 cm /I1 Do Q BT /F1 8 Tf 1 0 0 1 40 40 Tm (\(stamp)) Tj ET")
    addPage(content: content, resources: "/XObject << /I1 \(picture) 0 R >> /Font << /F1 \(font) 0 R >>")
  }

  /// Has it ask for a password that nobody knows.
  public mutating func encrypt() {
    let zeros = String(repeating: "00", count: 32)
    let security = add("<< /Filter /Standard /V 1 /R 2 /O <\(zeros)> /U <\(zeros)> /P -4 >>")
    trailer = "/Encrypt \(security) 0 R /ID [<00> <00>]"
  }

  /// Adds a page with that content.
  public mutating func addPage(content: Int, resources: String) {
    pages.append(
      add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(content) 0 R /Resources << \(resources) >> >>"
      ))
  }
}
