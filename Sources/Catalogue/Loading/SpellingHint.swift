/// Suggests the word that was probably meant.
enum SpellingHint {
  /// “did you mean …?” where a known word is close, else the list of known words.
  static func text(for word: String, among known: [String]) -> String {
    let best = known.map { (word: $0, distance: distance(word, $0)) }.min { $0.distance < $1.distance }
    if let best, best.distance <= max(1, word.count / 3) { return "did you mean “\(best.word)”?" }
    return known.isEmpty ? "" : "known here: \(known.joined(separator: ", "))"
  }

  /// The number of edits between two words: letters put in, left out, changed, or exchanged with their neighbours
  /// (optimal string alignment).
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    var rows = [Array(0...right.count)]
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var best = min(rows[i][j] + (left[i] == right[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, rows[i - 1][j - 1] + 1) }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
