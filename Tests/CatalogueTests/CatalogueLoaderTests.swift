import AuditModel
import Testing

@testable import Catalogue

@Suite struct CatalogueLoaderTests {
  static let head = """
    id: test
    version: "1"
    title: {vi: Thử, en: Test}
    laws: [{id: law, number: 1/2020, title: {vi: Luật, en: Law}, from: 2020-11-20}]
    vocabulary:
      postponed: [sẽ thông báo sau]
      placeholder: [đang cập nhật]
      other-bodies-of-school: [sở gdđt]
      other-bodies-of-agency: [bộ gdđt]
      own-body-words: [nhà trường]
      school-kinds: [trường thcs]
      higher-kinds: [đại học]
      department-names: [sở giáo dục và đào tạo]
      office-names: [phòng giáo dục và đào tạo]
      vendor: [thiết kế bởi]
      syndication: [theo báo]
      published: [ngày đăng]
      placeholder-mail: [abc.com]
      challenge: [checking your browser]
      busy: [service busy]
      parked: [domain for sale]
      gambling: [nhà cái]
      gambling-warnings: [nghiêm cấm]
      login: [đăng nhập]
      login-titles: [đăng nhập]
      social: [facebook.com]
      file-stores: [drive.example.com]
      pointers: [xem tại đây]
      service-portals: [dichvucong.]
      waiting: [đang tải dữ liệu]
      not-news: [dự thảo]
      birth-labels: [ngày sinh]
      identity-labels: [cccd]
      telephone-labels: [điện thoại]
      parent-words: [phụ huynh]
      pupil-columns: [học sinh]
      name-columns: [họ tên]
      officer-columns: [chức vụ]
    levels: [{id: lower-secondary, names: [thcs], entry: [lớp 6], foreign-entry: [lớp 10]}]
    reasons:
      any: {\(texts(CheckKinds.anyCodes))}
      page: {\(texts(PageCheck.codes))}
    """

  private static func texts(_ codes: Set<String>) -> String {
    codes.sorted().map { "\($0): {vi: a, en: a}" }.joined(separator: ", ")
  }

  static func clause(_ extra: String = "", check: String = "{kind: page, named: [sơ đồ tổ chức]}") -> String {
    """
    clause: "9.1"
    title: {vi: Giới thiệu, en: Introduction}
    obligations:
      - id: 9.1.org-chart
        title: {vi: Sơ đồ, en: Chart}
        basis: [{law: law, at: Điều 9}]
        level: mandatory
        applies: school
        why: {vi: a, en: a}
        look: {vi: a, en: a}
        advice: {vi: a, en: a}
        check: \(check)
    \(extra)
    """
  }

  func load(_ clause: String, head: String = head) throws -> Catalogue {
    try CatalogueLoader.load([
      RuleFile(path: "rules/test/catalogue.yaml", text: head), RuleFile(path: "rules/test/9.01.yaml", text: clause),
    ])
  }

  func issues(_ clause: String, head: String = head) -> [String] {
    do {
      _ = try load(clause, head: head)
      return []
    } catch let error as RuleIssues {
      return error.issues.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func aGoodCatalogueIsRead() throws {
    let catalogue = try load(Self.clause())
    #expect(catalogue.obligations.map(\.id) == ["9.1.org-chart"])
    #expect(catalogue.obligations.first?.hasCheck == true)
  }

  @Test(arguments: [
    (Self.clause(check: "{kind: page, nmaed: [a]}"), "9.01.yaml:12:", "did you mean “named”?"),
    (Self.clause(check: "{kind: pgae, named: [a]}"), "9.01.yaml:12:", "did you mean “page”?"),
    (Self.clause(check: "{kind: page, named: [$nothing]}"), "9.01.yaml:12:", "the vocabulary has no list “nothing”"),
    (Self.clause(check: "{kind: page, named: [a], words: many}"), "9.01.yaml:12:", "not a whole number"),
    (Self.clause("    unknown: 1"), "9.01.yaml:13:", "the key “unknown” is not known here"),
    (Self.clause("    level: optional"), "9.01.yaml:", "stands twice"),
    ("clause: [", "9.01.yaml:", "this is no YAML"), ("", "9.01.yaml:1:1", "the file is empty"),
  ])
  func aMistakeIsToldWithItsPlaceAndAHint(clause: String, place: String, words: String) {
    let text = issues(clause).joined(separator: "\n")
    #expect(text.contains(place), "\(text)")
    #expect(text.contains(words), "\(text)")
  }

  @Test func allMistakesAreToldAtOnce() {
    let text = Self.clause("    unknown: 1", check: "{kind: page, nmaed: [a]}")
    #expect(issues(text).count >= 3)
  }

  @Test func anIdIsNeverUsedTwice() {
    let twice = Self.clause() + "\n" + Self.clause().split(separator: "\n").dropFirst(3).joined(separator: "\n")
    #expect(issues(twice).contains { $0.contains("stands twice") })
  }

  @Test func aLawThatIsNotListedIsAMistake() {
    let other = Self.clause().replacing("law: law", with: "law: lwa")
    #expect(issues(other).contains { $0.contains("the catalogue has no law “lwa”") })
  }

  @Test func anchorsAreRefused() {
    #expect(issues(Self.clause(check: "&a {kind: page, named: [b]}")).contains { $0.contains("anchors") })
  }

  @Test func aBadDateIsToldWithItsForm() {
    let head = Self.head.replacing("2020-11-20", with: "20/11/2020")
    #expect(issues(Self.clause(), head: head).contains { $0.contains("YYYY-MM-DD") })
  }

  @Test func clausesComeInTheOrderOfTheLaw() throws {
    let tenth = Self.clause().replacing("9.1", with: "9.10")
    let catalogue = try CatalogueLoader.load([
      RuleFile(path: "rules/test/catalogue.yaml", text: Self.head), RuleFile(path: "rules/test/9.10.yaml", text: tenth),
      RuleFile(path: "rules/test/9.2.yaml", text: Self.clause().replacing("9.1", with: "9.2")),
    ])
    #expect(catalogue.clauses.map(\.id) == ["9.2", "9.10"])
  }
}
