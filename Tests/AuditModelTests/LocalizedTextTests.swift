import AuditModel
import Testing

@Suite struct LocalizedTextTests {
  private func filled(_ text: String, _ values: [String: String]) -> String {
    LocalizedText(vi: text, en: "").filled(values.mapValues { LocalizedText(vi: $0, en: $0) }).vi
  }

  @Test(arguments: [
    ("Có {count} trang", "Có 3 trang"), ("{count}{count}", "33"), ("không có chỗ", "không có chỗ"),
    ("{lạ} giữ nguyên", "{lạ} giữ nguyên"), ("mở { không đóng", "mở { không đóng"), ("", ""), ("{}", "{}"),
  ])
  func placesAreFilled(template: String, text: String) { #expect(filled(template, ["count": "3"]) == text) }

  @Test func aValueIsNotReadAsATemplate() { #expect(filled("{a}", ["a": "{b}", "b": "x"]) == "{b}") }

  @Test func aMissingTextShowsItsKey() { #expect(Messages([:]).text("report.title").vi == "⟦report.title⟧") }
}
