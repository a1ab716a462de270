/// Finds telephone numbers: with their area code (0240.3872.539, (0204) 3 872 539, +84 …), mobile ones, service
/// numbers (1900xxxx), and numbers without area code where a label stands before them ("ĐT: 3.872.539").
///
/// Days, sums of money, tax and account numbers are not taken for telephones.
public enum TelephoneScanner {
  /// The numbers in order of position.
  public static func mentions(in text: String) -> [Mention<TelephoneNumber>] {
    mentions(in: FoldedText(text))
  }

  /// As `mentions(in:)`, for a text folded with accents.
  public static func mentions(in text: FoldedText) -> [Mention<TelephoneNumber>] {
    found(in: text).map { text.mention($0.value, $0.range) }
  }

  /// The numbers with their ranges in the folded bytes.
  static func found(in text: FoldedText) -> [Mention<TelephoneNumber>] {
    var found: [Mention<TelephoneNumber>] = []
    var dates: [Range<Int>]?
    var offset = 0
    while offset < text.bytes.count {
      guard let candidate = TelephoneCandidate(in: text, at: offset) else {
        offset += 1
        continue
      }
      let isLabelled = TelephoneLabels.stand(before: offset, in: text, after: found.last?.range)
      guard let (digits, range) = number(candidate, isLabelled: isLabelled, in: text) else {
        offset = max(offset + 1, candidate.groups[0].upperBound)
        continue
      }
      let days = dates ?? DateScanner.found(in: text).map(\.range)
      dates = days
      if days.contains(where: { $0.overlaps(range) }) {
        offset = candidate.groups[0].upperBound
      } else {
        found.append(Mention(value: TelephoneNumber(digits: digits), range: range))
        offset = range.upperBound
      }
    }
    return found
  }

  /// The number that the first groups of a candidate make.
  private static func number(
    _ candidate: TelephoneCandidate, isLabelled: Bool, in text: FoldedText
  ) -> (String, Range<Int>)? {
    guard !TelephoneLabels.forbid(candidate.start, in: text) else { return nil }
    for count in candidate.preferredCounts where count <= candidate.groups.count {
      let digits = candidate.national(groups: count)
      guard TelephonePlan.allows(digits, candidate, groups: count, isLabelled: isLabelled) else { continue }
      let end = candidate.groups[count - 1].upperBound
      guard candidate.mayEnd(after: count, in: text, isLabelled: isLabelled) else { continue }
      if !digits.hasPrefix("0"), MoneyScanner.isUnit(after: end, in: text) { continue }
      return (digits, candidate.start..<end)
    }
    return nil
  }
}
