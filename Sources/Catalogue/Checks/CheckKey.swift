/// A key that a kind of check reads from a rule file, as the documents for rule authors show it.
public struct CheckKey: Sendable, Equatable {
  /// What a value has to be.
  public indirect enum Shape: Sendable, Equatable {
    /// A list of texts; `$name` stands for a list of the vocabulary.
    case texts
    /// A list of lists of texts.
    case groups
    /// A whole number with what it is where the key is absent; nil where it is nothing then.
    case integer(ClosedRange<Int>, default: Int?)
    /// A share, 0...1.
    case share(default: Double)
    /// `true` or `false`, which is the default.
    case flag
    /// One of these words, and which where the key is absent.
    case choice([String], default: String?)
    /// Some of these words.
    case choices([String])
    /// Names with a text in both languages each: these, or any where there are none.
    case localized([String])
    /// Things with a `name` in both languages and `phrases`.
    case titledPhrases
    /// A day, written YYYY-MM-DD.
    case day
    /// Keys of its own.
    case keys([CheckKey])
  }

  /// The name of the key.
  public let name: String
  /// What its value has to be.
  public let shape: Shape
  /// Whether it has to be there.
  public let isRequired: Bool
}
