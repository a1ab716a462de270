import AuditModel
import FoundationEssentials

/// A person's verdict on one obligation, as a line of a truth file has it.
struct Truth: Decodable {
  /// The obligation.
  let id: String
  /// The verdict, or `undecidable` where the reader could not tell.
  let verdict: String
  /// Verdicts that an honest second reader could defend too.
  let alternatives: [String]?

  /// Whether the line says anything to hold a report against.
  var isDecidable: Bool { verdict != Self.undecidable }

  /// Whether a verdict agrees with this one or an alternative.
  func accepts(_ other: String) -> Bool { other == verdict || (alternatives ?? []).contains(other) }

  static let undecidable = "undecidable"

  /// Reads a file of one JSON object a line; what is wrong is told with its line.
  static func read(_ path: String) throws -> [Truth] {
    let known = Set(Verdict.allCases.map(\.rawValue) + [undecidable])
    return try JSONLines(path: path).lines.map { line in
      guard let truth = try? JSONDecoder().decode(Truth.self, from: line.bytes),
        ([truth.verdict] + (truth.alternatives ?? [])).allSatisfy(known.contains)
      else { throw UserError(key: "error.truth-line", values: ["path": path, "line": String(line.number)]) }
      return truth
    }
  }
}
