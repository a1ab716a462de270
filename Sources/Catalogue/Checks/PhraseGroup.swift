/// Phrases of which one is enough, under the name that a reader is told.
struct PhraseGroup: Sendable {
  let name: String
  let phrases: PhraseList
}
