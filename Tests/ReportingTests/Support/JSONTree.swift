import FoundationEssentials

/// JSON as a test looks at it.
enum JSONTree: Decodable, Equatable {
  case object([String: JSONTree])
  case array([JSONTree])
  case string(String)
  case number(Double)
  case boolean(Bool)
  case null

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let boolean = try? value.decode(Bool.self) {
      self = .boolean(boolean)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let items = try? value.decode([JSONTree].self) {
      self = .array(items)
    } else {
      self = .object(try value.decode([String: JSONTree].self))
    }
  }

  init(bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(JSONTree.self, from: Data(bytes))
  }

  subscript(key: String) -> JSONTree? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var members: [String: JSONTree] {
    if case .object(let members) = self { members } else { [:] }
  }

  var items: [JSONTree] {
    if case .array(let items) = self { items } else { [] }
  }

  var strings: [String] { items.compactMap { if case .string(let string) = $0 { string } else { nil } } }
}

/// As much of JSON Schema 2020-12 as docs/report.schema.json uses: `type`, `const`, `enum`, `required`, `properties`,
/// `additionalProperties: false`, `items` and `$ref` into `$defs`.
struct JSONSchema {
  let root: JSONTree

  /// What is wrong with the value, each with its place; empty where the schema holds.
  func faults(of value: JSONTree) -> [String] { faults(of: value, against: root, at: "$") }

  private func faults(of value: JSONTree, against schema: JSONTree, at place: String) -> [String] {
    if case .string(let reference)? = schema["$ref"] {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let target = root["$defs"]?[name] else { return ["\(place): no \(reference)"] }
      return faults(of: value, against: target, at: place)
    }
    var faults: [String] = []
    if let wanted = schema["const"], wanted != value { faults.append("\(place): not \(wanted)") }
    if let wanted = schema["enum"], !wanted.items.contains(value) { faults.append("\(place): \(value) not listed") }
    if let type = schema["type"] {
      let names = if case .string(let name) = type { [name] } else { type.strings }
      if !names.contains(where: { Self.isType($0, value) }) { faults.append("\(place): not \(names)") }
    }
    if let properties = schema["properties"]?.members {
      for key in value.members.keys where properties[key] == nil { faults.append("\(place).\(key): unknown") }
      for key in schema["required"]?.strings ?? [] where value[key] == nil { faults.append("\(place).\(key): lacks") }
      for (key, member) in value.members {
        guard let property = properties[key] else { continue }
        faults += self.faults(of: member, against: property, at: "\(place).\(key)")
      }
    }
    if let items = schema["items"] {
      for (index, item) in value.items.enumerated() {
        faults += self.faults(of: item, against: items, at: "\(place)[\(index)]")
      }
    }
    return faults
  }

  private static func isType(_ name: String, _ value: JSONTree) -> Bool {
    switch (name, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("number", .number), ("null", .null): true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
