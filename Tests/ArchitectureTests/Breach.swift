/// A place where the code and the drawn architecture disagree.
enum Breach: Hashable {
  /// A module of the code is not in the table of layers, or the other way round.
  case unknownModule(String)
  /// A row of the table sees a row that stands above it.
  case pointsUp(module: String, at: String)
  /// Two rows of the table name the same library.
  case secondOwner(library: String, modules: [String])
  /// A file imports what its module may not.
  case forbiddenImport(path: String, line: Int, module: String)
  /// The manifest gives a target other dependencies than the table.
  case manifestDiffers(module: String, onlyInManifest: [String], onlyInTable: [String])
  /// A file is longer than a reader can hold.
  case tooLong(path: String, lines: Int)
  /// A file names something of the workplace of its author.
  case forbiddenWord(path: String, line: Int, word: String)
}
