import AuditModel
import VietnameseText
import Yams

/// A value of a rule file together with where it stands. Reading it as the wrong type is an issue, not a crash.
struct RuleNode {
  let node: Node
  let file: String
  let log: IssueLog

  var position: SourcePosition {
    SourcePosition(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  func report(_ message: String, hint: String = "") { log.report(position, message, hint: hint) }

  /// The node as text. YAML 1.1 reads `no`, `1.10` and dates as other types; here they stay as they are written.
  func string() -> String? {
    guard case .scalar(let scalar) = node else {
      report("a text is expected here")
      return nil
    }
    return scalar.string
  }

  func nonEmptyString() -> String? {
    guard let text = string() else { return nil }
    if text.isEmpty {
      report("this text is empty")
      return nil
    }
    return text
  }

  func integer(in range: ClosedRange<Int>) -> Int? {
    guard let text = string() else { return nil }
    guard let value = Int(text), range.contains(value) else {
      report("“\(text)” is not a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return value
  }

  func number(in range: ClosedRange<Double>) -> Double? {
    guard let text = string() else { return nil }
    guard let value = Double(text), range.contains(value) else {
      report("“\(text)” is not a number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return value
  }

  func flag() -> Bool? {
    switch string() {
    case "true": return true
    case "false": return false
    case let text?:
      report("“\(text)” is neither true nor false")
      return nil
    case nil: return nil
    }
  }

  func date() -> CalendarDate? {
    guard let text = string() else { return nil }
    guard let date = CalendarDate(text) else {
      report("“\(text)” is not a date", hint: "write dates as YYYY-MM-DD, such as 2020-11-20")
      return nil
    }
    return date
  }

  func localized() -> LocalizedText? {
    guard var mapping = mapping() else { return nil }
    let vi = mapping.required("vi")?.nonEmptyString()
    let en = mapping.required("en")?.nonEmptyString()
    mapping.finish()
    guard let vi, let en else { return nil }
    return LocalizedText(vi: vi, en: en)
  }

  func choice<Value: RawRepresentable & CaseIterable>(of type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let text = string() else { return nil }
    guard let value = Value(rawValue: text) else {
      let known = Value.allCases.map(\.rawValue)
      report("“\(text)” is not known here", hint: SpellingHint.text(for: text, among: known))
      return nil
    }
    return value
  }

  func sequence() -> [RuleNode]? {
    guard case .sequence(let sequence) = node else {
      report("a list is expected here", hint: "begin every entry with “- ”, or write [a, b]")
      return nil
    }
    return sequence.map { RuleNode(node: $0, file: file, log: log) }
  }

  func strings() -> [String]? { sequence()?.compactMap { $0.nonEmptyString() } }

  func mapping() -> RuleMapping? {
    guard case .mapping(let mapping) = node else {
      report("keys with values are expected here", hint: "write “key: value”, one a line")
      return nil
    }
    return RuleMapping(mapping, of: self)
  }
}
