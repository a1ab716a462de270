import Testing

/// The code is built as docs/architecture.md draws it.
@Suite struct ArchitectureTests {
  @Test func theCodeKeepsToTheDrawnLayers() throws {
    let files = try SourceFile.tree()
    let architecture = Architecture(document: try text(of: "docs/architecture.md", in: files))
    let manifest = Manifest(text: try text(of: "Package.swift", in: files))
    #expect(architecture.breaches(files: files, manifest: manifest) == [])
  }

  @Test func theTableNamesEveryTargetWithCode() throws {
    let files = try SourceFile.tree()
    let architecture = Architecture(document: try text(of: "docs/architecture.md", in: files))
    let manifest = Manifest(text: try text(of: "Package.swift", in: files))
    #expect(Set(architecture.layers.map(\.module)) == Set(manifest.dependencies.keys))
  }

  private func text(of path: String, in files: [SourceFile]) throws -> String {
    try #require(files.first { $0.path == path }).text
  }
}
