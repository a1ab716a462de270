import AuditModel
import PageReading
import Testing
import WebAddress

@Suite("Guesses")
struct GuessTests {
  /// The guesses of a page as `kind text path?query`.
  private func guesses(_ html: String) throws -> [String] {
    // Searches are in SearchFormTests.
    try page(html).guesses.filter { $0.kind != .search }.map { guess in
      let query = guess.target.query.map { "?" + $0 } ?? ""
      let host = guess.target.host == "truong.example.edu.vn" ? "" : guess.target.host
      return "\(guess.kind.rawValue) [\(guess.text)] \(host)\(guess.target.path)\(query)"
    }
  }

  @Test(
    "What a simple script leads to",
    arguments: [
      ("<div onclick=\"location.href='/tthc'\">Thủ tục</div>", ["script [Thủ tục] /tthc"]),
      (
        "<tr onclick='window.location = \"tthc.html\";'><td>Thủ tục</td></tr>",
        ["script [Thủ tục] /gioi-thieu/tthc.html"]
      ),
      ("<input type=button value='Thủ tục' onclick=\"document.location.assign('/tthc')\">", ["script [Thủ tục] /tthc"]),
      ("<button onclick=\"return window.open ( '/tthc', '_blank' )\">Xem</button>", ["script [Xem] /tthc"]),
      ("<a href='#' onclick=\"self.location.replace('/tthc')\">Xem</a>", ["script [Xem] /tthc"]),
      ("<a href=\"javascript:location='/tthc'\">Xem</a>", ["script [Xem] /tthc"]),
      ("<li data-href='/tthc'>Xem</li>", ["script [Xem] /tthc"]),
      ("<script>setTimeout(function(){top.location.href=\"\\/vi\\/\"},0)</script>", ["script [] /vi/"]),
      (
        "<script>if(x)location.href='/a.htm';else location.href='/b.htm'</script>",
        ["script [] /a.htm", "script [] /b.htm"]
      ),
      ("<p onclick=\"location.href='http://b.vn/'\">B</p>", ["script [B] b.vn/"]),
      ("<a href='/x' onclick=\"location.href='/tthc'\">Xem</a>", []),
      ("<a href='/tthc'>Xem</a><p onclick=\"location.href='/tthc'\">Xem</p>", []),
      ("<p onclick=\"location.href='/tin/' + id\">Xem</p>", []),
      ("<p onclick=\"location.href=this.value\">Xem</p>", []),
      ("<p onclick=\"if(location.href=='/tthc')f()\">Xem</p>", []),
      ("<p onclick=\"location.href='#top'\">Lên</p><p onclick=\"location.href='Hà Nội.'\">x</p>", []),
      ("<p onclick=\"f('/tthc'); mylocation='/a'; x.open('GET','/b')\">Xem</p>", []),
      ("<script>" + String(repeating: " ", count: 500) + "location.href='/tthc'</script>", []),
      ("<script src=a.js></script><p onclick=\"location.href='/tthc\">Xem</p>", []),
    ])
  func scripts(html: String, expected: [String]) throws {
    #expect(try guesses(html) == expected)
  }

  @Test(
    "What a list of choices and a form without a question lead to",
    arguments: [
      (
        "<select onchange='location.href=this.value'><option value=''>Chọn<option value='a.html'>A<option value='#'>x</select>",
        ["form [A] /gioi-thieu/a.html"]
      ),
      (
        "<select><option value='http://b.vn/'>Sở<option value='/a'>A<option value='12'>12<option value='a.b'>x</select>",
        ["form [Sở] b.vn/", "form [A] /a"]
      ),
      (
        "<select onchange='location=this.value'><option value=a.html>A<select><option value=b.html>B",
        ["form [A] /gioi-thieu/a.html"]
      ),
      (
        """
        <form action=/loc?x=1><input type=hidden name=m value='tin tức'><select name=nam><option>2023<option selected>2024
        <option value=''>Tất cả</select><select name=cap><option value=1>Một<option value=2>Hai</select><input type=submit></form>
        """, ["form [2023] /loc?m=tin+t%E1%BB%A9c&nam=2023&cap=1", "form [Hai] /loc?m=tin+t%E1%BB%A9c&nam=2024&cap=2"]
      ),
      (
        "<form><select name=nam><option value=1>Một<option value=2>Hai</select></form>",
        ["form [Hai] /gioi-thieu/index.html?nam=2"]
      ),
      ("<form method=post action=/loc><select name=nam><option>1<option>2</select></form>", []),
      ("<form action=/tim><input name=q><select name=nam><option>1<option>2</select></form>", []),
      ("<form action=/phieu><input type=radio name=q value=1><select name=nam><option>1<option>2</select></form>", []),
      ("<form action=/tim><textarea name=q></textarea><select name=nam><option>1<option>2</select></form>", []),
      ("<form action='javascript:f()'><select name=nam><option>1<option>2</select></form>", []),
    ])
  func choices(html: String, expected: [String]) throws {
    #expect(try guesses(html) == expected)
  }

  @Test("Guesses stand apart from links, and are bounded")
  func bounds() throws {
    let clicks = (0..<1000).map { "<p onclick=\"location.href='/\($0)'\">x</p>" }.joined()
    let facts = try page(clicks)
    #expect(facts.links.isEmpty)
    #expect(facts.guesses.count == 100)
    let options = (0..<1000).map { "<option>\($0)" }.joined()
    #expect(try guesses("<form><select name=a>\(options)</select></form>").count == 30)
  }
}
