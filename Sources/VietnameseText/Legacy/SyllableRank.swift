/// How well letters make a syllable of Vietnamese.
enum SyllableRank {
  /// No syllable is written so.
  case none
  /// Onset, rhyme and tone go together.
  case possible
  /// One of the syllables that make up nine tenths of administrative and school writing.
  case common
}
