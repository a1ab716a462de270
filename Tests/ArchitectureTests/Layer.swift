/// One row of the table of layers: a module, and all that it may import.
struct Layer: Equatable {
  /// The module.
  var module: String
  /// The modules of this project that it sees.
  var sees: Set<String>
  /// The libraries that it alone imports.
  var libraries: Set<String>
  /// The modules of the toolchain that it imports.
  var toolchain: Set<String>

  /// Everything that it may import.
  var allowed: Set<String> { sees.union(libraries).union(toolchain) }
}
