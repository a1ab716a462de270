/// The targets of Package.swift with what they depend on.
struct Manifest {
  /// Dependencies by target, of the targets whose code is in Sources; those that only wrap a C library are left out.
  var dependencies: [String: Set<String>] = [:]

  /// Reads the calls `.target(…)` and `.executableTarget(…)`.
  init(text: String) {
    let code = text.split(whereSeparator: \.isNewline).filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      .joined(separator: "\n")
    for opening in [".target(", ".executableTarget("] {
      var rest = code[...]
      while let start = rest.firstRange(of: opening)?.upperBound {
        rest = rest[start...]
        let call = Self.balanced(rest)
        guard let name = Self.strings(after: "name:", in: call).first else { continue }
        guard call.firstRange(of: "path:") == nil else { continue }
        let list = call.firstRange(of: "dependencies: [").map { Self.balanced(call[$0.upperBound...]) } ?? ""
        dependencies[name] = Set(Self.entries(of: list))
      }
    }
  }

  /// The text up to the bracket that closes the one before it.
  private static func balanced(_ text: Substring) -> Substring {
    var depth = 1
    let end = text.firstIndex { character in
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      return depth == 0
    }
    return text[..<(end ?? text.endIndex)]
  }

  /// Names of a list of dependencies: `"X"` or the name of `.product(name: "X", package: "Y")`.
  private static func entries(of list: Substring) -> [String] {
    var names: [String] = []
    var previous = ""
    for (index, part) in list.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 0 {
        previous = String(part)
      } else if !previous.hasSuffix("package: ") {
        names.append(String(part))
      }
    }
    return names
  }

  /// The string literals after a label.
  private static func strings(after label: String, in text: Substring) -> [String] {
    guard let start = text.firstRange(of: label)?.upperBound else { return [] }
    return text[start...].split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }
}
