/// A place in a rule file.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  /// The path of the file as it was given.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int

  /// `file:line:column`.
  public var description: String { "\(file):\(line):\(column)" }
}
