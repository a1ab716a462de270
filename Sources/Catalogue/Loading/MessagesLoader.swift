public import AuditModel

/// Reads the texts of the user interface: flat maps of keys to texts in both languages.
public enum MessagesLoader {
  /// The texts of all files; a key that stands in two files is an issue.
  public static func load(_ files: [RuleFile]) throws(RuleIssues) -> Messages {
    let log = IssueLog()
    var texts: [String: LocalizedText] = [:]
    for file in files {
      guard let mapping = RuleDocument.mapping(of: file, log: log) else { continue }
      for entry in mapping.entries {
        guard let text = entry.value.localized() else { continue }
        if texts.updateValue(text, forKey: entry.name) != nil {
          entry.key.report("the key “\(entry.name)” stands in another file too")
        }
      }
    }
    try log.throwIfAny()
    return Messages(texts)
  }
}
