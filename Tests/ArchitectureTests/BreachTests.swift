import Testing

/// The check of the architecture sees what it should see, on a made-up program of three layers.
@Suite struct BreachTests {
  private let table = """
    # A made-up program

    | module | what it does | sees | libraries | toolchain |
    |---|---|---|---|---|
    | `tool` | commands | `Store`, `Model` | `ArgumentParser` | |
    | `Store` | keeps | `Model` | `CSqlite` | `FoundationEssentials` |
    | `Model` | nouns | | | |

    Text below the table.
    """

  private let manifest = """
    let package = Package(
      targets: [
        .systemLibrary(name: "CSqlite"),
        .target(name: "Model", swiftSettings: settings),
        .target(
          name: "Store", dependencies: ["Model", "CSqlite"], swiftSettings: settings),
        .executableTarget(
          name: "tool",
          dependencies: ["Store", "Model", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        .target(name: "Server", path: "Tests/Support/Server"),
        .testTarget(name: "ModelTests", dependencies: ["Model"]),
      ]
    )
    """

  private let sound = [
    SourceFile(path: "Sources/Model/Noun.swift", text: "/// A noun.\npublic struct Noun {}\n"),
    SourceFile(path: "Sources/Store/Store.swift", text: "import CSqlite\npublic import Model\n"),
    SourceFile(
      path: "Sources/tool/main.swift", text: "import ArgumentParser\nimport struct Model.Noun\nimport Store\n"),
    SourceFile(path: "Tests/ModelTests/NounTests.swift", text: "@testable import Model\nimport Testing\n"),
  ]

  private func breaches(
    adding file: SourceFile? = nil, table: String? = nil, manifest: String? = nil
  ) -> [Breach] {
    Architecture(document: table ?? self.table).breaches(
      files: sound + (file.map { [$0] } ?? []), manifest: Manifest(text: manifest ?? self.manifest))
  }

  @Test func aSoundProgramHasNoBreach() {
    #expect(breaches() == [])
  }

  @Test(arguments: [
    ("import Store", "Store"), ("public import tool", "tool"), ("@testable import Store", "Store"),
    ("import class Store.Store", "Store"), ("  internal import CSqlite", "CSqlite"),
    ("import Foundation", "Foundation"),
    ("import FoundationEssentials", "FoundationEssentials"),
  ])
  func anImportOutsideTheRowIsABreach(line: String, module: String) {
    let file = SourceFile(path: "Sources/Model/Verb.swift", text: "// A verb.\n\(line)\n")
    #expect(breaches(adding: file) == [.forbiddenImport(path: file.path, line: 2, module: module)])
  }

  @Test(arguments: ["// import Store", "let text = \"import Store\"", "important()", "importStore"])
  func aLineThatOnlyLooksLikeAnImportIsNone(line: String) {
    #expect(breaches(adding: SourceFile(path: "Sources/Model/Verb.swift", text: line)) == [])
  }

  @Test func aSecondImporterOfALibraryIsABreach() {
    let file = SourceFile(path: "Sources/tool/Query.swift", text: "import CSqlite\n")
    #expect(breaches(adding: file) == [.forbiddenImport(path: file.path, line: 1, module: "CSqlite")])
  }

  @Test func aRowThatSeesTheOneAboveIsABreach() {
    let changed = table.replacing("| `Model` | nouns | |", with: "| `Model` | nouns | `Store` |")
    #expect(breaches(table: changed).contains(.pointsUp(module: "Model", at: "Store")))
  }

  @Test func aLibraryInTwoRowsIsABreach() {
    let changed = table.replacing("`ArgumentParser` |", with: "`ArgumentParser`, `CSqlite` |")
    #expect(breaches(table: changed).contains(.secondOwner(library: "CSqlite", modules: ["tool", "Store"])))
  }

  @Test func aDependencyThatIsNotDrawnIsABreach() {
    let changed = manifest.replacing("[\"Model\", \"CSqlite\"]", with: "[\"Model\", \"CSqlite\", \"Yams\"]")
    #expect(
      breaches(manifest: changed) == [.manifestDiffers(module: "Store", onlyInManifest: ["Yams"], onlyInTable: [])])
  }

  @Test func aModuleThatIsNotDrawnIsABreach() {
    let file = SourceFile(path: "Sources/Extra/Thing.swift", text: "")
    #expect(breaches(adding: file) == [.unknownModule("Extra")])
  }

  @Test func aFileOfMoreThanFiveHundredLinesIsABreach() {
    let file = SourceFile(path: "Sources/Model/Long.swift", text: String(repeating: "//\n", count: 500))
    #expect(breaches(adding: file) == [.tooLong(path: file.path, lines: 501)])
  }

  @Test(arguments: Architecture.forbiddenWords)
  func aWordOfTheWorkplaceIsABreachInAnyFile(word: String) {
    let file = SourceFile(path: "docs/notes.md", text: "first\nsee \(word)notes\n")
    #expect(breaches(adding: file) == [.forbiddenWord(path: file.path, line: 2, word: word)])
  }
}
