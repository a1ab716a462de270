import AuditModel

@testable import Catalogue

/// The catalogue that the project ships, for tests of how its words are used.
enum RealCatalogue {
  static let catalogue: Catalogue = read { try CatalogueLoader.load($0.files(in: "tt37-2020")) }

  static let scoring: ScoringRules = read { try ScoringRules.load($0.file("scoring.yaml")) }

  static let messages: Messages = read { try MessagesLoader.load($0.files(in: "messages")) }

  private static func read<Rules>(_ load: (RuleFolder) throws -> Rules) -> Rules {
    // Tests/CatalogueTests/RealCatalogue.swift lies two folders below the root.
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    do {
      return try load(RuleFolder(path: "/" + root + "/rules"))
    } catch {
      preconditionFailure("The project's own rules can be read: \(error)")
    }
  }
}
