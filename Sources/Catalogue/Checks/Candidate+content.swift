import AuditModel
import VietnameseText
import WebAddress

extension Candidate {
  /// What kind of content stands under the name, apart from running text.
  enum Substance {
    /// There are words to judge.
    case text
    /// Words that say that content is still to come.
    case placeholder(String)
    /// Hardly a word, but a picture.
    case image(Picture)
    /// Hardly a word, but documents to download, or viewers that show them, of which this is said.
    case documents([Attachment])
    /// The page draws itself in a browser.
    case script
    /// Nothing.
    case empty
  }

  /// What stands here, given how many words are content.
  func substance(_ inspection: Inspection, leastWords: Int) -> Substance {
    if page.needsBrowser { return .script }
    let count = words
    if count < max(leastWords, Self.placeholderWords), let words = placeholder(inspection) {
      return .placeholder(words)
    }
    if count >= leastWords || count * 2 >= leastWords && substantiation >= Self.fewestRows { return .text }
    let attachments = attachments(inspection)
    if !attachments.isEmpty { return .documents(attachments) }
    if let picture = contentPicture { return .image(picture) }
    return count == 0 && links.isEmpty ? .empty : .text
  }

  /// What is to be said where nothing can be read or nothing is there yet; nil where there is text to judge, or nothing.
  func unread(_ inspection: Inspection, leastWords: Int) -> Judgement? {
    if let judgement = unreadDocument(inspection) { return judgement }
    switch substance(inspection, leastWords: leastWords) {
    case .script: return Judgement("not-assessed.needs-browser", evidence: [inspection.evidence(page, label)])
    case .image: return Judgement("unreadable.image", evidence: [inspection.evidence(page, label, .image)])
    case .documents(let attachments):
      return attachments.compactMap { if case .unread(let judgement) = $0 { judgement } else { nil } }
        .max { $0.rank < $1.rank }
    case .placeholder(let words):
      return Judgement(
        "missing.placeholder", values: ["words": .same(words)], evidence: [inspection.evidence(page, words)])
    case .text, .empty: return nil
    }
  }

  /// A page of at most so many words that says "being updated" says nothing else.
  private static let placeholderWords = 60

  /// So many words beside a label without a value are content of their own.
  private static let wordsBeside = 8

  private func placeholder(_ inspection: Inspection) -> String? {
    for index in blocks where !page.facts.blocks[index].isLinked {
      let block = page.facts.blocks[index]
      guard let mention = page.hits[index].first(of: inspection.vocabulary.placeholders) else { continue }
      // Behind a label it is that one thing which is still to come, unless there is nothing else.
      let isValue = block.text.slice(utf8: 0..<mention.range.lowerBound).utf8.contains(UInt8(ascii: ":"))
      if !isValue || words - block.wordCount < Self.wordsBeside { return block.text }
    }
    return nil
  }

  /// The first picture that stands within the content and is not an ornament.
  var contentPicture: Picture? {
    guard let first = blocks.first else {
      // A heading with nothing below it has the pictures behind it, and no others of its page.
      return heading.map { heading in page.ownPictures.first { $0.block == heading } } ?? page.ownPictures.first
    }
    let last = blocks.last ?? first
    return page.ownPictures.first { picture in
      guard let block = picture.block else { return false }
      return block >= first - 1 && block <= last
    }
  }
}
