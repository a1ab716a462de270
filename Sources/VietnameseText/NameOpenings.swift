/// Where in a title the name of a thing may open: at its start, behind the words that say what kind of paper it is
/// ("Thông báo kết quả thi …"), and behind each sign or word that joins several things ("Công khai đội ngũ, cơ sở vật
/// chất").
public enum NameOpenings {
  /// The offsets in the bytes of the title, in order; the first is 0.
  public static func offsets(in title: String) -> [Int] {
    let bytes = Array(title.utf8)
    var offsets = [0]
    var start = 0
    while let next = afterKind(title, bytes, at: start) {
      start = next
      offsets.append(start)
    }
    guard bytes.count <= longestTitle else { return offsets }
    for offset in bytes.indices where offset > start {
      if let next = afterJoint(bytes, at: offset) { offsets.append(next) }
    }
    return offsets
  }

  /// A longer title is a sentence, and its commas join anything.
  private static let longestTitle = 130

  /// Words that say what a paper is, and not what it is about.
  private static let kinds = [
    "thông báo", "thông tin", "v/v", "về việc", "danh sách", "công khai", "báo cáo", "kết quả", "nội dung", "bảng",
    "quyết định", "công văn", "quy mô", "tình hình", "công tác", "các", "một số",
  ].map { FoldedText($0).bytes }

  private static func afterKind(_ title: String, _ bytes: [UInt8], at start: Int) -> Int? {
    let folded = FoldedText(title.slice(utf8: start..<bytes.count))
    for kind in kinds where folded.bytes.starts(with: kind) {
      let end = start + folded.sourceRange(of: 0..<kind.count).upperBound
      if end + 1 < bytes.count, bytes[end] == UInt8(ascii: " ") { return end + 1 }
    }
    return nil
  }

  private static func afterJoint(_ bytes: [UInt8], at offset: Int) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "/"):
      let next = offset + 1
      let opening = next < bytes.count && bytes[next] == UInt8(ascii: " ") ? next + 1 : next
      return opening < bytes.count ? opening : nil
    case UInt8(ascii: " "):
      for joint in joints where bytes[offset...].starts(with: joint) {
        return offset + joint.count < bytes.count ? offset + joint.count : nil
      }
      return nil
    default: return nil
    }
  }

  private static let joints = [" - ", " – ", " và ", " & ", " VÀ "].map { Array($0.utf8) }
}
