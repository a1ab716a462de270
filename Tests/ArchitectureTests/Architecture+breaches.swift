extension Architecture {
  /// The longest a file of Sources may be, in lines.
  static let longestFile = 500

  /// Words that would tell where the author worked instead of something about the project; in pieces, for this file
  /// is looked at too.
  static let forbiddenWords = ["/wo" + "rk/", "sha" + "red/"]

  /// Where the files and the manifest break with the table.
  func breaches(files: [SourceFile], manifest: Manifest) -> [Breach] {
    breachesOfTable() + breaches(of: manifest) + files.flatMap(breaches(of:)) + missingModules(in: files)
  }

  /// Arrows that point up, and libraries with two owners.
  private func breachesOfTable() -> [Breach] {
    var breaches: [Breach] = []
    for (index, layer) in layers.enumerated() {
      let below = Set(layers[(index + 1)...].map(\.module))
      breaches += layer.sees.subtracting(below).sorted().map { .pointsUp(module: layer.module, at: $0) }
    }
    for library in Set(layers.flatMap(\.libraries)).sorted() {
      let owners = layers.filter { $0.libraries.contains(library) }.map(\.module)
      if owners.count > 1 { breaches.append(.secondOwner(library: library, modules: owners)) }
    }
    return breaches
  }

  /// Targets that depend on more or on less than the table says.
  private func breaches(of manifest: Manifest) -> [Breach] {
    layers.compactMap { layer in
      guard let declared = manifest.dependencies[layer.module] else { return .unknownModule(layer.module) }
      let drawn = layer.sees.union(layer.libraries)
      guard declared != drawn else { return nil }
      return .manifestDiffers(
        module: layer.module, onlyInManifest: declared.subtracting(drawn).sorted(),
        onlyInTable: drawn.subtracting(declared).sorted())
    }
  }

  /// Imports, length and words of one file.
  private func breaches(of file: SourceFile) -> [Breach] {
    var breaches: [Breach] = []
    if file.path.hasPrefix("Sources/"), file.lines.count > Self.longestFile {
      breaches.append(.tooLong(path: file.path, lines: file.lines.count))
    }
    if let layer = layers.first(where: { $0.module == file.module }) {
      breaches += file.imports.filter { !layer.allowed.contains($0.module) }
        .map { .forbiddenImport(path: file.path, line: $0.line, module: $0.module) }
    }
    for word in Self.forbiddenWords where file.text.utf8.count >= word.utf8.count && file.text.contains(word) {
      let line = file.lines.firstIndex { $0.contains(word) } ?? 0
      breaches.append(.forbiddenWord(path: file.path, line: line + 1, word: word))
    }
    return breaches
  }

  /// Folders of Sources with Swift code that the table does not know.
  private func missingModules(in files: [SourceFile]) -> [Breach] {
    let known = Set(layers.map(\.module))
    let present = Set(files.filter { $0.path.hasSuffix(".swift") }.compactMap(\.module))
    return present.subtracting(known).sorted().map { .unknownModule($0) }
  }
}
