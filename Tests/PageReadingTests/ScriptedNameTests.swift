import AuditModel
import PageReading
import Testing

/// The words of links that only a script follows.
@Suite struct ScriptedNameTests {
  @Test(arguments: [
    ("<a href='javascript:go(5)'>Thủ tục</a>", ["Thủ tục"]),
    ("<a href=\"javascript:__doPostBack('ctl00$Menu','3')\">Công khai</a>", ["Công khai"]),
    ("<a href='#' onclick='loadPage(7); return false;'>Tuyển sinh</a>", ["Tuyển sinh"]),
    ("<a onclick=\"xem('GT')\">Giới thiệu</a><a onclick=\"xem('GT')\">Giới thiệu</a>", ["Giới thiệu"]),
    ("<a href='javascript:void(0)' onclick='notify(5)'>Thông báo</a>", ["Thông báo"]),
    // These lead somewhere without it, or are guessed at.
    ("<a href='/a' onclick='go(5)'>Thủ tục</a>", []),
    ("<a href=\"javascript:location='/tthc'\">Thủ tục</a>", []),
    ("<a href='#' onclick=\"tai('/files/a.pdf')\">Biểu mẫu</a>", []),
    // These stay on the page.
    ("<a href='javascript:void(0)'>Giới thiệu</a>", []),
    ("<a href='javascript:;' onclick=\"toggleMenu('gt')\">Giới thiệu</a>", []),
    ("<a href='#' onclick=\"$('#gt').fadeIn(200)\">Giới thiệu</a>", []),
    ("<a href='#' onclick='openTab(event, 2)'>Tuyển sinh</a>", []),
    ("<a href='#gt' onclick='go()'>Giới thiệu</a>", []),
    ("<a href='#' onclick='if (ready) go()'>Giới thiệu</a>", []),
    ("<a href='javascript:history.go(-1)'>Quay lại</a>", []),
    ("<ul><li><a href='javascript:mo(1)'>Giới thiệu</a> <ul><li><a href='/a'>Lịch sử</a></ul></ul>", []),
    // No name: nothing written, or more than one writes on a link.
    ("<a href='javascript:go(5)'><img src=a.png></a>", []),
    ("<a href='javascript:go(5)'>\(String(repeating: "dài ", count: 100))</a>", []),
  ])
  func namesOfScriptedLinks(html: String, names: [String]) throws {
    #expect(try page(html).scriptedNames == names)
  }
}
