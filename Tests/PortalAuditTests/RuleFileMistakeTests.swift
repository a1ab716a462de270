import Foundation
import Testing

/// A mistake in a rule file is told with file, line, column and a hint.
@Suite(.timeLimit(.minutes(3))) struct RuleFileMistakeTests {
  /// The rules with one file changed.
  private func rules(in workplace: Workplace, changing name: String, _ change: (String) -> String) throws {
    try FileManager.default.copyItem(atPath: Repository.path("rules"), toPath: workplace.file("rules"))
    let text = String(decoding: try workplace.read("rules/" + name), as: UTF8.self)
    let changed = change(text)
    #expect(changed != text)
    try workplace.write(changed, to: "rules/" + name)
  }

  @Test(arguments: [["rules", "check"], ["rules", "show"], ["check", "truong.invalid"]])
  func aMisspeltKeyIsToldByEveryCommandThatReadsTheRules(_ arguments: [String]) async throws {
    let workplace = try Workplace()
    try rules(in: workplace, changing: "tt37-2020/9.01-introduction.yaml") { text in
      text.replacingOccurrences(of: "\n    level:", with: "\n    levle:")
    }
    let ended = try await PortalAuditProcess.run(
      arguments, environment: ["PORTAL_AUDIT_RULES": workplace.file("rules")])
    #expect(ended.status == 2)
    #expect(ended.output == "")
    let lines = ended.errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("Bộ quy tắc có ") == true)
    let file = workplace.file("rules/tt37-2020/9.01-introduction.yaml")
    let issue = try #require(lines.first { $0.hasPrefix(file + ":") && $0.contains("levle") })
    let position = issue.dropFirst(file.count + 1).split(separator: ":").prefix(2).compactMap { Int($0) }
    #expect(position.count == 2)
    #expect(lines.contains { $0.contains("level") })
    expectOnlyWords(ended.errors)
  }

  @Test func aFileThatIsNoYAMLIsToldWithItsLine() async throws {
    let workplace = try Workplace()
    try rules(in: workplace, changing: "scoring.yaml") { $0 + "\nbands: [ {\n" }
    let ended = try await PortalAuditProcess.run(
      ["rules", "check", "--lang", "en"], environment: ["PORTAL_AUDIT_RULES": workplace.file("rules")])
    #expect(ended.status == 2)
    #expect(ended.errors.hasPrefix("Mistakes in the rule files: 1."), "\(ended.errors)")
    #expect(ended.errors.contains("scoring.yaml:"))
  }

  @Test func aMistakeInTheCatalogueIsNotToldOfEveryClauseAgain() async throws {
    let workplace = try Workplace()
    try rules(in: workplace, changing: "tt37-2020/catalogue.yaml") { $0 + "\n<<<<<<< a\n" }
    let ended = try await PortalAuditProcess.run(
      ["rules", "check"], environment: ["PORTAL_AUDIT_RULES": workplace.file("rules")])
    #expect(ended.status == 2)
    #expect(ended.errors.contains("catalogue.yaml:"))
    #expect(ended.errors.split(separator: "\n").count <= 3, "\(ended.errors)")
  }

  @Test func aFailingExampleIsToldWithItsPlaceAndStatus2() async throws {
    let workplace = try Workplace()
    try rules(in: workplace, changing: "tt37-2020/3-domain.yaml") { text in
      text.replacingOccurrences(of: "- verdict: met", with: "- verdict: partial")
    }
    let ended = try await PortalAuditProcess.run(
      ["rules", "check"], environment: ["PORTAL_AUDIT_RULES": workplace.file("rules")])
    #expect(ended.status == 2)
    #expect(ended.errors.contains("3-domain.yaml:"))
  }

  @Test func rulesThatAreNotThereAreToldSo() async throws {
    let ended = try await PortalAuditProcess.run(
      ["rules", "check"], environment: ["PORTAL_AUDIT_RULES": "/nowhere"])
    #expect(ended.status == 2)
    #expect(ended.errors.contains("/nowhere"))
  }
}
