import LoopbackServer

/// A made-up site on loopback that answers for a real host's name.
struct LoopbackSite {
  let host: String
  let server: LoopbackServer

  init(_ host: String, answer: @escaping @Sendable (ServedRequest) -> ServedAnswer) throws {
    self.host = host
    server = try LoopbackServer(answer: answer)
  }

  /// A site of these pages, by path; all else is not found.
  init(_ host: String, pages: [String: String]) throws {
    try self.init(host) { request in pages[request.target].map { .page($0) } ?? .notFound }
  }

  /// The start page's address.
  var address: String { "http://\(host)/" }

  /// The options that lead the program here instead of to the real host, and let it hurry.
  var route: [String] {
    ["--connect-to", "\(host):80:127.0.0.1:\(server.port)", "--allow-private", "--delay", "0"]
  }
}
