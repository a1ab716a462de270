import WebAddress

/// Why an address is not followed though it lies within the site: it looks like one of endlessly many.
enum AddressTrap: String, Hashable, Sendable {
  /// It is longer than any page needs.
  case tooLong = "too-long"
  /// Its path is deeper than any page needs.
  case tooDeep = "too-deep"
  /// Segments of its path come again and again, as where a relative link is resolved against itself.
  case repeating

  /// The trap that an address is in; nil where it is in none.
  init?(_ address: WebAddress, policy: CrawlPolicy) {
    if address.text.utf8.count > policy.maxAddressLength {
      self = .tooLong
      return
    }
    let path = address.path
    let segments = path.utf8.split(separator: UInt8(ascii: "/"))
    if segments.count > policy.maxPathDepth {
      self = .tooDeep
    } else if Self.repeats(segments) {
      self = .repeating
    } else {
      return nil
    }
  }

  /// Whether some run of segments stands three times in a row, as in a/b/a/b/a/b. A single segment of digits may, as
  /// the parts of a date do.
  private static func repeats(_ segments: [Substring.UTF8View]) -> Bool {
    guard segments.count >= 3 else { return false }
    return (1...(segments.count / 3)).contains { period in
      var run = 0
      for index in period..<segments.count {
        run = segments[index].elementsEqual(segments[index - period]) ? run + 1 : 0
        if run == 2 * period, period > 1 || !isNumber(segments[index]) { return true }
      }
      return false
    }
  }

  private static func isNumber(_ segment: Substring.UTF8View) -> Bool {
    segment.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
