import AuditModel
import VietnameseText

/// The state of reading a catalogue's files.
struct CatalogueReading {
  /// What `catalogue.yaml` says.
  struct Head {
    let id: String
    let version: String
    let title: LocalizedText
    let laws: [LawSource]
    let deadlines: [YearlyDeadline]
    let reasons: [String: [String: LocalizedText]]
    let vocabulary: SharedVocabulary
    let position: SourcePosition
  }

  let log: IssueLog
  private(set) var head: Head?
  private var lists: [String: [String]] = [:]
  private let builder = PhraseBookBuilder()
  private var clauses: [ClauseDefinition] = []
  private var obligations: [Obligation] = []
  private var positions: [String: SourcePosition] = [:]

  init(log: IssueLog) { self.log = log }

  var catalogue: Catalogue? {
    guard let head else { return nil }
    return Catalogue(
      id: head.id, version: head.version, title: head.title, laws: head.laws, clauses: clauses,
      obligations: obligations, deadlines: head.deadlines, defaultReasons: head.reasons, phrases: builder.build(),
      sectionNames: obligations.reduce(PhraseList(indices: [])) {
        $0.union($1.check?.interest ?? PhraseList(indices: []))
      },
      vocabulary: head.vocabulary)
  }

  // MARK: catalogue.yaml

  mutating func readHead(_ file: RuleFile) {
    guard var mapping = RuleDocument.mapping(of: file, log: log) else { return }
    let id = mapping.required("id")?.nonEmptyString()
    let version = mapping.required("version")?.nonEmptyString()
    let title = mapping.required("title")?.localized()
    let laws = mapping.required("laws")?.sequence()?.compactMap(law) ?? []
    for law in laws where law.successor.map({ id in !laws.contains { $0.id == id } }) ?? false {
      mapping.report(
        "the catalogue has no law “\(law.successor ?? "")”, which takes the place of “\(law.id)”",
        hint: SpellingHint.text(for: law.successor ?? "", among: laws.map(\.id)))
    }
    lists = vocabularyLists(mapping.required("vocabulary"))
    let levels = mapping.required("levels")?.sequence()?.compactMap(level) ?? []
    let vocabulary = sharedVocabulary(levels: levels, at: mapping)
    let deadlines = mapping.optional("deadlines")?.sequence()?.compactMap { deadline($0, laws) } ?? []
    let reasons = reasonTexts(mapping.required("reasons"))
    mapping.finish()
    guard let id, let version, let title, let vocabulary else { return }
    head = Head(
      id: id, version: version, title: title, laws: laws, deadlines: deadlines, reasons: reasons,
      vocabulary: vocabulary,
      position: mapping.position)
  }

  private func law(_ node: RuleNode) -> LawSource? {
    guard var mapping = node.mapping() else { return nil }
    let id = mapping.required("id")?.nonEmptyString()
    let number = mapping.required("number")?.nonEmptyString()
    let title = mapping.required("title")?.localized()
    let from = mapping.required("from")?.date()
    let until = mapping.optional("until")?.date()
    let successor = mapping.optional("successor")?.nonEmptyString()
    let applies = mapping.optional("applies").map { $0.choice(of: Applicability.self) } ?? .all
    mapping.finish()
    if let from, let until, until <= from { mapping.report("the law ends before it begins") }
    guard let id, let number, let title, let from, let applies else { return nil }
    return LawSource(
      id: id, number: number, title: title, from: from, until: until, successor: successor, applies: applies)
  }

  private func deadline(_ node: RuleNode, _ laws: [LawSource]) -> YearlyDeadline? {
    guard var mapping = node.mapping() else { return nil }
    let code = mapping.required("finding")?.nonEmptyString()
    let basis = mapping.required("basis").flatMap { citation($0, of: laws) }
    let applies = mapping.required("applies")?.choice(of: Applicability.self)
    let month = mapping.required("month")?.integer(in: 1...12)
    let day = mapping.required("day")?.integer(in: 1...31)
    mapping.finish()
    guard let code, let basis, let applies, let month, let day else { return nil }
    return YearlyDeadline(code: code, basis: basis, applies: applies, month: month, day: day)
  }

  private func vocabularyLists(_ node: RuleNode?) -> [String: [String]] {
    guard let mapping = node?.mapping() else { return [:] }
    return mapping.entries.reduce(into: [:]) { lists, entry in lists[entry.name] = entry.value.strings() ?? [] }
  }

  private func level(_ node: RuleNode) -> SchoolLevel? {
    guard let mapping = node.mapping() else { return nil }
    var reader = CheckReader(mapping: mapping, builder: builder, vocabulary: lists)
    let id = reader.mapping.required("id")?.nonEmptyString()
    let parts = reader.texts("parts")
    let names = reader.requiredPhrases("names")
    let entry = reader.phrases("entry")
    let foreign = reader.phrases("foreign-entry")
    reader.mapping.finish()
    guard let id, let names else { return nil }
    return SchoolLevel(id: id, parts: parts.isEmpty ? [id] : parts, names: names, entry: entry, foreignEntry: foreign)
  }

  private func sharedVocabulary(levels: [SchoolLevel], at mapping: RuleMapping) -> SharedVocabulary? {
    var isComplete = true
    func texts(_ name: String) -> [String] {
      if let list = lists[name] { return list }
      mapping.report("the vocabulary needs a list “\(name)”")
      isComplete = false
      return []
    }
    let vocabulary = SharedVocabulary(
      placeholders: builder.list(texts("placeholder")),
      postponements: builder.list(texts("postponed")),
      otherBodiesOfSchool: builder.list(texts("other-bodies-of-school")),
      otherBodiesOfAgency: builder.list(texts("other-bodies-of-agency")),
      ownBodyWords: builder.list(texts("own-body-words")), schoolKinds: builder.list(texts("school-kinds")),
      higherKinds: builder.list(texts("higher-kinds")),
      departmentNames: builder.list(texts("department-names")),
      officeNames: builder.list(texts("office-names")), vendors: builder.list(texts("vendor")),
      syndication: builder.list(texts("syndication")), published: builder.list(texts("published")),
      sampleMail: texts("placeholder-mail"),
      social: texts("social"), stores: texts("file-stores"), pointers: builder.list(texts("pointers")),
      servicePortals: texts("service-portals"),
      notNews: builder.list(texts("not-news")),
      conditions: ConditionVocabulary(
        challenge: builder.list(texts("challenge")), busy: builder.list(texts("busy")),
        waiting: builder.list(texts("waiting")),
        parked: builder.list(texts("parked")), gambling: builder.list(texts("gambling")),
        gamblingWarnings: builder.list(texts("gambling-warnings")),
        login: builder.list(texts("login")), loginTitles: builder.list(texts("login-titles"))),
      personal: PersonalDataVocabulary(texts), levels: levels)
    return isComplete ? vocabulary : nil
  }

  private func reasonTexts(_ node: RuleNode?) -> [String: [String: LocalizedText]] {
    guard let mapping = node?.mapping() else { return [:] }
    return mapping.entries.reduce(into: [:]) { kinds, entry in
      let isAny = entry.name == CheckKinds.any
      guard isAny || CheckKinds.named(entry.name) != nil else {
        entry.key.report(
          "there is no check “\(entry.name)”",
          hint: SpellingHint.text(for: entry.name, among: CheckKinds.all.map { $0.kind } + [CheckKinds.any]))
        return
      }
      let codes = isAny ? CheckKinds.anyCodes : CheckKinds.codes(of: entry.name)
      kinds[entry.name] = texts(entry.value, known: codes)
    }
  }

  private func texts(_ node: RuleNode, known: Set<String>?) -> [String: LocalizedText] {
    guard let mapping = node.mapping() else { return [:] }
    return mapping.entries.reduce(into: [:]) { codes, entry in
      if let known, !known.contains(entry.name) {
        entry.key.report(
          "no check gives the reason “\(entry.name)” here",
          hint: SpellingHint.text(for: entry.name, among: known.sorted()))
      }
      if let text = entry.value.localized() { codes[entry.name] = text }
    }
  }

  // MARK: Clause files

  mutating func readClause(_ file: RuleFile) {
    guard var mapping = RuleDocument.mapping(of: file, log: log) else { return }
    let id = mapping.required("clause")?.nonEmptyString()
    let title = mapping.required("title")?.localized()
    let nodes = mapping.required("obligations")?.sequence() ?? []
    mapping.finish()
    guard let id, let title else { return }
    clauses.append(ClauseDefinition(id: id, title: title))
    for node in nodes { readObligation(node, clause: id) }
  }

  private mutating func readObligation(_ node: RuleNode, clause: String) {
    guard var mapping = node.mapping() else { return }
    let id = mapping.required("id")?.nonEmptyString()
    let title = mapping.required("title")?.localized()
    let basis = mapping.required("basis")?.sequence()?.compactMap(citation) ?? []
    let level = mapping.required("level")?.choice(of: Level.self)
    let applies = mapping.required("applies")?.choice(of: Applicability.self)
    let why = mapping.required("why")?.localized()
    let look = mapping.required("look")?.localized()
    let advice = mapping.required("advice")?.localized()
    let checkNode = mapping.optional("check")
    let check = checkNode.flatMap { self.check($0) }
    // Of a check that could not be read nobody knows the reasons; to blame them too would bury the one mistake.
    let codes =
      checkNode != nil && check == nil
      ? nil : check.map { CheckKinds.codes(of: type(of: $0).kind) } ?? CheckKinds.anyCodes
    let condition = mapping.optional("only-if").flatMap { self.condition($0) }
    let reasons = mapping.optional("reasons").map { texts($0, known: codes) } ?? [:]
    let exampleNodes = mapping.optional("examples")?.sequence() ?? []
    let profile = applies.map { $0 == .school || $0 == .all ? Profile.school : .department } ?? .school
    let examples = exampleNodes.compactMap { example($0, profile: profile, known: codes) }
    mapping.finish()
    if basis.isEmpty { node.report("an obligation needs a legal basis", hint: "basis: [{law: …, at: …}]") }
    guard let id, let title, let level, let applies, let why, let look, let advice else { return }
    if !id.hasPrefix(clause + ".") {
      node.report("the id “\(id)” does not begin with its clause “\(clause).”")
    }
    if let first = positions.updateValue(node.position, forKey: id) {
      node.report("the id “\(id)” stands twice", hint: "it stands at \(first) too; an id is never reused")
    }
    obligations.append(
      Obligation(
        id: id, clause: clause, title: title, basis: basis, level: level, applies: applies, why: why, look: look,
        advice: advice, check: check, condition: condition, reasons: reasons, examples: examples))
  }

  private func condition(_ node: RuleNode) -> Condition? {
    guard let mapping = node.mapping() else { return nil }
    var reader = CheckReader(mapping: mapping, builder: builder, vocabulary: lists)
    let condition = Condition(&reader)
    reader.mapping.finish()
    let known = head?.vocabulary.levels.map(\.id) ?? []
    for level in condition.levels.sorted() where !known.contains(level) {
      node.report("the catalogue has no level “\(level)”", hint: SpellingHint.text(for: level, among: known))
    }
    return condition
  }

  private func citation(_ node: RuleNode) -> Obligation.Citation? { citation(node, of: head?.laws) }

  private func citation(_ node: RuleNode, of laws: [LawSource]?) -> Obligation.Citation? {
    guard var mapping = node.mapping() else { return nil }
    let law = mapping.required("law")?.nonEmptyString()
    let place = mapping.required("at")?.nonEmptyString()
    let from = mapping.optional("from")?.date()
    mapping.finish()
    guard let law, let place else { return nil }
    if let laws, !laws.contains(where: { $0.id == law }) {
      node.report("the catalogue has no law “\(law)”", hint: SpellingHint.text(for: law, among: laws.map(\.id)))
    }
    return Obligation.Citation(law: law, place: place, from: from)
  }

  private func check(_ node: RuleNode) -> (any Check)? {
    guard let mapping = node.mapping() else { return nil }
    var reader = CheckReader(mapping: mapping, builder: builder, vocabulary: lists)
    guard let kind = reader.mapping.required("kind")?.nonEmptyString() else { return nil }
    guard let type = CheckKinds.named(kind) else {
      node.report(
        "there is no check “\(kind)”", hint: SpellingHint.text(for: kind, among: CheckKinds.all.map { $0.kind }))
      return nil
    }
    let check = type.init(&reader)
    reader.mapping.finish()
    return check
  }

  /// The day as of which an example is judged that names none, as the texts for rule authors say.
  private static let exampleDate = CalendarDate(year: 2026, month: 11, day: 1)

  private func example(_ node: RuleNode, profile: Profile, known: Set<String>?) -> RuleExample? {
    guard var mapping = node.mapping() else { return nil }
    let verdict = mapping.required("verdict")?.choice(of: Verdict.self)
    let reason = mapping.optional("reason")?.nonEmptyString()
    let date = mapping.optional("as-of")?.date() ?? Self.exampleDate
    let given = mapping.optional("profile")?.choice(of: Profile.self)
    let pages = mapping.required("pages")?.sequence()?.compactMap(page) ?? []
    let exemptions = mapping.optional("except").map(self.exemptions) ?? [:]
    mapping.finish()
    guard let verdict, let date else { return nil }
    if let reason, let known, !known.contains(reason) {
      node.report(
        "no check gives the reason “\(reason)” here", hint: SpellingHint.text(for: reason, among: known.sorted()))
    } else if let reason, ReasonCode.verdict(of: reason) != verdict {
      node.report("the reason “\(reason)” does not belong to the verdict “\(verdict.rawValue)”")
    }
    return RuleExample(
      verdict: verdict, reason: reason, auditDate: date, profile: given ?? profile, pages: pages,
      exemptions: exemptions, position: node.position)
  }

  /// Ways of writing an example that change its verdict, each with the reason why that is right.
  private func exemptions(_ node: RuleNode) -> [ExampleVariant: String] {
    guard let mapping = node.mapping() else { return [:] }
    return mapping.entries.reduce(into: [:]) { exemptions, entry in
      let known = ExampleVariant.allCases.filter { $0 != .plain }.map(\.rawValue)
      guard let variant = ExampleVariant(rawValue: entry.name), known.contains(entry.name) else {
        entry.key.report(
          "an example is not written in the way “\(entry.name)”", hint: SpellingHint.text(for: entry.name, among: known)
        )
        return
      }
      exemptions[variant] = entry.value.nonEmptyString()
    }
  }

  private func page(_ node: RuleNode) -> RuleExample.Page? {
    guard var mapping = node.mapping() else { return nil }
    let path = mapping.required("path")?.nonEmptyString()
    let title = mapping.optional("title")?.string() ?? ""
    let html = mapping.optional("html")?.string() ?? ""
    let head = mapping.optional("head")?.string() ?? ""
    mapping.finish()
    guard let path else { return nil }
    if !path.hasPrefix("/") { node.report("the path “\(path)” does not begin with /") }
    return RuleExample.Page(path: path, title: title, html: html, head: head)
  }

  // MARK: The whole

  /// Sorts clauses and obligations as the law has them, and checks what only the whole shows.
  mutating func checkWhole() {
    if let head { reportMissingReasons(head) }
    clauses.sort { ReasonCode.numbers(of: $0.id).lexicographicallyPrecedes(ReasonCode.numbers(of: $1.id)) }
    let order = Dictionary(clauses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let indexed = obligations.enumerated().sorted {
      (order[$0.element.clause] ?? 0, $0.offset) < (order[$1.element.clause] ?? 0, $1.offset)
    }
    obligations = indexed.map(\.element)
  }

  /// Every reason that an obligation may be given has a text: the obligation's own or the default of its kind.
  private func reportMissingReasons(_ head: Head) {
    var lacking: Set<String> = []
    for obligation in obligations {
      let kind = obligation.check.map { type(of: $0).kind }
      for code in CheckKinds.codes(of: kind ?? CheckKinds.any) where obligation.reasons[code] == nil {
        let text = kind.flatMap { head.reasons[$0]?[code] } ?? head.reasons[CheckKinds.any]?[code]
        if text == nil { lacking.insert("\(kind ?? CheckKinds.any): \(code)") }
      }
    }
    for reason in lacking.sorted() { log.report(head.position, "the reason “\(reason)” has no text under “reasons”") }
  }
}
