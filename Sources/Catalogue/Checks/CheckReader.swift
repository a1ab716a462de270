import AuditModel

/// Reads the keys of one check from a rule file.
struct CheckReader {
  var mapping: RuleMapping
  let builder: PhraseBookBuilder
  /// The lists of the catalogue's vocabulary by name.
  let vocabulary: [String: [String]]

  /// A list of phrases. An entry `$name` stands for a list of the vocabulary.
  mutating func phrases(_ key: String) -> PhraseList { builder.list(texts(key)) }

  /// A list of phrases that must be there.
  mutating func requiredPhrases(_ key: String) -> PhraseList? {
    guard mapping.required(key) != nil else { return nil }
    return phrases(key)
  }

  /// The texts of a list, vocabulary entries put in.
  mutating func texts(_ key: String) -> [String] {
    guard let node = mapping.optional(key) else { return [] }
    return Self.expand(node, vocabulary)
  }

  /// Lists of lists: each must be answered by one of its phrases.
  mutating func phraseGroups(_ key: String) -> [PhraseGroup] {
    guard let groups = mapping.optional(key)?.sequence() else { return [] }
    return groups.map { node in
      let texts = Self.expand(node, vocabulary)
      return PhraseGroup(name: texts.first ?? "", phrases: builder.list(texts))
    }
  }

  mutating func integer(_ key: String, default value: Int, in range: ClosedRange<Int>) -> Int {
    guard let node = mapping.optional(key) else { return value }
    return node.integer(in: range) ?? value
  }

  mutating func flag(_ key: String) -> Bool { mapping.optional(key)?.flag() ?? false }

  /// The name of one of several parts, from a mapping of their names.
  mutating func names(_ key: String, _ part: String) -> LocalizedText? {
    guard var names = mapping.required(key)?.mapping() else { return nil }
    return names.required(part)?.localized()
  }

  mutating func part<Part: RawRepresentable & CaseIterable>(_ type: Part.Type) -> Part?
  where Part.RawValue == String {
    mapping.required("part")?.choice(of: type)
  }

  static func expand(_ node: RuleNode, _ vocabulary: [String: [String]]) -> [String] {
    guard let entries = node.sequence() else { return [] }
    return entries.flatMap { entry -> [String] in
      guard let text = entry.nonEmptyString() else { return [] }
      guard text.hasPrefix("$") else { return [text] }
      let name = String(text.dropFirst())
      guard let list = vocabulary[name] else {
        entry.report(
          "the vocabulary has no list “\(name)”", hint: SpellingHint.text(for: name, among: vocabulary.keys.sorted()))
        return []
      }
      return list
    }
  }
}

/// Phrases of which one is enough, under the name that a reader is told.
struct PhraseGroup: Sendable {
  let name: String
  let phrases: PhraseList
}
