import VietnameseText

/// Collects the phrases of a catalogue while its checks are read.
final class PhraseBookBuilder {
  private var indices: [String: Int] = [:]
  private var phrases: [String] = []
  /// The other spellings of phrases, which many lists share.
  private var spellings: [String: [String]] = [:]

  /// The list of these phrases, each as print may spell it; a phrase that other lists have too is stored once.
  func list(_ texts: [String]) -> PhraseList {
    var list: Set<Int> = []
    for text in texts + texts.flatMap(otherSpellings) {
      if let index = indices[text] {
        list.insert(index)
      } else {
        indices[text] = phrases.count
        list.insert(phrases.count)
        phrases.append(text)
      }
    }
    return PhraseList(indices: list)
  }

  private func otherSpellings(of text: String) -> [String] {
    if let known = spellings[text] { return known }
    let others = SpellingVariants.others(of: text)
    spellings[text] = others
    return others
  }

  func build() -> PhraseBook { PhraseBook(phrases: PhraseSet(phrases)) }
}
