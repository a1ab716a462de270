public import WebAddress

/// Which part of a site belongs to the body whose portal is audited. Several bodies may share one host, each under a
/// folder (`/thcs-a/…`) or a parameter (`?portal=thcs-a`) of its own; what lies beside it is another body's.
public enum Scope: Hashable, Sendable {
  /// The whole site: the host with and without `www.`, over http and https.
  case host
  /// What lies under a folder, decoded and with its strokes, such as `/thcs-a/`.
  case path(String)
  /// What has a parameter of that value in its query; the name in lower case.
  case query(name: String, value: String)

  /// Whether an address of the site lies within.
  public func contains(_ address: WebAddress) -> Bool {
    switch self {
    case .host: true
    case .path(let folder): (address.decodedPath + "/").utf8.starts(with: folder.utf8)
    case .query(let name, let value):
      address.parameters.contains { $0.value == value && $0.name.lowercased() == name }
    }
  }
}

extension Scope: CustomStringConvertible {
  /// The scope as `--scope` and reports write it: `host`, `path:/thcs-a/`, `query:portal=thcs-a`.
  public var description: String {
    switch self {
    case .host: "host"
    case .path(let folder): "path:\(folder)"
    case .query(let name, let value): "query:\(name)=\(value)"
    }
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ text: String) {
    let (kind, rest) = Self.cut(text[...], at: ":")
    switch (String(kind), rest) {
    case ("host", nil): self = .host
    case ("path", let folder?) where folder.hasPrefix("/") && folder.hasSuffix("/") && folder.utf8.count > 2:
      self = .path(String(folder))
    case ("query", let parameter?):
      let (name, value) = Self.cut(parameter, at: "=")
      guard let value, !name.isEmpty, !value.isEmpty else { return nil }
      self = .query(name: name.lowercased(), value: String(value))
    default: return nil
    }
  }

  private static func cut(_ text: Substring, at mark: Character) -> (Substring, Substring?) {
    guard let place = text.firstIndex(of: mark) else { return (text, nil) }
    return (text[..<place], text[text.index(after: place)...])
  }
}

extension Scope: Codable {
  /// Reads a scope from its text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let scope = Scope(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no scope.")
    }
    self = scope
  }

  /// Writes the scope as its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
