import AuditModel
import Testing
import WebAddress

@testable import portal_audit

/// Whatever can go wrong has its words, in both languages.
@Suite struct ErrorTextTests {
  @Test(arguments: FetchFailure.Kind.allCases) func everyFailureOfAStartPageHasASentence(_ kind: FetchFailure.Kind)
    throws
  {
    let address = try #require(WebAddress("http://truong.edu.vn/"))
    let error = StartFailure(UnreachedAddress(address: address, text: "", failure: kind), mediaType: nil).error
    for language in ["vi", "en"] {
      let report = ErrorReport(error, arguments: ["check", "truong.edu.vn", "--lang", language])
      #expect(report.status == .notAssessed)
      #expect(report.text.contains("truong.edu.vn"))
      expectOnlyWords(report.text)
    }
  }

  @Test(arguments: ["unwritable", "exists", "missing", "foreign", "newer", "database", "empty"])
  func everyFaultOfTheStoreHasASentence(_ name: String) {
    let error = UserError(
      key: "error.store.\(name)", values: ["path": "reports", "message": "No space left on device"])
    expectOnlyWords(ErrorReport(error, arguments: []).text)
  }

  @Test func aFaultOfTheProgramIsToldAsOneWithStatus70() {
    struct Surprise: Swift.Error {}
    let report = ErrorReport(Surprise(), arguments: [])
    #expect(report.status.rawValue == 70)
    #expect(report.text.hasPrefix("Lỗi của chương trình"))
  }
}
