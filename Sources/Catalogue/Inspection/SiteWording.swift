import AuditModel
import VietnameseText

/// The blocks of a site, each once: a number stands for it wherever pages are compared, and a text is searched for
/// phrases once, however many pages have it.
struct SiteWording {
  private let phrases: PhraseBook
  private var table = TextTable()
  /// By number of the text.
  private var hitsOfText: [PhraseHits?] = []
  private var numbers: [Key: Int32] = [:]
  /// By number of the block: the number of its text.
  private var textOfBlock: [Int] = []

  /// What makes a block the one it is. A large site has some hundred thousand, so it takes eight bytes.
  private struct Key: Hashable {
    let text: Int32
    let role: Block.Role
    let level: Int8
    let isLinked: Bool
  }

  /// No blocks yet.
  init(_ phrases: PhraseBook) { self.phrases = phrases }

  /// How many different blocks there are.
  var count: Int { textOfBlock.count }

  /// The numbers of the blocks of pages, 0..<`count`; equal blocks have the same.
  mutating func numbers(of pages: [PageFacts]) -> [[Int32]] {
    // What blocks share in memory is quicker to find than their words.
    var known: [ObjectIdentifier: Int32] = [:]
    return pages.map { page in
      page.blocks.map { block in
        if let number = known[block.contentID] { return number }
        let number = number(of: block)
        known[block.contentID] = number
        return number
      }
    }
  }

  private mutating func number(of block: Block) -> Int32 {
    let text = table.number(of: block.text)
    let key = Key(text: Int32(text), role: block.role, level: Int8(clamping: block.level), isLinked: block.isLinked)
    if let number = numbers[key] { return number }
    let number = Int32(textOfBlock.count)
    numbers[key] = number
    textOfBlock.append(text)
    return number
  }

  /// The words of the block of a number.
  func text(of block: Int) -> String { table.texts[textOfBlock[block]] }

  /// The phrases in the block of a number.
  mutating func hits(of block: Int32) -> PhraseHits { hits(ofText: textOfBlock[Int(block)]) }

  /// The phrases in any text.
  mutating func hits(in text: String) -> PhraseHits { hits(ofText: table.number(of: text)) }

  private mutating func hits(ofText number: Int) -> PhraseHits {
    if number >= hitsOfText.count {
      hitsOfText += Array(repeating: nil, count: table.count - hitsOfText.count)
    } else if let known = hitsOfText[number] {
      return known
    }
    let found = phrases.hits(in: table.texts[number])
    hitsOfText[number] = found
    return found
  }
}
