@testable import Catalogue
@testable import portal_audit

/// Holds a rule file against a JSON Schema: as much of it as the schema of the rules uses.
struct SchemaReading {
  let root: SchemaValue

  /// What of a node the schema does not allow.
  func faults(in node: RuleNode, by schema: SchemaValue) -> [String] {
    guard case .object(let schema) = schema else { return [] }
    var faults: [String] = []
    if case .text(let reference)? = schema["$ref"] { faults += self.faults(in: node, by: definition(reference)) }
    if case .list(let words)? = schema["enum"], !words.contains(.text(node.string() ?? "")) {
      faults.append("\(node.position): \(node.string() ?? "") is not among the words")
    }
    if case .list(let choices)? = schema["oneOf"], choices.count(where: { self.faults(in: node, by: $0).isEmpty }) != 1
    {
      faults.append("\(node.position): \(node.string() ?? "") is none of the choices")
    }
    if let constant = schema["const"], constant != .text(node.string() ?? "") {
      faults.append("\(node.position): not as it must be")
    }
    if case .text(let type)? = schema["type"] { faults += typeFaults(node, type, schema) }
    if case .object(let properties)? = schema["properties"], schema["type"] == nil {
      faults += propertyFaults(node, properties, schema)
    }
    if case .list(let parts)? = schema["allOf"] {
      for case .object(let part) in parts {
        guard let condition = part["if"], let then = part["then"] else { continue }
        if self.faults(in: node, by: condition).isEmpty { faults += self.faults(in: node, by: then) }
      }
    }
    return faults
  }

  private func definition(_ reference: String) -> SchemaValue {
    guard case .object(let top) = root, case .object(let all)? = top["$defs"],
      let name = reference.split(separator: "/").last, let found = all[String(name)]
    else { return ["const": "a definition that is there"] }
    return found
  }

  private func typeFaults(_ node: RuleNode, _ type: String, _ schema: [String: SchemaValue]) -> [String] {
    switch type {
    case "object":
      guard case .object(let properties)? = schema["properties"] ?? .object([:]) else { return [] }
      return propertyFaults(node, properties, schema)
    case "array":
      guard let items = node.sequence() else { return ["\(node.position): no list"] }
      return schema["items"].map { schema in items.flatMap { faults(in: $0, by: schema) } } ?? []
    case "integer":
      return Int(node.string() ?? "") == nil ? ["\(node.position): \(node.string() ?? "") is no number"] : []
    case "number": return Double(node.string() ?? "") == nil ? ["\(node.position): no number"] : []
    case "boolean":
      return ["true", "false"].contains(node.string()) ? [] : ["\(node.position): neither true nor false"]
    default: return node.string() == nil ? ["\(node.position): no text"] : []
    }
  }

  private func propertyFaults(
    _ node: RuleNode, _ properties: [String: SchemaValue], _ schema: [String: SchemaValue]
  ) -> [String] {
    guard let mapping = node.mapping() else { return ["\(node.position): no keys"] }
    var faults: [String] = []
    let names = Set(mapping.entries.map(\.name))
    if case .list(let required)? = schema["required"] {
      for case .text(let name) in required where !names.contains(name) {
        faults.append("\(node.position): “\(name)” is missing")
      }
    }
    for entry in mapping.entries {
      if let property = properties[entry.name] {
        faults += self.faults(in: entry.value, by: property)
      } else if case .flag(false)? = schema["additionalProperties"] {
        faults.append("\(entry.key.position): “\(entry.name)” is not allowed")
      } else if let other = schema["additionalProperties"] {
        faults += self.faults(in: entry.value, by: other)
      }
    }
    return faults
  }
}
