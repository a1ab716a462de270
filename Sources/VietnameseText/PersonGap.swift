/// What stands between a name and a position, and how firmly it joins them.
struct PersonGap {
  let range: Range<Int>
  private let text: FoldedText
  /// The words and single punctuation characters of the gap, addresses such as "ông" left out.
  private let parts: [String]

  init(_ range: Range<Int>, in text: FoldedText) {
    self.range = range
    self.text = text
    parts = range.count > 160 ? [] : Self.parts(of: range, in: text)
  }

  private static let addresses: Set<String> = [
    "ông", "bà", "thầy", "cô", "đ", "c", "đồng", "chí", "giáo", "ths", "ts", "gs", "pgs", "cn", "anh", "chị", "nhà",
    "ưu", "tú", "nhân", "dân", "mr", "mrs", "ms", "dr",
  ]
  private static let joints: Set<String> = [
    "là", "hiện", "đang", "nay", "làm", "giữ", "chức", "vụ", "danh", "được", "bổ", "nhiệm", "với", "cương", "vị",
    "nguyên", "cựu", "quyền", "tân", "kiêm", "bầu", "phân", "công", "đảm", "nhận", "do", "is", "the", "our",
  ]
  /// Words that go on a position: "Hiệu trưởng nhà trường", "… trường THCS Hoàng Lương", "… phụ trách chuyên môn".
  private static let additions: Set<String> = ["nhà", "trường", "phụ", "sở", "phòng", "trung"]
  private static let punctuation: Set<String> = ["-", ":", "|", "(", ")", ",", ";", "/", "•", "*", "\"", "+", "–"]

  private static func parts(of range: Range<Int>, in text: FoldedText) -> [String] {
    var parts: [String] = []
    var word: [UInt8] = []
    var offset = range.lowerBound
    let bytes = text.bytes.span
    func close() {
      if !word.isEmpty { parts.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    while offset < range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(at: offset, in: bytes)
      if ScalarKind.isWord(scalar) {
        word += text.bytes[offset..<offset + length]
      } else {
        close()
        if scalar != 0x20 { parts.append(text.text(offset..<offset + length)) }
      }
      offset += length
    }
    close()
    return parts
  }

  /// 0 for a firm link, more for looser ones, nil where the two do not belong together.
  func weakness(isNameFirst: Bool) -> Int? {
    guard range.count <= 160 else { return nil }
    let rest = withoutAddresses
    if endsSentence { return nil }
    let words = rest.filter { !Self.punctuation.contains($0) && $0 != "." }
    let isLoose = rest.contains(";")
    if words.isEmpty { return isLoose ? 3 : rest.contains(",") ? 1 : 0 }
    if words.allSatisfy(Self.joints.contains) { return isLoose ? 3 : rest.contains(",") ? 1 : 0 }
    if isNameFirst { return isSetOff(rest) && !isLoose ? 2 : nil }
    return isAddition(rest, words) && !isLoose ? 2 : nil
  }

  /// Whether the gap only parts two names of a list.
  var isEnumeration: Bool {
    range.count <= 40 && !endsSentence && !parts.isEmpty
      && withoutAddresses.allSatisfy { [",", ";", "và", "-", "&"].contains($0) }
  }

  /// Whether another position of the same person may follow: " chi bộ – ", ", ", " kiêm ".
  var goesOnWithPosition: Bool {
    guard let last = parts.last, range.count <= 80, !endsSentence, !parts.contains(";") else {
      return text.text(range) == " "
    }
    return last == "-" || last == "," || last == "kiêm" || last == "(" || last == "/"
  }

  /// "(1975)", "| 1975 | Nam |", "– Bí thư chi bộ –": something said in passing, with punctuation on both sides.
  private func isSetOff(_ rest: [String]) -> Bool {
    guard let first = rest.first, let last = rest.last, rest.count <= 24 else { return false }
    let isLastJoint = Self.punctuation.contains(last) || last == "kiêm"
    return Self.punctuation.contains(first) && isLastJoint
  }

  /// A position that goes on before the name comes.
  private func isAddition(_ rest: [String], _ words: [String]) -> Bool {
    guard let first = rest.first, let last = rest.last, words.count <= 10 else { return false }
    let closes = last == ":" || last == "-" || last == "|" || last == ","
    if Self.punctuation.contains(first) { return closes && first != "," }
    return Self.additions.contains(first) && (closes || words.count <= 8)
  }

  private var withoutAddresses: [String] {
    var rest = parts
    // "đ/c" falls into three parts.
    while let index = rest.indices.dropLast(2).first(where: { Array(rest[$0..<$0 + 3]) == ["đ", "/", "c"] }) {
      rest.removeSubrange(index..<index + 3)
    }
    return rest.filter {
      !Self.addresses.contains($0) || Self.additions.contains($0) && $0 == "nhà" && rest.first == $0
    }
  }

  /// A full stop, question or exclamation mark that ends a sentence: not the one of "Ths." or "1.".
  private var endsSentence: Bool {
    for index in parts.indices {
      switch parts[index] {
      case "!", "?": return true
      case ".":
        let before = index > 0 ? parts[index - 1] : ""
        if index == 0 { return true }
        if before.utf8.count > 3 || (!Self.addresses.contains(before) && !before.utf8.allSatisfy { $0 < 0x3A }) {
          return true
        }
      default: break
      }
    }
    return false
  }
}
