/// Suggests the word that was probably meant.
enum SpellingHint {
  /// “did you mean …?” where a known word is close, else the list of known words.
  static func text(for word: String, among known: [String]) -> String {
    let best = known.map { (word: $0, distance: distance(word, $0)) }.min { $0.distance < $1.distance }
    if let best, best.distance <= max(1, word.count / 3) { return "did you mean “\(best.word)”?" }
    return known.isEmpty ? "" : "known here: \(known.joined(separator: ", "))"
  }

  /// The number of single-letter edits between two words (Levenshtein).
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
