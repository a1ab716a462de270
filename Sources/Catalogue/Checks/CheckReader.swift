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

  /// Names with their texts in both languages, in the order in which they are written.
  mutating func localizedEntries(_ key: String) -> [(name: String, title: LocalizedText)]? {
    mapping.required(key)?.mapping()?.entries.compactMap { entry in entry.value.localized().map { (entry.name, $0) } }
  }

  /// The same for names that are known; each of them must have its text.
  mutating func localizedEntries(_ key: String, of names: [String]) -> [(name: String, title: LocalizedText)]? {
    guard var entries = mapping.required(key)?.mapping() else { return nil }
    let found = names.map { name in entries.required(name)?.localized().map { (name, $0) } }
    entries.finish()
    return found.contains { $0 == nil } ? nil : found.compactMap { $0 }
  }

  /// Things with a name in both languages and the phrases by which they are told.
  mutating func titledPhrases(_ key: String) -> [(name: LocalizedText, phrases: PhraseList)] {
    guard let nodes = mapping.required(key)?.sequence() else { return [] }
    return nodes.compactMap { node in
      guard var part = node.mapping() else { return nil }
      let name = part.required("name")?.localized()
      let phrases = part.required("phrases").map { builder.list(Self.expand($0, vocabulary)) }
      part.finish()
      guard let name, let phrases else { return nil }
      return (name, phrases)
    }
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
