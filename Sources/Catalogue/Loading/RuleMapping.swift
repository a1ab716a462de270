import Yams

/// The keys and values of a mapping. Every key that is asked for is noted; `finish` reports those that nobody knows.
struct RuleMapping {
  private let owner: RuleNode
  private let pairs: [(key: RuleNode, name: String, value: RuleNode)]
  private var known: Set<String> = []

  init(_ mapping: Node.Mapping, of owner: RuleNode) {
    self.owner = owner
    pairs = mapping.map { key, value in
      (
        RuleNode(node: key, file: owner.file, log: owner.log), key.scalar?.string ?? "",
        RuleNode(node: value, file: owner.file, log: owner.log)
      )
    }
  }

  /// The place of the mapping itself.
  var position: SourcePosition { owner.position }

  /// All entries in their order, for mappings whose keys are free.
  var entries: [(key: RuleNode, name: String, value: RuleNode)] { pairs }

  mutating func optional(_ name: String) -> RuleNode? {
    known.insert(name)
    return pairs.first { $0.name == name }?.value
  }

  mutating func required(_ name: String) -> RuleNode? {
    if let value = optional(name) { return value }
    owner.report("“\(name)” is missing here")
    return nil
  }

  func report(_ message: String, hint: String = "") { owner.report(message, hint: hint) }

  /// Reports keys that nobody asked for, each with the likeliest known one.
  func finish() {
    for pair in pairs where !known.contains(pair.name) {
      pair.key.report(
        "the key “\(pair.name)” is not known here", hint: SpellingHint.text(for: pair.name, among: known.sorted()))
    }
  }
}
