extension String {
  /// The text without the number or bullet that opens it: `Tổ chức` of `II. Tổ chức` and `- Tổ chức`.
  var withoutNumber: String {
    let trimmed = drop { character in
      character.isNumber || character.isPunctuation || character.isWhitespace || character.isSymbol
    }
    // A Roman number is letters; it goes only with the full stop behind it.
    let roman = trimmed.prefix { "IVX".contains($0) }
    if !roman.isEmpty, let next = trimmed.dropFirst(roman.count).first, next == "." || next == ")" {
      return String(trimmed.dropFirst(roman.count + 1).drop { $0.isWhitespace })
    }
    return String(trimmed)
  }
}
