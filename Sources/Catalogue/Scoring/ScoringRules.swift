public import AuditModel

/// Weights and bands. The circular sets no points, so these are somebody's choice, and the file says whose.
public struct ScoringRules: Sendable {
  /// Whose weights these are.
  public let source: LocalizedText
  /// The weight of a clause that has none of its own.
  let defaultWeight: Double
  /// Weights by clause id.
  let weights: [String: Double]
  /// The share of a partial where nothing was measured.
  let partialShare: Double
  /// The bands, highest first.
  public let bands: [Band]

  /// A name for scores from a percentage upwards.
  public struct Band: Sendable {
    /// The least percentage.
    public let from: Double
    /// Its name.
    public let title: LocalizedText
  }

  /// Reads a scoring file.
  public static func load(_ file: RuleFile) throws(RuleIssues) -> ScoringRules {
    let log = IssueLog()
    let rules = read(file, log)
    try log.throwIfAny()
    guard let rules else { preconditionFailure("A scoring file without issues gives rules.") }
    return rules
  }

  private static func read(_ file: RuleFile, _ log: IssueLog) -> ScoringRules? {
    guard var mapping = RuleDocument.mapping(of: file, log: log) else { return nil }
    let source = mapping.required("source")?.localized()
    var weights: [String: Double] = [:]
    if let map = mapping.required("weights")?.mapping() {
      for entry in map.entries { weights[entry.name] = entry.value.number(in: 0...1000) }
      if weights["default"] == nil { map.report("“default” is missing here") }
    }
    let partial = mapping.required("partial")?.number(in: 0...1)
    let bands = mapping.required("bands")?.sequence()?.compactMap(band) ?? []
    if !bands.contains(where: { $0.from == 0 }) { mapping.report("a band from 0 is missing") }
    mapping.finish()
    guard let source, let partial else { return nil }
    return ScoringRules(
      source: source, defaultWeight: weights["default"] ?? 1, weights: weights, partialShare: partial,
      bands: bands.sorted { $0.from > $1.from })
  }

  private static func band(_ node: RuleNode) -> Band? {
    guard var mapping = node.mapping() else { return nil }
    let from = mapping.required("from")?.number(in: 0...100)
    let title = mapping.required("title")?.localized()
    mapping.finish()
    guard let from, let title else { return nil }
    return Band(from: from, title: title)
  }

  /// The weight of a clause.
  func weight(of clause: String) -> Double { weights[clause] ?? defaultWeight }

  /// The name of the band of a percentage.
  func band(of percentage: Double) -> LocalizedText {
    // What is shown as 90,00 is in the band from 90.
    let shown = (percentage * 100).rounded() / 100
    return (bands.first { shown >= $0.from } ?? bands.last)?.title ?? LocalizedText(vi: "", en: "")
  }
}
