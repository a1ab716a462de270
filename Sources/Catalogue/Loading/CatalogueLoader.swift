import AuditModel
import VietnameseText

/// Reads a catalogue from its files, and tells everything that is wrong with them at once.
public enum CatalogueLoader {
  /// The catalogue of a folder's files: `catalogue.yaml` and one file per clause.
  public static func load(_ files: [RuleFile]) throws(RuleIssues) -> Catalogue {
    let log = IssueLog()
    var reading = CatalogueReading(log: log)
    for file in files where file.path.hasSuffix("/catalogue.yaml") { reading.readHead(file) }
    if reading.head == nil {
      let folder = files.first?.path ?? "rules"
      log.report(
        SourcePosition(file: folder, line: 1, column: 1), "catalogue.yaml is missing beside this file")
    }
    for file in files where !file.path.hasSuffix("/catalogue.yaml") { reading.readClause(file) }
    reading.checkWhole()
    try log.throwIfAny()
    guard let catalogue = reading.catalogue else {
      preconditionFailure("A catalogue without issues has a head.")
    }
    return catalogue
  }
}
