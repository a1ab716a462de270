import AuditModel
import PageReading
import Testing
import WebAddress

/// Which forms are searches, and what address asks one.
@Suite("Searches")
struct SearchFormTests {
  private func searches(_ html: String) throws -> [String] {
    try page(html).guesses.filter { $0.kind == .search }.map { search in
      search.target.path + (search.target.query.map { "?" + $0 } ?? "")
    }
  }

  private let phrase = "gi%C3%A1o+d%E1%BB%A5c"

  @Test(
    "Where a search leads",
    arguments: [
      ("<form action='/'><input name=s type=search></form>", "/?s="),
      ("<form action='/tim-kiem'><input name=tu></form>", "/tim-kiem?tu="),
      ("<form role=search action='/'><input name=x></form>", "/?x="),
      ("<form action='/a'><input name=noidung placeholder='Tìm kiếm...'></form>", "/a?noidung="),
      (
        "<form action='/index.php'><input type=hidden name=option value=com_search><input name=searchword></form>",
        "/index.php?option=com_search&searchword="
      ),
    ])
  func search(html: String, expected: String) throws {
    #expect(try searches(html) == [expected + phrase])
  }

  @Test func aChoiceAndAButtonAreSentAsAReaderWouldSendThem() throws {
    let html = """
      <form action='/seek'><select name=m><option value=all>Tất cả<option value=tin selected>Tin</select>
      <input name=q><input type=checkbox name=c value=1><button name=go value=1>Tìm</button></form>
      """
    #expect(try searches(html) == ["/seek?m=tin&q=\(phrase)&go=1"])
  }

  @Test func withoutAnActionItLeadsToThePageItself() throws {
    let facts = try page("<form role=search><input name=x></form>")
    #expect(try searches("<form role=search><input name=x></form>") == [facts.address.path + "?x=" + phrase])
  }

  @Test(
    "What is no search",
    arguments: [
      "<form action='/tim-kiem' method=post><input name=q></form>",
      "<form action='/tra-cuu'><input name=sobaodanh></form>",
      "<form action='/tim'><input name=q><input name=hoten></form>",
      "<form action='/search'><input name=q><input type=password name=p></form>",
      "<form action='/search'><input name=q><textarea name=t></textarea></form>",
      "<form action='/search'><input type=email name=q></form>", "<form action='/search'><input type=search></form>",
      "<form action='javascript:tim()'><input name=q></form>",
    ])
  func other(html: String) throws {
    #expect(try searches(html) == [])
  }
}
