@testable import Catalogue

/// The catalogue that the project ships, for tests of how its words are used.
enum RealCatalogue {
  static let catalogue: Catalogue = {
    // Tests/CatalogueTests/RealCatalogue.swift lies two folders below the root.
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    do {
      return try CatalogueLoader.load(RuleFolder(path: "/" + root + "/rules").files(in: "tt37-2020"))
    } catch {
      preconditionFailure("The project's own rules can be read: \(error)")
    }
  }()
}
