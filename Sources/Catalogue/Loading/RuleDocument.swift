import Yams

/// A rule file parsed into nodes.
enum RuleDocument {
  /// The mapping at the top of a file; what is no YAML is reported with its place, and nil returned.
  static func mapping(of file: RuleFile, log: IssueLog) -> RuleMapping? { root(of: file, log: log)?.mapping() }

  /// The value at the top of a file.
  static func root(of file: RuleFile, log: IssueLog) -> RuleNode? {
    do {
      // `RuleNode` takes every value as it is written, so none needs to be told apart from numbers, dates and the like.
      let parser = try Parser(yaml: file.text, resolver: .basic)
      guard let node = try parser.singleRoot() else {
        log.report(SourcePosition(file: file.path, line: 1, column: 1), "the file is empty")
        return nil
      }
      // Nodes hold their anchors weakly; the parser keeps them.
      withExtendedLifetime(parser) { reportAnchors(in: node, file: file, log: log) }
      return RuleNode(node: node, file: file.path, log: log)
    } catch let error as YamlError {
      let (mark, message) = describe(error)
      log.report(
        SourcePosition(file: file.path, line: mark?.line ?? 1, column: mark?.column ?? 1),
        "this is no YAML: \(message)",
        hint: "texts that hold “: ” or begin with a sign such as @ or * stand in quotation marks")
      return nil
    } catch {
      log.report(SourcePosition(file: file.path, line: 1, column: 1), "this is no YAML: \(error)")
      return nil
    }
  }

  private static func describe(_ error: YamlError) -> (Mark?, String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (mark, problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return (context.mark, "the key “\(duplicates.first.map { "\($0)" } ?? "")” stands twice")
    default: return (nil, "\(error)")
    }
  }

  /// Anchors and aliases make a rule say something that does not stand where it is read.
  private static func reportAnchors(in root: Node, file: RuleFile, log: IssueLog) {
    var waiting = [root]
    while let node = waiting.popLast() {
      let hasAnchor: Bool
      switch node {
      case .scalar(let scalar): hasAnchor = scalar.anchor != nil
      case .mapping(let mapping):
        hasAnchor = mapping.anchor != nil
        for (key, value) in mapping { waiting += [key, value] }
      case .sequence(let sequence):
        hasAnchor = sequence.anchor != nil
        waiting += sequence
      case .alias: hasAnchor = true
      }
      if hasAnchor {
        RuleNode(node: node, file: file.path, log: log).report(
          "anchors and aliases are not used in rule files", hint: "use a list of the vocabulary, written “$name”")
      }
    }
  }
}
