/// A telephone number of Vietnam as its digits.
public struct TelephoneNumber: Hashable, Sendable {
  /// The digits alone; an international prefix (+84) is the national 0.
  public let digits: String

  /// A number of those digits.
  public init(digits: String) {
    self.digits = digits
  }

  /// Whether it is a mobile number: ten digits of today's ranges, or eleven of those used until 2018.
  public var isMobile: Bool {
    let numbers = Array(digits.utf8)
    guard numbers.first == UInt8(ascii: "0") else { return false }
    let prefix = digits.prefix(3)
    switch numbers.count {
    case 10: return Self.mobilePrefixes.contains(String(prefix)) || digits.hasPrefix("09")
    case 11: return ["012", "016", "018", "019"].contains(String(prefix))
    default: return false
    }
  }

  /// Whether it was only made up to fill a field: 0123456789, 0987654321, 0900000000, 0998765544, 38.000.000.
  public var isPlaceholder: Bool {
    var numbers = digits.utf8.map { Int($0) - 48 }
    if numbers.first == 0, numbers.count > 7 { numbers.removeFirst() }
    guard numbers.count > 4 else { return true }
    if digits.hasPrefix("0"), digits.utf8.count < 9 { return true }
    let steps = zip(numbers.dropFirst(), numbers).map { $0.0 - $0.1 }
    if steps.allSatisfy({ $0 == 0 || $0 == 1 }) || steps.allSatisfy({ $0 == 0 || $0 == -1 }) { return true }
    if numbers.count >= 8, numbers.indices.dropFirst(2).allSatisfy({ numbers[$0] == numbers[$0 - 2] }) { return true }
    return Self.longestRun(steps) >= 6 || digits.contains("00000")
  }

  /// How many digits repeat one another without a break, less one.
  private static func longestRun(_ steps: [Int]) -> Int {
    steps.reduce(into: (longest: 0, current: 0)) { run, step in
      run.current = step == 0 ? run.current + 1 : 0
      run.longest = max(run.longest, run.current)
    }.longest
  }

  private static let mobilePrefixes: Set<String> = [
    "032", "033", "034", "035", "036", "037", "038", "039", "052", "055", "056", "058", "059", "070", "076", "077",
    "078", "079", "081", "082", "083", "084", "085", "086", "087", "088", "089",
  ]
}
