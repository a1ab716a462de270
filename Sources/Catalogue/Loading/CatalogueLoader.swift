import AuditModel
import VietnameseText

/// Reads a catalogue from its files, and tells everything that is wrong with its head, or else with its clauses, at once.
public enum CatalogueLoader {
  /// The catalogue of a folder's files: `catalogue.yaml` and one file per clause.
  public static func load(_ files: [RuleFile]) throws(RuleIssues) -> Catalogue {
    let log = IssueLog()
    var reading = CatalogueReading(log: log)
    let heads = files.filter { $0.path.hasSuffix("/catalogue.yaml") }
    for file in heads { reading.readHead(file) }
    if heads.isEmpty {
      let folder = files.first?.path ?? "rules"
      log.report(
        SourcePosition(file: folder, line: 1, column: 1), "catalogue.yaml is missing beside this file")
    }
    // Clauses lean on the lists of the head: with a mistake there, most of what they would be blamed for is its echo.
    try log.throwIfAny()
    for file in files where !file.path.hasSuffix("/catalogue.yaml") { reading.readClause(file) }
    reading.checkWhole()
    try log.throwIfAny()
    guard let catalogue = reading.catalogue else {
      preconditionFailure("A catalogue without issues has a head.")
    }
    return catalogue
  }
}
