import ArgumentParser
import Crawling
import Fetching

/// The options of fetching.
struct CrawlOptions: ParsableArguments {
  @Option(
    name: .customLong("max-pages"),
    help: ArgumentHelp("Số trang HTML tối đa. (The most pages to read.)", valueName: "N"))
  var maxPages = 500

  @Option(
    name: .customLong("max-minutes"),
    help: ArgumentHelp("Số phút tối đa. (The most minutes to spend.)", valueName: "N"))
  var maxMinutes: Double?

  @Option(
    help: ArgumentHelp(
      "Số giây giữa hai yêu cầu. (Seconds between two requests to the host.)", valueName: "SECONDS"))
  var delay = 1.0

  @Option(
    name: .customLong("connect-to"),
    help: ArgumentHelp(
      "Như của curl: kết nối tới máy khác thay cho máy đã nêu. (As curl's: another machine answers for the host.)",
      valueName: "HOST:PORT:HOST:PORT"))
  var connectTo: [String] = []

  @Flag(
    name: .customLong("allow-private"),
    help: "Cho phép địa chỉ mạng nội bộ và máy này. (Allows private and loopback addresses.)")
  var allowPrivate = false

  func validate() throws {
    var problems: [String] = []
    if !(1...1_000_000).contains(maxPages) { problems.append("--max-pages: 1…1000000 (\(maxPages))") }
    if let maxMinutes, !(maxMinutes > 0 && maxMinutes <= 10_000) {
      problems.append("--max-minutes: > 0, ≤ 10000 (\(maxMinutes))")
    }
    if !(delay >= 0 && delay <= 3600) { problems.append("--delay: 0…3600 (\(delay))") }
    if !problems.isEmpty { throw ValidationError(problems.joined(separator: "\n")) }
  }

  var policy: CrawlPolicy {
    var policy = CrawlPolicy()
    policy.maxPages = maxPages
    policy.maxSeconds = maxMinutes.map { $0 * 60 }
    policy.delay = delay
    return policy
  }

  /// What the fetcher is told; a wrong `--connect-to` is an error that shows the form it must have.
  func fetchSettings() throws -> FetchSettings {
    var errors: [UserError] = []
    var routes: [ConnectTo] = []
    for text in connectTo {
      do throws(ConnectTo.Fault) {
        routes.append(try ConnectTo(text))
      } catch {
        errors.append(UserError(key: "error.connect-to.\(error.name)", values: ["value": text, "part": error.part]))
      }
    }
    guard errors.isEmpty else { throw UserErrors(errors: errors) }
    return FetchSettings(userAgent: Program.userAgent, connectTo: routes, allowPrivate: allowPrivate)
  }

  /// The options as the stored run remembers them.
  var description: [String: String] {
    var settings = ["max-pages": "\(maxPages)", "delay": "\(delay)"]
    if let maxMinutes { settings["max-minutes"] = "\(maxMinutes)" }
    if !connectTo.isEmpty { settings["connect-to"] = connectTo.joined(separator: " ") }
    if allowPrivate { settings["allow-private"] = "true" }
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
