import AuditModel
import Catalogue

/// `docs/rules.schema.json`: a JSON Schema of the files with obligations, by which editors complete keys, show hints and
/// mark mistakes while a rule is written. The keys of checks are those that the code reads.
struct RulesSchema {
  let rules: RuleSet

  /// The schema.
  var value: SchemaValue {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "rules.schema.json",
      "title": "portal-audit rules",
      "description": hint("rule-file"),
      "type": "object",
      "required": ["clause", "title", "obligations"],
      "additionalProperties": false,
      "properties": [
        "clause": text("clause"), "title": localized("title"),
        "obligations": [
          "type": "array", "description": hint("rule-key.obligations"), "items": reference("obligation"),
        ],
      ],
      "$defs": [
        "localized": Self.localizedText, "obligation": obligation, "check": check, "condition": condition,
        "example": example, "page": page,
        "texts": ["type": "array", "items": ["type": "string", "minLength": 1]],
      ],
    ]
  }

  private static let localizedText: SchemaValue = [
    "type": "object", "required": ["vi", "en"], "additionalProperties": false,
    "properties": ["vi": ["type": "string", "minLength": 1], "en": ["type": "string", "minLength": 1]],
  ]

  private var obligation: SchemaValue {
    object(
      required: ["id", "title", "basis", "level", "applies", "why", "look", "advice"],
      [
        "id": text("id"), "title": localized("title"),
        "basis": [
          "type": "array", "minItems": 1, "description": hint("rule-key.basis"),
          "items": object(
            required: ["law", "at"],
            [
              "law": choice("law", rules.catalogue.laws.map(\.id)), "at": text("at"), "from": day("from"),
            ]),
        ],
        "level": choice("level", Level.allCases.map(\.rawValue)),
        "applies": choice("applies", Applicability.allCases.map(\.rawValue)),
        "why": localized("why"), "look": localized("look"), "advice": localized("advice"),
        "check": described(reference("check"), "check"), "only-if": described(reference("condition"), "only-if"),
        "reasons": [
          "type": "object", "description": hint("rule-key.reasons"), "additionalProperties": reference("localized"),
        ],
        "examples": ["type": "array", "description": hint("rule-key.examples"), "items": reference("example")],
      ])
  }

  /// A check has the keys of its kind, and no others.
  private var check: SchemaValue {
    [
      "type": "object", "required": ["kind"],
      "properties": [
        "kind": [
          "description": hint("rule-key.kind"),
          "oneOf": .list(
            RuleKeys.kinds.map { kind in
              ["const": .text(kind.name), "description": hint("rule-kind.\(kind.name)")]
            }),
        ]
      ],
      "allOf": .list(
        RuleKeys.kinds.map { kind in
          [
            "if": ["properties": ["kind": ["const": .text(kind.name)]]],
            "then": keys(kind.keys, of: kind.name, beside: ["kind": true]),
          ]
        }),
    ]
  }

  private var condition: SchemaValue {
    var keys = keys(RuleKeys.condition, of: "only-if", beside: [:])
    if case .object(var object) = keys, case .object(var properties)? = object["properties"] {
      properties["levels"] = [
        "type": "array", "description": hint("rule-key.only-if.levels"),
        "items": ["enum": .list(rules.catalogue.levelIDs.map(SchemaValue.text))],
      ]
      object["properties"] = .object(properties)
      keys = .object(object)
    }
    return keys
  }

  private var example: SchemaValue {
    let ways = ExampleVariant.allCases.filter { $0 != .plain }
    return object(
      required: ["verdict", "pages"],
      [
        "verdict": choice("verdict", Verdict.allCases.map(\.rawValue)),
        "reason": choice("reason", reasons), "as-of": day("as-of"),
        "profile": choice("profile", Profile.allCases.map(\.rawValue)),
        "except": described(
          object(
            required: [],
            Dictionary(uniqueKeysWithValues: ways.map { ($0.rawValue, ["type": "string", "minLength": 1]) })), "except"),
        "pages": ["type": "array", "description": hint("rule-key.pages"), "items": reference("page")],
      ])
  }

  private var page: SchemaValue {
    object(
      required: ["path"],
      [
        "path": ["type": "string", "pattern": "^/", "description": hint("rule-key.path")],
        "title": ["type": "string", "description": hint("rule-key.page-title")],
        "html": ["type": "string", "description": hint("rule-key.html")],
        "head": ["type": "string", "description": hint("rule-key.head")],
      ])
  }

  /// Every reason that any check may give.
  private var reasons: [String] {
    Set(RuleKeys.kinds.flatMap(\.reasons) + RuleKeys.commonReasons).sorted()
  }

  // MARK: Keys of checks

  private func keys(_ keys: [CheckKey], of kind: String, beside others: [String: SchemaValue]) -> SchemaValue {
    let properties = Dictionary(keys.map { ($0.name, described($0, of: kind)) }) { first, _ in first }
    return object(
      required: keys.filter(\.isRequired).map(\.name), properties.merging(others) { first, _ in first })
  }

  private func described(_ key: CheckKey, of kind: String) -> SchemaValue {
    var schema = shape(key.shape, of: kind)
    // What a key means may depend on the kind of check.
    let own = "rule-key.\(kind).\(key.name)"
    schema["description"] = hint(rules.messages.texts[own] != nil ? own : "rule-key.\(key.name)")
    return .object(schema)
  }

  private func shape(_ shape: CheckKey.Shape, of kind: String) -> [String: SchemaValue] {
    switch shape {
    case .texts: return ["$ref": "#/$defs/texts"]
    case .groups: return ["type": "array", "items": reference("texts")]
    case .integer(let range, let other):
      var schema: [String: SchemaValue] = [
        "type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
      ]
      if let other { schema["default"] = .integer(other) }
      return schema
    case .share(let other): return ["type": "number", "minimum": 0, "maximum": 1, "default": .number(other)]
    case .flag: return ["type": "boolean", "default": false]
    case .choice(let words, let other):
      var schema: [String: SchemaValue] = ["enum": .list(words.map(SchemaValue.text))]
      if let other { schema["default"] = .text(other) }
      return schema
    case .choices(let words): return ["type": "array", "items": ["enum": .list(words.map(SchemaValue.text))]]
    case .localized(let names):
      guard !names.isEmpty else { return ["type": "object", "additionalProperties": reference("localized")] }
      return fields(required: names, Dictionary(uniqueKeysWithValues: names.map { ($0, reference("localized")) }))
    case .titledPhrases:
      return [
        "type": "array",
        "items": object(
          required: ["name", "phrases"], ["name": reference("localized"), "phrases": reference("texts")]),
      ]
    case .day: return ["type": "string", "format": "date"]
    case .keys(let keys):
      return fields(
        required: keys.filter(\.isRequired).map(\.name),
        Dictionary(keys.map { ($0.name, described($0, of: kind)) }) { first, _ in first })
    }
  }

  // MARK: Parts

  private func object(required: [String], _ properties: [String: SchemaValue]) -> SchemaValue {
    .object(fields(required: required, properties))
  }

  private func fields(required: [String], _ properties: [String: SchemaValue]) -> [String: SchemaValue] {
    [
      "type": "object", "required": .list(required.map(SchemaValue.text)), "additionalProperties": false,
      "properties": .object(properties),
    ]
  }

  private func reference(_ name: String) -> SchemaValue { ["$ref": .text("#/$defs/\(name)")] }

  private func described(_ schema: SchemaValue, _ key: String) -> SchemaValue {
    guard case .object(var object) = schema else { return schema }
    object["description"] = hint("rule-key.\(key)")
    return .object(object)
  }

  private func localized(_ key: String) -> SchemaValue { described(reference("localized"), key) }
  private func text(_ key: String) -> SchemaValue {
    ["type": "string", "minLength": 1, "description": hint("rule-key.\(key)")]
  }
  private func day(_ key: String) -> SchemaValue {
    ["type": "string", "format": "date", "description": hint("rule-key.\(key)")]
  }
  private func choice(_ key: String, _ words: [String]) -> SchemaValue {
    ["enum": .list(words.map(SchemaValue.text)), "description": hint("rule-key.\(key)")]
  }

  private func hint(_ key: String) -> SchemaValue {
    let text = rules.messages.text(key)
    return .text(text.vi + " / " + text.en)
  }
}
