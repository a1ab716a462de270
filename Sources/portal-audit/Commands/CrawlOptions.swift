import ArgumentParser
import AuditModel
import Crawling
import Fetching
import WebAddress

/// The options of fetching.
struct CrawlOptions: ParsableArguments {
  @Option(
    name: .customLong("max-pages"), parsing: .unconditional,
    help: ArgumentHelp("Số trang HTML tối đa. (The most pages to read.)", valueName: "N"))
  var maxPages = "500"

  @Option(
    name: .customLong("max-documents"), parsing: .unconditional,
    help: ArgumentHelp(
      "Số tệp PDF, Office và tệp nén tối đa được tải và đọc; 0 là không đọc tệp nào. "
        + "(The most attached files to fetch and read; 0 for none.)",
      valueName: "N"))
  var maxDocuments = "\(CrawlPolicy().maxDocuments)"

  @Option(
    name: .customLong("max-minutes"), parsing: .unconditional,
    help: ArgumentHelp("Số phút tối đa. (The most minutes to spend.)", valueName: "N"))
  var maxMinutes: String?

  @Option(
    name: .customLong("max-megabytes"), parsing: .unconditional,
    help: ArgumentHelp("Dung lượng tối đa, tính bằng MiB. (The most data to fetch, in MiB.)", valueName: "N"))
  var maxMegabytes = "1000"

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Số giây giữa hai yêu cầu. (Seconds between two requests to the host.)", valueName: "SECONDS"))
  var delay = "1"

  @Option(
    help: ArgumentHelp(
      "Phần của máy chủ thuộc đơn vị: auto (theo trang chủ), host (toàn bộ), path (thư mục đầu của địa chỉ), "
        + "query:TÊN=GIÁ_TRỊ. (Which part of the host is the body's.)",
      valueName: "auto|host|path|query:NAME=VALUE"))
  var scope = "auto"

  @Flag(
    help: ArgumentHelp(
      "Tải cả những trang không hứa hẹn gì thêm, trừ loại trang nối nhau vô hạn mà không có nội dung mới. "
        + "(Fetches also what promises nothing more, except kinds of pages that go on without new content.)"))
  var exhaustive = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Số giây tối đa cho một yêu cầu. (The most seconds that one request may take.)", valueName: "SECONDS"))
  var timeout = "30"

  @Option(
    name: .customLong("user-agent"), parsing: .unconditional,
    help: ArgumentHelp(
      "User-Agent gửi đi, nên có địa chỉ liên hệ; robots.txt vẫn xét theo tên \(CrawlPolicy().robotsToken). "
        + "(The User-Agent, best with a contact; in robots.txt the name stays \(CrawlPolicy().robotsToken).)",
      valueName: "TEXT"))
  var userAgent = Program.userAgent

  @Option(
    name: .customLong("connect-to"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Như của curl: kết nối tới máy khác thay cho máy đã nêu. (As curl's: another machine answers for the host.)",
      valueName: "HOST:PORT:HOST:PORT"))
  var connectTo: [String] = []

  @Flag(
    name: .customLong("allow-private"),
    help: "Cho phép địa chỉ mạng nội bộ và máy này. (Allows private and loopback addresses.)")
  var allowPrivate = false

  @Flag(
    name: .customLong("strict-tls"),
    help: "Không mở trang có chứng thư bảo mật không hợp lệ. (Refuses hosts whose certificate does not hold.)")
  var strictTLS = false

  @Flag(
    help:
      "Thu thập lại từ đầu thay vì tiếp tục lần bị ngắt. (Begins anew instead of going on with a run that was cut off.)"
  )
  var fresh = false

  /// What they say.
  func settings(of candidates: [WebAddress], _ reading: inout OptionReading) -> CrawlSettings {
    var policy = CrawlPolicy()
    policy.scope = choice(of: candidates, &reading)
    policy.isExhaustive = exhaustive
    policy.maxPages = reading.integer(of: "max-pages", maxPages, in: 1...1_000_000)
    policy.maxDocuments = reading.integer(of: "max-documents", maxDocuments, in: 0...100_000)
    policy.maxBytes = reading.integer(of: "max-megabytes", maxMegabytes, in: 1...1_000_000) << 20
    policy.delay = reading.number(of: "delay", delay, in: 0...3600)
    policy.timeout = reading.number(of: "timeout", timeout, in: 0.1...600)
    policy.maxSeconds = maxMinutes.map { reading.number(of: "max-minutes", $0, in: 0.01...10_000) * 60 }
    let routes = connectTo.compactMap { route($0, &reading) }
    return CrawlSettings(
      policy: policy,
      fetching: FetchSettings(
        userAgent: userAgent(&reading), connectTo: routes, allowPrivate: allowPrivate, strictTLS: strictTLS),
      description: description)
  }

  /// The `--scope` of a start page; that of a folder needs an address that names one.
  private func choice(of candidates: [WebAddress], _ reading: inout OptionReading) -> ScopeChoice {
    let choice = reading.value(of: "scope", scope, else: .automatic) { ScopeChoice($0) }
    if choice == .folder, let first = candidates.first, first.firstFolder == nil {
      reading.add(UserError(key: "error.option.scope.no-folder", values: ["address": first.text]))
    }
    return choice
  }

  /// The `User-Agent`: printable ASCII, so that it is one line and every server reads it alike (RFC 9110, 10.1.5).
  private func userAgent(_ reading: inout OptionReading) -> String {
    reading.value(of: "user-agent", userAgent, else: Program.userAgent) { text in
      let isPrintable = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
      return isPrintable && text.utf8.count <= 300 && text.contains { $0 != " " } ? text : nil
    }
  }

  /// One `--connect-to`; a wrong one is a mistake that shows the form it must have.
  private func route(_ text: String, _ reading: inout OptionReading) -> ConnectTo? {
    do throws(ConnectTo.Fault) {
      return try ConnectTo(text)
    } catch {
      reading.add(UserError(key: "error.connect-to.\(error.name)", values: ["value": text, "part": error.part]))
      return nil
    }
  }

  private var description: [String: String] {
    var settings = [
      "max-pages": maxPages, "max-documents": maxDocuments, "max-megabytes": maxMegabytes, "delay": delay,
      "timeout": timeout, "scope": scope,
    ]
    if userAgent != Program.userAgent { settings["user-agent"] = userAgent }
    if exhaustive { settings["exhaustive"] = "true" }
    if let maxMinutes { settings["max-minutes"] = maxMinutes }
    if !connectTo.isEmpty { settings["connect-to"] = connectTo.joined(separator: " ") }
    if allowPrivate { settings["allow-private"] = "true" }
    if strictTLS { settings["strict-tls"] = "true" }
    return settings
  }
}

extension ConnectTo.Fault {
  /// The name of the fault in the message files.
  fileprivate var name: String {
    switch self {
    case .parts: "parts"
    case .port: "port"
    case .host: "host"
    }
  }

  /// What is wrong.
  fileprivate var part: String {
    switch self {
    case .parts(let count): "\(count)"
    case .port(let text), .host(let text): text
    }
  }
}
