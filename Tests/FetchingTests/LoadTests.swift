import AuditModel
import Fetching
import LoopbackServer
import Synchronization
import Testing

/// Many requests at a time.
@Suite(.timeLimit(.minutes(1)))
struct LoadTests {
  @Test func twoHundredRequestsAtATimeAreAllAnswered() async throws {
    try await withServer { request in
      .page(request.path)
    } _: { server, fetcher in
      let addresses = try (0..<200).map { try server.address("/\($0)") }
      let bodies = await withTaskGroup(of: String?.self) { group in
        for address in addresses {
          group.addTask {
            let response = await fetcher.fetch(FetchRequest(address: address)).response
            return response.map { String(decoding: $0.body, as: UTF8.self) }
          }
        }
        return await group.reduce(into: Set<String>()) { bodies, body in
          if let body { bodies.insert(body) }
        }
      }
      #expect(bodies == Set((0..<200).map { "/\($0)" }))
      #expect(server.log.count == 200)
    }
  }

  @Test func thePortalIsNotAskedMoreAtATimeThanAllowed() async throws {
    let load = Load()
    var settings = FetchSettings.forTests
    settings.maxConnectionsPerHost = 3
    try await withServer(settings: settings) { _ in
      load.enter()
      defer { load.leave() }
      return .page("")
    } _: { server, fetcher in
      let addresses = try (0..<60).map { try server.address("/\($0)") }
      await withDiscardingTaskGroup { group in
        for address in addresses {
          group.addTask { _ = await fetcher.fetch(FetchRequest(address: address)) }
        }
      }
    }
    #expect((1...3).contains(load.greatest))
  }

  @Test func theTimeOfARequestDoesNotRunWhileItWaits() async throws {
    var settings = FetchSettings.forTests
    settings.maxConnections = 1
    let kinds = try await withServer(settings: settings) {
      $0.path == "/stall" ? .stalledHeader() : .page("")
    } _: { server, fetcher in
      let (stall, page) = (try server.address("/stall"), try server.address("/page"))
      async let first = fetcher.fetch(FetchRequest(address: stall, timeout: 0.4))
      async let second = fetcher.fetch(FetchRequest(address: stall, timeout: 0.4))
      async let third = fetcher.fetch(FetchRequest(address: page, timeout: 5))
      return [await first.failure?.kind, await second.failure?.kind, await third.failure?.kind]
    }
    #expect(kinds == [.timedOut, .timedOut, nil])
  }

  /// Counts who is inside.
  private final class Load: Sendable {
    private let state = Mutex((now: 0, greatest: 0))
    var greatest: Int { state.withLock { $0.greatest } }
    func enter() {
      state.withLock { state in
        state.now += 1
        state.greatest = max(state.greatest, state.now)
      }
    }
    func leave() { state.withLock { $0.now -= 1 } }
  }
}
