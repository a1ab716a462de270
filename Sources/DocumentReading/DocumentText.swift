import AuditModel
import VietnameseText

/// What a reader made of a document: how far it came, and the text as markup.
struct DocumentText {
  var format: DocumentFacts.Format
  var state: DocumentFacts.State
  /// How many pages, sheets or slides there are; 0 where that is not known.
  var pages = 0
  /// How many pages hold a picture and no text.
  var scannedPages = 0
  /// The text; empty unless the document was read.
  var markup: [UInt8] = []

  /// A document that could not be read.
  init(_ format: DocumentFacts.Format, _ state: DocumentFacts.State) {
    self.format = format
    self.state = state
  }

  /// A document that was read to its end, or was too large for that.
  init(_ format: DocumentFacts.Format, _ markup: DocumentMarkup) {
    self.init(format, markup.isOverfull ? .tooLarge : .read)
    guard state == .read else { return }
    pages = markup.pages
    self.markup = Self.restored(markup.bytes)
  }
}

extension DocumentText {
  /// The markup with what was written for fonts of the time before Unicode as the letters that they showed. All text of
  /// all formats passes here, whole documents at a time, for a word is told by those around it.
  private static func restored(_ markup: [UInt8]) -> [UInt8] {
    Array(LegacyText.restore(String(decoding: markup, as: UTF8.self)).text.utf8)
  }

  /// What the child tells its parent: a line of words that ends in the length of the markup, and the markup.
  var message: [UInt8] {
    let words = [Self.greeting, format.rawValue, state.rawValue, "\(pages)", "\(scannedPages)", "\(markup.count)"]
    return Array(words.joined(separator: " ").utf8) + [0x0A] + markup
  }

  /// What a child told; nil where it did not tell all.
  init?(message: [UInt8]) {
    guard let end = message.prefix(Self.greetingLimit).firstIndex(of: 0x0A) else { return nil }
    let words = String(decoding: message[..<end], as: UTF8.self).split(separator: " ")
    guard words.count == 6, words[0] == Self.greeting, let format = DocumentFacts.Format(rawValue: String(words[1])),
      let state = DocumentFacts.State(rawValue: String(words[2])), let pages = Int(words[3]),
      let scannedPages = Int(words[4]), let length = Int(words[5]), pages >= 0, scannedPages >= 0,
      message.count - end - 1 == length
    else { return nil }
    self.init(format, state)
    self.pages = pages
    self.scannedPages = scannedPages
    markup = Array(message[(end + 1)...])
  }

  /// The first line has fewer bytes than this.
  static let greetingLimit = 200
  private static let greeting = "portal-audit-document-1"
}
