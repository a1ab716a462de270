import AuditModel
import FoundationEssentials
import Synchronization
import Testing
import WebAddress

@testable import AuditStore

/// A folder of its own for one test, gone when the test is over.
final class Workplace: Sendable {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.path + "/AuditStoreTests-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? path : file(folder)).sorted()
  }

  func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: file(name)))) }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: URL(filePath: file(name)))
  }
}

func address(_ text: String) -> WebAddress { WebAddress(text)! }

let start = address("http://truong.example/")
let began = Instant(secondsSince1970: 1_790_000_000)
let info = WARCInfo(software: "portal-audit/test", userAgent: "portal-audit", start: start, startedAt: began)

/// A page of the made-up site: its title, and where it leads.
func html(_ title: String, _ links: [String] = []) -> String {
  "<title>\(title)</title>\n" + links.map { "<a href=\($0)>\n" }.joined()
}

func result(
  _ url: String, at second: Int64 = 0, status: Int = 200, type: String = "text/html", fields: [String] = [],
  _ body: String
) -> FetchResult {
  let lines = ["HTTP/1.1 \(status) OK", "Content-Type: \(type)"] + fields
  let head = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  let parsed = lines.dropFirst().compactMap { HeaderField(line: Array($0.utf8)[...]) }
  return FetchResult(
    address: address(url), startedAt: Instant(secondsSince1970: began.secondsSince1970 + second), seconds: 0.25,
    remoteAddress: "127.0.0.1",
    answer: .response(Response(status: status, head: head, fields: parsed, body: Array(body.utf8))))
}

func failure(_ url: String, at second: Int64 = 0, _ kind: FetchFailure.Kind, _ detail: String = "") -> FetchResult {
  FetchResult(
    address: address(url), startedAt: Instant(secondsSince1970: began.secondsSince1970 + second), seconds: 30,
    answer: .failure(FetchFailure(kind: kind, detail: detail)))
}

/// A reader of the made-up site's pages, as small as can be; it stands in for PageReading.
@Sendable func read(_ response: Response, _ address: WebAddress, _ capturedAt: Instant, _ sha256: String)
  -> ResourceFacts
{
  if let target = response.field("location").flatMap({ WebAddress($0) }) { return .redirect(target) }
  let type = response.field("content-type") ?? ""
  guard type.hasPrefix("text/html") else { return .other(mediaType: type) }
  let lines = String(decoding: response.body, as: UTF8.self).split(separator: "\n")
  let links = lines.filter { $0.hasPrefix("<a href=") }.map { line in
    Link(target: WebAddress(String(line.dropFirst(8).dropLast()))!, text: "tới \(line.utf8.count)", block: 0)
  }
  let title = String(lines.first?.dropFirst(7).dropLast(8) ?? "")
  let password = Form.Field(name: "p", type: "password", label: "", isLabelled: false)
  let login = Form(action: nil, method: "post", fields: [password], buttons: [])
  return .page(
    PageFacts(
      address: address, capturedAt: capturedAt, sha256: sha256, status: response.status,
      charset: CharsetDecision(name: "utf-8", source: .header, repairs: 0), title: title,
      blocks: [Block(role: .heading, level: 1, text: title)], links: links,
      forms: title == "Đăng nhập" ? [login] : []))
}

/// What a small crawl brought: a start that redirects, pages, a document, a missing page, a host that does not answer.
let crawl: [FetchResult] = [
  result("http://truong.example/robots.txt", status: 404, type: "text/plain", "none"),
  result("http://truong.example/", at: 1, status: 302, fields: ["Location: http://truong.example/trang-chu"], ""),
  result(
    "http://truong.example/trang-chu", at: 2,
    html(
      "Trang chủ",
      [
        "http://truong.example/gioi-thieu", "http://truong.example/ke-hoach.pdf", "http://truong.example/mat",
        "http://truong.example/cham", "http://truong.example/chua-xem?id=1", "http://khac.example/",
      ])),
  result("http://truong.example/gioi-thieu", at: 3, html("Giới thiệu", ["https://www.truong.example/trang-chu"])),
  result("http://truong.example/mat", at: 4, status: 404, html("Không tìm thấy")),
  failure("http://truong.example/cham", at: 5, .timedOut, "30 s\r\nand no byte"),
  result("http://truong.example/ke-hoach.pdf", at: 6, type: "application/pdf", "%PDF-1.4"),
  failure("http://truong.example/rieng", at: 7, .disallowed),
]

/// Stores the crawl and its facts, and leaves the run as a crash would.
func storeCrawl(at folder: String, readerVersion: Int = 1, _ results: [FetchResult] = crawl) async throws -> Run {
  let run = try Run.create(at: folder, info: info, readerVersion: readerVersion, settings: ["max-pages": "500"])
  for result in results {
    let exchange = try await run.store(result)
    guard case .response(let response) = result.answer, let sha256 = exchange.sha256, response.status < 400 else {
      continue
    }
    try await run.store(read(response, result.address, result.startedAt, sha256), of: exchange)
  }
  return run
}

let summary = CrawlSummary(
  pages: 2, documents: 1, failed: 3, bytes: 99, requests: 7, stopped: .pageLimit, startedAt: began)

func finish(_ run: Run) async throws {
  try await run.finish(
    summary, start: address("http://truong.example/trang-chu"),
    failures: [UnreachedAddress(address: address("http://truong.example/mat"), text: "Mất", status: 404)],
    unvisited: [UnreachedAddress(address: address("http://truong.example/chua-xem?id=1"), text: "Chưa xem")],
    findings: [
      Finding(code: "robots-disallowed", severity: .serious, url: start, values: ["count": "3", "a": "b"]),
      Finding(code: "slow", severity: .note),
    ])
}

/// Counts how often something was read.
final class Count: Sendable {
  private let value = Mutex(0)
  var number: Int { value.withLock { $0 } }
  func up() { value.withLock { $0 += 1 } }
}
