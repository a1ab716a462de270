import AuditModel
import VietnameseText

/// The blocks of a site, each once: a number stands for it wherever pages are compared, and a text is searched once,
/// however many pages have it.
struct SiteWording: Sendable {
  private let phrases: PhraseBook
  private let conditionWords: PhraseList
  private let personal: PersonalDataVocabulary
  private var table = TextTable()
  private var numbers: [Key: Int32] = [:]
  /// By number of the block: the number of its text.
  private var textOfBlock: [Int32] = []
  /// By number of the text, once they were searched.
  private var hitsOfText: [PhraseHits] = []
  private var marksOfText: [PageMarks] = []

  /// What makes a block the one it is. A large site has some hundred thousand, so it takes eight bytes.
  private struct Key: Hashable {
    let text: Int32
    let role: Block.Role
    let level: Int8
    let isLinked: Bool
  }

  /// No blocks yet.
  init(_ phrases: PhraseBook, conditions: ConditionVocabulary, personal: PersonalDataVocabulary) {
    self.phrases = phrases
    self.personal = personal
    conditionWords = conditions.ofPages
  }

  /// How many different blocks there are.
  var count: Int { textOfBlock.count }

  /// The numbers of the blocks of pages, 0..<`count`; equal blocks have the same.
  mutating func numbers(of pages: [PageFacts]) -> [[Int32]] {
    // What blocks share in memory is quicker to find than their words.
    var known = ContentMemory<Void, Int32>(limit: .max)
    var numbers: [[Int32]] = []
    numbers.reserveCapacity(pages.count)
    for index in pages.indices {
      numbers.append(
        pages[index].blocks.map { block in
          if let number = known.value(of: block.contentID) { return number }
          let number = number(of: block)
          known.keep(number, for: (), block.contentID)
          return number
        })
    }
    return numbers
  }

  private mutating func number(of block: Block) -> Int32 {
    let text = Int32(table.number(of: block.text))
    let key = Key(text: text, role: block.role, level: Int8(clamping: block.level), isLinked: block.isLinked)
    if let number = numbers[key] { return number }
    let number = Int32(textOfBlock.count)
    numbers[key] = number
    textOfBlock.append(text)
    return number
  }

  /// Searches the texts of all blocks that have numbers.
  mutating func search() {
    let found = Shares.map(table.texts) { [self] in search($0) }
    hitsOfText = found.map(\.hits)
    marksOfText = found.map(\.marks)
  }

  /// The phrases in a text, and what it says of a page on which it stands.
  func search(_ text: String) -> (hits: PhraseHits, marks: PageMarks) {
    let folded = FoldedText(matching: text)
    let hits = phrases.hits(in: text, folded)
    var marks = PageMarks(of: text, hits, conditionWords: conditionWords)
    if personal.labels(lineOf: text, folded) { marks.insert(.personal) }
    return (hits, marks)
  }

  /// The words of the block of a number.
  func text(of block: Int) -> String { table.texts[Int(textOfBlock[block])] }

  /// The phrases in the block of a number.
  func hits(of block: Int32) -> PhraseHits { hitsOfText[Int(textOfBlock[Int(block)])] }

  /// What the block of a number says of a page on which it stands.
  func marks(of block: Int32) -> PageMarks { marksOfText[Int(textOfBlock[Int(block)])] }

  /// The phrases in any text.
  func hits(in text: String) -> PhraseHits { table.known(text).map { hitsOfText[$0] } ?? phrases.hits(in: text) }
}
