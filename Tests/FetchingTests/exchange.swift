import AuditModel
import Fetching
import LoopbackServer
import WebAddress

/// A server with that answer and a fetcher that may reach it, for the time of `body`; both have ended afterwards.
func withServer<Value>(
  settings: FetchSettings = .forTests, _ answer: @escaping @Sendable (ServedRequest) -> ServedAnswer,
  _ body: (LoopbackServer, Fetcher) async throws -> Value
) async throws -> Value {
  let server = try LoopbackServer(answer: answer)
  let fetcher = Fetcher(settings)
  defer { server.stop() }
  do {
    let value = try await body(server, fetcher)
    await fetcher.close()
    return value
  } catch {
    await fetcher.close()
    throw error
  }
}

/// What comes of one request to a server with that answer.
func result(
  of answer: ServedAnswer, settings: FetchSettings = .forTests, bodyLimit: Int = 10 << 20, timeout: Double = 20
) async throws -> FetchResult {
  try await withServer(settings: settings) { _ in
    answer
  } _: { server, fetcher in
    await fetcher.fetch(FetchRequest(address: try server.address("/"), bodyLimit: bodyLimit, timeout: timeout))
  }
}

extension FetchSettings {
  /// Settings with which this machine may be reached.
  static var forTests: FetchSettings { FetchSettings(userAgent: "portal-audit-test", allowPrivate: true) }
}

extension LoopbackServer {
  /// The address of a path on this server.
  func address(_ path: String) throws -> WebAddress {
    guard let address = WebAddress(origin + path) else { throw LoopbackAddressFault(path: path) }
    return address
  }
}

/// A path of which no address can be made.
struct LoopbackAddressFault: Error {
  /// The path.
  let path: String
}

extension FetchResult {
  /// The response, where one came.
  var response: Response? {
    if case .response(let response) = answer { response } else { nil }
  }

  /// The failure, where none came.
  var failure: FetchFailure? {
    if case .failure(let failure) = answer { failure } else { nil }
  }
}
