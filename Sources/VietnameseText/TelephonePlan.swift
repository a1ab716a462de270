/// What the numbering plan of Vietnam allows, today's and those still found on old pages.
enum TelephonePlan {
  /// Whether the digits can be a telephone number in the way they are written.
  static func allows(_ digits: String, _ candidate: TelephoneCandidate, groups: Int, isLabelled: Bool) -> Bool {
    let count = digits.utf8.count
    if digits.hasPrefix("1900") || digits.hasPrefix("1800") { return allowsService(candidate, groups, count) }
    guard digits.hasPrefix("0") else {
      return isLabelled && !candidate.isInternational && allowsLocal(candidate, groups, count)
    }
    if digits.hasPrefix("00") { return false }
    if count < 10 { return allowsTruncated(digits, candidate, isLabelled: isLabelled) }
    guard count == 10 || count == 11 else { return false }
    if digits.hasPrefix("01"), count == 10 { return isLabelled || TelephoneNumber(digits: digits).isPlaceholder }
    if count == 11, digits.hasPrefix("09") { return false }
    return isLabelled || candidate.isInternational || isGroupedLikeANumber(candidate, groups)
  }

  /// 1900 1234, 19001234, 1800.6789, 1900 561234.
  private static func allowsService(_ candidate: TelephoneCandidate, _ groups: Int, _ count: Int) -> Bool {
    (count == 8 || count == 10) && (groups == 1 || (groups <= 3 && candidate.length(of: 0) == 4))
  }

  /// Six to eight digits: 3.872.539, 872 539, 38.222.333.
  private static func allowsLocal(_ candidate: TelephoneCandidate, _ groups: Int, _ count: Int) -> Bool {
    (6...8).contains(count) && groups <= 4 && (groups == 1 || candidate.length(of: groups - 1) >= 2)
  }

  /// A number that was cut short to fill a field, (028) 38.000.
  private static func allowsTruncated(_ digits: String, _ candidate: TelephoneCandidate, isLabelled: Bool) -> Bool {
    (isLabelled || candidate.hasParentheses) && digits.utf8.count >= 7 && digits.hasSuffix("000")
  }

  /// Without a label, the first group must look like a prefix and the digits must not be a row of small numbers.
  private static func isGroupedLikeANumber(_ candidate: TelephoneCandidate, _ groups: Int) -> Bool {
    let lengths = (0..<groups).map(candidate.length)
    guard groups > 1 else { return true }
    guard groups <= 5, lengths.contains(where: { $0 >= 3 }) else { return false }
    if candidate.hasParentheses { return lengths[0] >= 2 }
    return (3...5).contains(lengths[0]) || (lengths[0] == 2 && lengths.dropFirst().allSatisfy { $0 >= 3 })
  }
}
