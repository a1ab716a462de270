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
