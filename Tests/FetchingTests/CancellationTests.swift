import AuditModel
import Fetching
import LoopbackServer
import Testing
import WebAddress

/// How requests and fetchers are ended, and that every waiting one is answered.
@Suite(.timeLimit(.minutes(1)))
struct CancellationTests {
  /// A server that never answers and tells when a request has come.
  private func withStallingServer(
    settings: FetchSettings = .forTests,
    _ body: (LoopbackServer, Fetcher, inout AsyncStream<Void>.Iterator) async throws -> Void
  ) async throws {
    let (arrivals, arrival) = AsyncStream<Void>.makeStream()
    try await withServer(settings: settings) { _ in
      arrival.yield()
      return .stalledHeader()
    } _: { server, fetcher in
      var iterator = arrivals.makeAsyncIterator()
      try await body(server, fetcher, &iterator)
    }
  }

  @Test func aCancelledTaskIsAnswered() async throws {
    try await withStallingServer { server, fetcher, arrivals in
      let address = try server.address("/")
      let task = Task { await fetcher.fetch(FetchRequest(address: address)) }
      await arrivals.next()
      task.cancel()
      #expect(await task.value.failure?.kind == .cancelled)
    }
  }

  @Test func aTaskThatWasCancelledBeforeSendsNothing() async throws {
    try await withStallingServer { server, fetcher, _ in
      let address = try server.address("/")
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await fetcher.fetch(FetchRequest(address: address))
      }
      #expect(await task.value.failure?.kind == .cancelled)
      #expect(server.log.isEmpty)
    }
  }

  @Test func oneCancelledTaskLeavesTheOthersAlone() async throws {
    try await withServer {
      $0.path == "/stall" ? .stalledHeader() : .page("")
    } _: { server, fetcher in
      let (stall, page) = (try server.address("/stall"), try server.address("/page"))
      let task = Task { await fetcher.fetch(FetchRequest(address: stall)) }
      #expect(await fetcher.fetch(FetchRequest(address: page)).response?.status == 200)
      task.cancel()
      #expect(await fetcher.fetch(FetchRequest(address: page)).response?.status == 200)
      #expect(await task.value.failure?.kind == .cancelled)
    }
  }

  @Test func cancellingAllAnswersAllAndServesLaterOnes() async throws {
    let (arrivals, arrival) = AsyncStream<Void>.makeStream()
    try await withServer { request in
      arrival.yield()
      return request.path == "/page" ? .page("") : .stalledHeader()
    } _: { server, fetcher in
      let (stall, page) = (try server.address("/stall"), try server.address("/page"))
      let count = FetchSettings.forTests.maxConnectionsPerHost
      let tasks = (0..<count).map { _ in Task { await fetcher.fetch(FetchRequest(address: stall)) } }
      var iterator = arrivals.makeAsyncIterator()
      for _ in 0..<count { await iterator.next() }
      fetcher.cancelAll()
      for task in tasks { #expect(await task.value.failure?.kind == .cancelled) }
      #expect(await fetcher.fetch(FetchRequest(address: page)).response?.status == 200)
    }
  }

  @Test func closingAnswersAllAndThenNothingIsSent() async throws {
    try await withStallingServer { server, fetcher, arrivals in
      let address = try server.address("/")
      let tasks = (0..<20).map { _ in Task { await fetcher.fetch(FetchRequest(address: address)) } }
      await arrivals.next()
      await fetcher.close()
      for task in tasks { #expect(await task.value.failure?.kind == .cancelled) }
      let count = server.log.count
      #expect(await fetcher.fetch(FetchRequest(address: address)).failure?.kind == .cancelled)
      #expect(server.log.count == count)
      await fetcher.close()
    }
  }

  @Test func aFetcherEndsWithoutHavingFetched() async {
    let fetcher = Fetcher(.forTests)
    async let first: Void = fetcher.close()
    async let second: Void = fetcher.close()
    _ = await (first, second)
  }

  @Test func aFetcherIsNotHeldByItsThread() {
    weak var dropped: Fetcher?
    do {
      let fetcher = Fetcher(.forTests)
      dropped = fetcher
    }
    #expect(dropped == nil)
  }
}
