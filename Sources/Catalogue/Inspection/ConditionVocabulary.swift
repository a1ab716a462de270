/// The words by which pages are told that are not content.
struct ConditionVocabulary: Sendable {
  let challenge: PhraseList
  let busy: PhraseList
  /// Words that stand where a script has yet to draw something ("đang tải dữ liệu").
  let waiting: PhraseList
  let parked: PhraseList
  let gambling: PhraseList
  /// Words by which people are warned of gambling.
  let gamblingWarnings: PhraseList
  /// What a login that is meant to be one is called.
  let login: PhraseList
  /// What the title of a login opens with.
  let loginTitles: PhraseList

  /// All words that bear on the condition of a page on which they stand.
  var ofPages: PhraseList { challenge.union(busy).union(parked).union(gambling).union(gamblingWarnings) }
}
