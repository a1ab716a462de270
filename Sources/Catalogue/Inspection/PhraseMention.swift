import VietnameseText

/// A phrase that occurs in a text. There are some millions of them in a large site, so it takes 12 bytes.
struct PhraseMention: Sendable {
  private let phrase: Int32
  private let start: Int32
  private let end: Int32

  init(_ mention: Mention<Int>) {
    phrase = Int32(mention.value)
    start = Int32(mention.range.lowerBound)
    end = Int32(mention.range.upperBound)
  }

  /// The index of the phrase in the book.
  var value: Int { Int(phrase) }
  /// Where: offsets in the UTF-8 of the text.
  var range: Range<Int> { Int(start)..<Int(end) }
}
