/// Reads what was given for the options, and keeps what is wrong with it so that all mistakes are told at once.
struct OptionReading {
  private(set) var mistakes: [UserError] = []

  /// The value of an option; where the text is none, the mistake is kept and `standIn` serves until it is told.
  mutating func value<Value>(
    of option: String, _ text: String, else standIn: Value, as read: (String) -> Value?
  ) -> Value {
    if let value = read(text) { return value }
    add(UserError(key: "error.option.\(option)", values: ["value": text]))
    return standIn
  }

  /// The value of an option that may be left out.
  mutating func value<Value>(of option: String, _ text: String?, as read: (String) -> Value?) -> Value? {
    text.flatMap { value(of: option, $0, else: nil, as: { read($0).map(Optional.some) }) }
  }

  /// A number of a range.
  mutating func number(of option: String, _ text: String, in range: ClosedRange<Double>) -> Double {
    value(of: option, text, else: range.lowerBound) { text in Double(text).flatMap { range.contains($0) ? $0 : nil } }
  }

  /// A whole number of a range.
  mutating func integer(of option: String, _ text: String, in range: ClosedRange<Int>) -> Int {
    value(of: option, text, else: range.lowerBound) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
  }

  /// Keeps a mistake.
  mutating func add(_ mistake: UserError) { mistakes.append(mistake) }

  /// Tells all mistakes; nothing is to be fetched or written before.
  func finish() throws {
    if !mistakes.isEmpty { throw UserErrors(errors: mistakes) }
  }
}
