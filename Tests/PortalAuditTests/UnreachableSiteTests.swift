import LoopbackServer
import Testing

/// A site that cannot be assessed: a sentence, status 3, and nothing left behind.
@Suite(.timeLimit(.minutes(3))) struct UnreachableSiteTests {
  private static let host = "truong.edu.vn"

  private let rules: SmallRules
  private let workplace: Workplace

  init() throws {
    rules = try SmallRules()
    workplace = try Workplace()
  }

  private func run(_ arguments: [String]) async throws -> PortalAuditProcess.Ended {
    try await PortalAuditProcess.run(arguments, environment: rules.environment)
  }

  /// A way in which a site gives nothing to judge.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let answer: ServedAnswer
    let vi: String
    let en: String

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "500", answer: .page("x", status: 500), vi: "Máy chủ truong.edu.vn đang lỗi",
      en: "The server of truong.edu.vn is in trouble"),
    Case(name: "403", answer: .page("x", status: 403), vi: "trả lời mã 403", en: "answers with status 403"),
    Case(name: "404", answer: .notFound, vi: "trả lời mã 404", en: "answers with status 404"),
    Case(
      name: "robots.txt closes all",
      answer: .content(
        status: 200, fields: [("Content-Type", "text/plain")], body: Array("User-agent: *\nDisallow: /".utf8)),
      vi: "robots.txt của truong.edu.vn không cho phép", en: "robots.txt of truong.edu.vn does not allow"),
    Case(
      name: "a PDF",
      answer: .content(status: 200, fields: [("Content-Type", "application/pdf")], body: Array("%PDF".utf8)),
      vi: "application/pdf, không phải trang web", en: "application/pdf file, not a page"),
    Case(
      name: "a picture", answer: .content(status: 200, fields: [("Content-Type", "image/png")], body: [0x89, 0x50]),
      vi: "image/png, không phải trang web", en: "image/png file, not a page"),
    Case(name: "a circle", answer: .redirect(to: "/"), vi: "chuyển hướng vòng tròn", en: "redirects in a circle"),
    Case(name: "closed", answer: .closed, vi: "Máy chủ truong.edu.vn", en: "The host truong.edu.vn"),
    Case(
      name: "no HTTP", answer: .raw(Array("SSH-2.0-x\r\n".utf8)), vi: "không đúng giao thức HTTP", en: "is not HTTP"),
  ]

  @Test(arguments: cases) func whatItAnswersIsToldInASentence(_ one: Case) async throws {
    let robotsClose = one.name.hasPrefix("robots") || one.name == "500"
    let site = try LoopbackSite(Self.host) { request in
      request.path == "/robots.txt" && !robotsClose ? .notFound : one.answer
    }
    let arguments = ["check", site.address] + site.route
    async let vi = run(arguments + ["--out", workplace.file("vi")])
    async let en = run(arguments + ["--out", workplace.file("en"), "--lang", "en"])
    expect(try await vi, status: 3, tells: [one.vi])
    expect(try await en, status: 3, tells: [one.en])
    #expect(workplace.entries(below: "") == [])
  }

  @Test func aHostWithoutAnAddressIsToldSo() async throws {
    for address in ["truong.invalid", "https://truong.invalid/"] {
      let ended = try await run(["check", address, "--out", workplace.out])
      expect(ended, status: 3, tells: ["Không tìm thấy máy chủ truong.invalid"])
    }
    #expect(workplace.entries(below: "") == [])
  }

  @Test func aHostThatRefusesIsToldSo() async throws {
    let site = try LoopbackSite(Self.host, pages: [:])
    site.server.stop()
    let ended = try await run(["check", site.address, "--out", workplace.out] + site.route)
    expect(ended, status: 3, tells: ["Máy chủ truong.edu.vn từ chối kết nối"])
    #expect(workplace.entries(below: "") == [])
  }

  @Test func aPrivateAddressIsRefusedUnlessAllowed() async throws {
    let site = try LoopbackSite("127.0.0.1", pages: ["/": page("Trường", "")])
    for address in [site.server.origin, "http://[::1]/", "http://192.168.1.1/", "http://localhost/"] {
      let ended = try await run(["check", address, "--out", workplace.out])
      expect(ended, status: 3, tells: ["thêm --allow-private"])
    }
    #expect(site.server.log.isEmpty)
    #expect(workplace.entries(below: "") == [])
  }

  @Test func aPlaceThatCannotBeWrittenIsToldBeforeAnythingIsFetched() async throws {
    let site = try LoopbackSite(Self.host, pages: ["/": page("Trường", "")])
    try workplace.write("", to: "file")
    let ended = try await run(
      ["check", site.address, "--out", workplace.file("file/reports")] + site.route)
    expect(ended, status: 2, tells: ["Không ghi được vào"])
    #expect(site.server.log.isEmpty)
    #expect(workplace.entries(below: "") == ["file"])
  }

  @Test func foldersThatWereThereBeforeStay() async throws {
    let site = try LoopbackSite(Self.host, pages: [:])
    let ended = try await run(["check", site.address, "--out", workplace.path] + site.route)
    #expect(ended.status == 3)
    #expect(workplace.entries(below: "") == [])
    #expect(workplace.has(""))
  }
}
