/// A school year: it begins in autumn and is named by two years.
public struct SchoolYear: Hashable, Sendable {
  /// The year it begins in, 2021 for 2021-2022.
  public let start: Int

  /// The school year that begins in a year.
  public init(start: Int) {
    self.start = start
  }
}

extension SchoolYear: Comparable, CustomStringConvertible {
  /// In order of time.
  public static func < (left: SchoolYear, right: SchoolYear) -> Bool { left.start < right.start }

  /// Both years, as "2021-2022".
  public var description: String { "\(start)-\(start + 1)" }
}
