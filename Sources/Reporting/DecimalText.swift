/// Numbers as people and JSON write them: at most two decimals, never an exponent.
enum DecimalText {
  /// The number rounded to hundredths, half away from zero, without trailing zeros.
  ///
  /// - Parameters:
  ///   - separator: What stands between the whole and the decimals.
  ///   - grouping: What stands between groups of three digits; empty for none.
  static func text(_ value: Double, separator: String = ".", grouping: String = "") -> String {
    precondition(value.isFinite && abs(value) < 1e13, "A number of a report is finite and below ten trillion.")
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    let decimals = rest == 0 ? "" : rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return sign + grouped(String(whole), by: grouping) + (decimals.isEmpty ? "" : separator + decimals)
  }

  private static func grouped(_ digits: String, by mark: String) -> String {
    guard !mark.isEmpty, digits.utf8.count > 3 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { result += mark }
      result.append(digit)
    }
    return result
  }
}
