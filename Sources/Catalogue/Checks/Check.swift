import AuditModel

/// A kind of question that can be put to a site. A new law is new YAML; a new kind of question is a new check.
protocol Check: Sendable {
  /// The name under which rule files ask for it.
  static var kind: String { get }
  /// The reason codes that it gives beside those that any check may give.
  static var codes: Set<String> { get }
  /// Reads the check's keys; what is wrong is reported to the reader's log, and nil returned.
  init?(_ reader: inout CheckReader)
  /// The ways of writing an example in which this check may say something else, and why.
  static var exemptions: [ExampleVariant: String] { get }
  /// Works out what several checks share, while no other check is judged: then it has all processors, and none of them
  /// waits for it later.
  func prepare(_ inspection: Inspection)
  /// What the site says.
  func judge(_ inspection: Inspection) -> Judgement
  /// What it makes of every page that it looks at, whether the verdict needed it or not; a page may come more than once.
  func considerations(_ inspection: Inspection) -> [Consideration]
  /// What is worth saying beside the verdict, such as what lapses soon.
  func findings(_ inspection: Inspection) -> [Finding]
  /// Whether single pages contribute to its verdict; false where the portal is judged as a whole.
  var judgesPages: Bool { get }
  /// The words that make a link worth following for this check.
  var interest: PhraseList { get }
  /// What links to other hosts are called that may hold it, beside those names.
  var interestElsewhere: PhraseList { get }
  /// Whether the absence of an answer can be told only after the whole site was looked at.
  var needsWholeSite: Bool { get }
}

extension Check {
  static var exemptions: [ExampleVariant: String] { [:] }
  var needsWholeSite: Bool { true }
  var interestElsewhere: PhraseList { PhraseList(indices: []) }
  var judgesPages: Bool { true }

  func prepare(_ inspection: Inspection) {}

  func findings(_ inspection: Inspection) -> [Finding] { [] }

  /// The pages that stand for the verdict: for checks that take the portal as a whole, to which no page contributes more
  /// than another.
  func considerations(_ inspection: Inspection) -> [Consideration] {
    let judgement = judge(inspection)
    return judgement.evidence.map {
      Consideration(address: $0.url, name: "", outcome: .standsForAll(judgement.showing([$0])))
    }
  }
}
