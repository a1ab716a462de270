import AuditModel
import VietnameseText

/// What the beginning of a document says of it, where it is laid out as Decree 30/2020/NĐ-CP has it: who issued it
/// stands beside the name of the state, ahead of number and date, and what it is called below them.
struct DocumentHead {
  /// The kind of the document and what it is about; for a text that is laid out otherwise its first line that could be a
  /// title; empty where there is none.
  let title: String
  /// The lines that name the body that issued it; empty where there are none.
  let issuer: String

  /// So many blocks at the beginning are looked at.
  private static let length = 24
  /// The longest title, in bytes.
  private static let titleLength = 300

  /// Reads the first blocks.
  init(_ blocks: [Block]) {
    let head = blocks.prefix(Self.length).flatMap { block in
      // The two halves of a head may stand in one row, or in lines of one cell.
      block.role == .row ? block.text.split(separator: " | ").map(String.init) : [block.text]
    }
    let folded = head.map { FoldedText($0, .plain).text }
    let state = folded.firstIndex { $0.utf8.starts(with: Self.state.utf8) }
    let number = folded.firstIndex { text in Self.numberOpeners.contains { text.utf8.starts(with: $0.utf8) } }
    let kind = folded.indices.first { index in
      Self.kinds.contains(folded[index]) && index > (state ?? -1)
    }
    issuer = state == nil ? "" : Self.issuer(head, folded, end: min(number ?? 6, kind ?? 6, 8, head.count))
    if let kind {
      let subject = head[(kind + 1)...].prefix(3).prefix { Self.goesOnAsTitle($0) }
      title = Self.cut(([head[kind]] + subject).joined(separator: " "))
    } else if let about = folded.firstIndex(where: { text in
      Self.aboutOpeners.contains { text.utf8.starts(with: $0.utf8) }
    }) {
      title = Self.cut(head[about])
    } else if let opening = folded.indices.first(where: { index in
      Self.kinds.contains { folded[index].utf8.starts(with: ($0 + " ").utf8) }
    }) {
      title = Self.cut(head[opening])
    } else if let heading = blocks.prefix(Self.length).first(where: { $0.role == .heading }) {
      title = Self.cut(heading.text)
    } else {
      let first = zip(head, folded).first { text, folded in
        text.utf8.count >= 8 && text.utf8.count <= 200 && !folded.utf8.starts(with: Self.state.utf8)
      }
      title = state == nil ? first.map { Self.cut($0.0) } ?? "" : ""
    }
  }

  /// The lines of the head that are neither the state's nor number, place and date.
  private static func issuer(_ head: [String], _ folded: [String], end: Int) -> String {
    head.indices.prefix(end).filter { index in
      !passedOver.contains { folded[index].utf8.starts(with: $0.utf8) }
        && folded[index].utf8.contains { (0x61...0x7A).contains($0) }
    }
    .map { head[$0] }.joined(separator: "\n")
  }

  /// Whether a line below the kind of a document still says what it is about, rather than being its text.
  private static func goesOnAsTitle(_ line: String) -> Bool {
    guard line.utf8.count <= 220, let last = line.utf8.last, last != UInt8(ascii: "."), last != UInt8(ascii: ";"),
      last != UInt8(ascii: ":")
    else { return false }
    let folded = FoldedText(line, .plain).text
    // A plan is for carrying out the year's tasks; a text begins by naming the paper that it carries out.
    if folded.utf8.starts(with: "thuc hien ".utf8), Array(folded.utf8).containsRun(of: Array(" so ".utf8)) {
      return false
    }
    return !textOpeners.contains { folded.utf8.starts(with: $0.utf8) }
  }

  private static func cut(_ text: String) -> String {
    text.utf8.count <= titleLength ? text : text.excerpt(around: 0..<0, limit: titleLength / 2)
  }

  private static let state = "cong hoa xa hoi chu nghia"
  private static let numberOpeners = ["so:", "so "]
  private static let passedOver = [state, "doc lap", "so:", "so ", "dang cong san"]
  private static let aboutOpeners = ["v v ", "ve viec "]
  private static let textOpeners = ["can cu", "kinh gui", "i ", "1 ", "a ", "phan i", "chuong i", "dieu 1"]

  /// The kinds of documents of Decree 30/2020/NĐ-CP, Article 7, and those that schools write beside them.
  private static let kinds: Set<String> = [
    "nghi quyet", "quyet dinh", "chi thi", "quy che", "quy dinh", "thong cao", "thong bao", "huong dan", "chuong trinh",
    "ke hoach", "phuong an", "de an", "du an", "bao cao", "bien ban", "to trinh", "hop dong", "cong dien",
    "ban ghi nho",
    "ban thoa thuan", "giay uy quyen", "giay moi", "giay gioi thieu", "phieu gui", "phieu chuyen", "phieu bao",
    "thu cong", "thong tu", "nghi dinh", "luat", "noi quy", "danh sach", "bang phan cong", "lich cong tac",
    "thoi khoa bieu", "chien luoc", "cong khai", "thong ke", "du thao",
  ]
}
