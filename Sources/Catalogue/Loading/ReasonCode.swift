import AuditModel

/// Reading reason codes and ids.
enum ReasonCode {
  /// The verdict that a reason code such as `partial.few-units` belongs to.
  static func verdict(of code: String) -> Verdict? {
    Verdict(rawValue: code.split(separator: ".", maxSplits: 1).first.map(String.init) ?? code)
  }

  /// `9.11` as [9, 11], so that it sorts after `9.2`.
  static func numbers(of id: String) -> [Int] { id.split(separator: ".").compactMap { Int($0) } }
}
