import AuditModel
import VietnameseText

/// Reads the keys of one check from a rule file. It notes each key with the shape of its value, so that the documents
/// for rule authors say what is read and nothing else.
struct CheckReader {
  var mapping: RuleMapping
  let builder: PhraseBookBuilder
  /// The lists of the catalogue's vocabulary by name.
  let vocabulary: [String: [String]]
  /// Whether only the keys are to be noted: whatever must be there is taken to be there.
  var isNoting = false
  /// The keys that were asked for, in their order.
  private(set) var keys: [CheckKey] = []

  init(mapping: RuleMapping, builder: PhraseBookBuilder, vocabulary: [String: [String]]) {
    self.mapping = mapping
    self.builder = builder
    self.vocabulary = vocabulary
  }

  /// A list of phrases. An entry `$name` stands for a list of the vocabulary.
  mutating func phrases(_ key: String) -> PhraseList { builder.list(texts(key)) }

  /// A list of phrases that must be there.
  mutating func requiredPhrases(_ key: String) -> PhraseList? {
    guard value(of: key, .texts, isRequired: true) != nil || isNoting else { return nil }
    return phrases(key)
  }

  /// The texts of a list, vocabulary entries put in.
  mutating func texts(_ key: String) -> [String] {
    guard let node = value(of: key, .texts) else { return [] }
    return Self.expand(node, vocabulary)
  }

  /// Lists of lists: each must be answered by one of its phrases.
  mutating func phraseGroups(_ key: String) -> [PhraseGroup] {
    guard let groups = value(of: key, .groups)?.sequence() else { return [] }
    return groups.map { node in
      let texts = Self.expand(node, vocabulary)
      return PhraseGroup(name: texts.first ?? "", phrases: builder.list(texts))
    }
  }

  mutating func integer(_ key: String, default other: Int, in range: ClosedRange<Int>) -> Int {
    value(of: key, .integer(range, default: other))?.integer(in: range) ?? other
  }

  /// A number that may be absent.
  mutating func optionalInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
    value(of: key, .integer(range, default: nil))?.integer(in: range)
  }

  /// A number from 0 to 1.
  mutating func share(_ key: String, default other: Double) -> Double {
    value(of: key, .share(default: other))?.number(in: 0...1) ?? other
  }

  mutating func flag(_ key: String) -> Bool { value(of: key, .flag)?.flag() ?? false }

  /// A day that must be there.
  mutating func requiredDay(_ key: String) -> CalendarDate? { value(of: key, .day, isRequired: true)?.date() }

  /// One of several words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, default other: Choice) -> Choice
  where Choice.RawValue == String {
    let shape = CheckKey.Shape.choice(Choice.allCases.map(\.rawValue), default: other.rawValue)
    return value(of: key, shape)?.choice(of: Choice.self) ?? other
  }

  /// Some of several words.
  mutating func choices<Choice: RawRepresentable & CaseIterable & Hashable>(
    _ key: String, of type: Choice.Type
  ) -> Set<Choice> where Choice.RawValue == String {
    let nodes = value(of: key, .choices(Choice.allCases.map(\.rawValue)))?.sequence() ?? []
    return Set(nodes.compactMap { $0.choice(of: type) })
  }

  /// Which of several parts of a thing is asked for.
  mutating func part<Part: RawRepresentable & CaseIterable>(_ type: Part.Type) -> Part?
  where Part.RawValue == String {
    let shape = CheckKey.Shape.choice(Part.allCases.map(\.rawValue), default: nil)
    let node = value(of: "part", shape, isRequired: true)
    return isNoting ? Part.allCases.first : node?.choice(of: type)
  }

  /// Names with their texts in both languages, in the order in which they are written.
  mutating func localizedEntries(_ key: String) -> [(name: String, title: LocalizedText)]? {
    let entries = value(of: key, .localized([]), isRequired: true)?.mapping()?.entries
    return entries?.compactMap { entry in entry.value.localized().map { (entry.name, $0) } } ?? (isNoting ? [] : nil)
  }

  /// The same for names that are known; each of them must have its text.
  mutating func localizedEntries(_ key: String, of names: [String]) -> [(name: String, title: LocalizedText)]? {
    let node = value(of: key, .localized(names), isRequired: true)
    if isNoting { return [] }
    guard var entries = node?.mapping() else { return nil }
    let found = names.map { name in entries.required(name)?.localized().map { (name, $0) } }
    entries.finish()
    return found.contains { $0 == nil } ? nil : found.compactMap { $0 }
  }

  /// Things with a name in both languages and the phrases by which they are told.
  mutating func titledPhrases(_ key: String) -> [(name: LocalizedText, phrases: PhraseList)] {
    guard let nodes = value(of: key, .titledPhrases, isRequired: true)?.sequence() else { return [] }
    return nodes.compactMap { node in
      guard var part = node.mapping() else { return nil }
      let name = part.required("name")?.localized()
      let phrases = part.required("phrases").map { builder.list(Self.expand($0, vocabulary)) }
      part.finish()
      guard let name, let phrases else { return nil }
      return (name, phrases)
    }
  }

  /// What a key holds that has keys of its own; nil where it is absent.
  mutating func nested<Value>(_ key: String, _ read: (inout CheckReader) -> Value) -> Value? {
    let node = mapping.optional(key)
    guard let inner = isNoting ? mapping : node?.mapping() else { return nil }
    var reader = CheckReader(mapping: inner, builder: builder, vocabulary: vocabulary)
    reader.isNoting = isNoting
    let value = read(&reader)
    if !isNoting { reader.mapping.finish() }
    note(CheckKey(name: key, shape: .keys(reader.keys), isRequired: false))
    return value
  }

  private mutating func value(of key: String, _ shape: CheckKey.Shape, isRequired: Bool = false) -> RuleNode? {
    note(CheckKey(name: key, shape: shape, isRequired: isRequired))
    return isRequired && !isNoting ? mapping.required(key) : mapping.optional(key)
  }

  /// Notes a key once, as it was first asked for.
  private mutating func note(_ key: CheckKey) {
    if !keys.contains(where: { $0.name == key.name }) { keys.append(key) }
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
