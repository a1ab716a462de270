import AuditModel
import Testing

@testable import AuditStore

struct HTTPHeadTests {
  private func stored(_ head: String, _ length: Int) -> String {
    let response = Response(status: 200, head: Array(head.utf8), fields: [], body: [])
    return String(decoding: HTTPHead(of: response).stored(bodyLength: length).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\nServer: x\r\n\r\n",
      "HTTP/1.1 200 OK\r\nX-Archive-Orig-Transfer-Encoding: chunked\r\nX-Archive-Orig-Content-Encoding: gzip\r\n"
        + "Server: x\r\nContent-Length: 5\r\n\r\n"
    ),
    ("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n", "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n"),
    (
      "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\n",
      "HTTP/1.1 200 OK\r\nX-Archive-Orig-Content-Length: 3\r\nContent-Length: 5\r\n\r\n"
    ),
    ("HTTP/1.0 200\nServer: x\n\n", "HTTP/1.0 200\r\nServer: x\r\nContent-Length: 5\r\n\r\n"),
    (
      "HTTP/1.1 200 OK\r\nSet-Cookie: a;\r\n\tb\r\n\r\n",
      "HTTP/1.1 200 OK\r\nSet-Cookie: a; b\r\nContent-Length: 5\r\n\r\n"
    ),
    (
      "HTTP/1.1 302\r\nX-Archive-Orig-Location: /x\r\n\r\n",
      "HTTP/1.1 302\r\nX-Archive-Orig-X-Archive-Orig-Location: /x\r\nContent-Length: 5\r\n\r\n"
    ),
    ("", "HTTP/1.1 200\r\nContent-Length: 5\r\n\r\n"),
  ])
  func aStoredHeadTellsTheStoredBody(wire: String, archived: String) {
    #expect(stored(wire, 5) == archived)
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\nServer: x\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nServer: x\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 9\r\nContent-Encoding: br\r\n\r\n",
    "HTTP/1.1 302\r\nX-Archive-Orig-Location: /x\r\n\r\n",
  ])
  func aStoredHeadCanBeTakenBack(wire: String) throws {
    var bodyStart = 0
    let archived = Array(stored(wire, 5).utf8)
    let head = try #require(HTTPHead(archived[...], bodyStart: &bodyStart))
    #expect(bodyStart == archived.count)
    #expect(String(decoding: head.restored().bytes, as: UTF8.self) == wire)
  }
}
