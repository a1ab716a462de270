import AuditModel
import Yams

/// The keys of rule files, as the code reads them: what the documents for rule authors are written from.
public enum RuleKeys {
  /// A kind of check with its keys and the reasons that it may give.
  public struct Kind: Sendable {
    /// The name under which rule files ask for it.
    public let name: String
    /// Its keys beside `kind`.
    public let keys: [CheckKey]
    /// The reason codes of its own, sorted.
    public let reasons: [String]
  }

  /// The kinds of checks by name.
  public static var kinds: [Kind] {
    CheckKinds.all.map { type in
      Kind(name: type.kind, keys: noted { _ = type.init(&$0) }, reasons: type.codes.sorted())
    }
    .sorted { $0.name < $1.name }
  }

  /// The keys of `only-if`.
  public static var condition: [CheckKey] { noted { _ = Condition(&$0) } }

  /// The reason codes that may come of any check.
  public static var commonReasons: [String] { CheckKinds.anyCodes.sorted() }

  private static func noted(_ read: (inout CheckReader) -> Void) -> [CheckKey] {
    let nothing = Node.Mapping([])
    let node = RuleNode(node: .mapping(nothing), file: "", log: IssueLog())
    var reader = CheckReader(
      mapping: RuleMapping(nothing, of: node), builder: PhraseBookBuilder(), vocabulary: [:])
    reader.isNoting = true
    read(&reader)
    return reader.keys
  }
}
