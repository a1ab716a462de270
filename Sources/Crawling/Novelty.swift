import AuditModel

/// What pages have brought so far. Pages that differ only by a counter, a clock or a date bring nothing new, and
/// neither do the facets of a list.
struct Novelty: Sendable {
  /// The hashes of the lines that were seen, with every run of digits as one.
  private var lines: Set<UInt64> = []
  private var digests: Set<String> = []
  /// Blocks whose lines were noted, for nearly all of a page stand on other pages too.
  private var known = ContentMemory<Block, Bool>()

  /// Whether the bytes of a page have come before under another address; notes them.
  mutating func isRepetition(_ page: PageFacts) -> Bool {
    !page.sha256.isEmpty && !digests.insert(page.sha256).inserted
  }

  /// How many lines of a page had not been seen; notes them. Nil where there is no line by which to tell.
  mutating func newLines(of page: PageFacts) -> Int? {
    guard !page.title.isEmpty || !page.blocks.isEmpty else { return nil }
    var count = page.title.isEmpty || !lines.insert(Self.hash(page.title)).inserted ? 0 : 1
    for block in page.blocks where known.value(of: block.contentID) == nil {
      known.keep(true, for: block, block.contentID)
      if lines.insert(Self.hash(block.text)).inserted { count += 1 }
    }
    return count
  }

  /// A hash over the bytes (FNV-1a), a run of digits counting as one.
  private static func hash(_ text: String) -> UInt64 {
    let bytes = text.utf8Span.span
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isInNumber = false
    for index in bytes.indices {
      let byte = bytes[index]
      let isDigit = byte >= 0x30 && byte <= 0x39
      if isDigit, isInNumber { continue }
      isInNumber = isDigit
      hash = (hash ^ UInt64(isDigit ? 0x30 : byte)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}
