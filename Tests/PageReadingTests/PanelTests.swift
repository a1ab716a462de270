import AuditModel
import Testing
import WebAddress

@Suite("Panels and addresses that are handed on")
struct PanelTests {
  private static let tabs =
    "<a data-toggle=tab href=#a>Lịch sử</a><a data-bs-toggle=pill data-bs-target=#b href=#>Nhiệm vụ</a>"

  @Test(
    "A panel bears the words of the tab that opens it, unless it has a heading of its own",
    arguments: [
      ("<div id=a>Thành lập</div><div id=b>Dạy học</div>", ["Lịch sử", "Thành lập", "Nhiệm vụ", "Dạy học"]),
      (
        "<div id=a style='display:none'>Thành lập</div><div id=b>Dạy</div>",
        ["Lịch sử", "Thành lập", "Nhiệm vụ", "Dạy"]
      ),
      ("<div id=a><h2>Xưa</h2>Thành lập</div><div id=b>Dạy học</div>", ["Xưa", "Thành lập", "Nhiệm vụ", "Dạy học"]),
      ("<div id=c>Thành lập</div>", ["Thành lập"]),
    ])
  func panelsAreNamed(panels: String, blocks: [String]) throws {
    #expect(try texts(Self.tabs + panels).dropFirst() == blocks[...])
  }

  @Test(
    "What a visitor opens is read, under the words of what opens it, whatever elements they are",
    arguments: [
      (
        "<div role=tab aria-controls=p><i></i><a href=''>Lịch sử</a></div><div id=p style='display:none'>Từ 1990</div>",
        ["Lịch sử", "Từ 1990"]
      ),
      (
        "<div role=tab aria-controls=p>A</div><div role=tab aria-controls=q>B</div><div id=p>Xưa</div><div id=q hidden>Nay</div>",
        ["A", "B", "A", "Xưa", "B", "Nay"]
      ),
      (
        "<div role=button aria-expanded=false aria-controls=p><a>Nhiệm vụ</a></div><div id=p role=region hidden>Dạy</div>",
        ["Nhiệm vụ", "Dạy"]
      ),
      (
        "<h4><a data-toggle=collapse href=#p>Nhiệm vụ</a></h4><div id=p style='display:none'>Dạy</div>",
        ["Nhiệm vụ", "Dạy"]
      ),
      ("<div role=tabpanel hidden>Dạy</div>", ["Dạy"]),
      ("<button aria-controls=p>Mở</button><div id=p hidden>Dạy</div>", ["Mở"]),
      ("<div id=p hidden>Dạy</div>", []),
    ])
  func panelsAreRead(body: String, blocks: [String]) throws { #expect(try texts(body) == blocks) }

  @Test("What opens a panel below it heads it and is no link")
  func openersAreNoLinks() throws {
    let fold = "<div role=tab aria-controls=p><a href=''>Lịch sử</a></div><div id=p hidden>Từ 1990</div>"
    let blocks = try page(fold).blocks
    #expect(blocks.map(\.role) == [.form, .paragraph])
    #expect(blocks.map(\.level) == [6, 0])
    #expect(blocks.allSatisfy { !$0.isLinked })
    let heading = try page("<h4><a data-toggle=collapse href=#p>Lịch sử</a></h4><div id=p>Từ 1990</div>").blocks
    #expect(heading.map(\.role) == [.heading, .paragraph])
    #expect(heading.allSatisfy { !$0.isLinked })
    let details = try page("<details><summary>Lịch sử</summary><p>Từ 1990</p></details>").blocks
    #expect(details.map(\.role) == [.form, .paragraph])
    #expect(details.map(\.level) == [6, 0])
  }

  @Test(
    "A link leads where a service that counts clicks hands its visitors on",
    arguments: [
      ("https://www.example.com/url?q=https%3A%2F%2Fdrive.example.com%2Fd%2F1&sa=D", "https://drive.example.com/d/1"),
      ("https://www.example.com/url?q=cong-khai", "https://www.example.com/url?q=cong-khai"),
      (
        "https://www.example.com/tim?q=https%3A%2F%2Fa.example.com%2F",
        "https://www.example.com/tim?q=https%3A%2F%2Fa.example.com%2F"
      ),
    ])
  func addressesAreHandedOn(reference: String, target: String) throws {
    #expect(try page("<a href='\(reference)'>Tệp</a>").links.map(\.target.text) == [target])
  }
}
