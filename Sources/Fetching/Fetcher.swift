public import AuditModel

/// Sends requests and brings what came of them.
///
/// It owns one thread, on which a libcurl multi handle and all its transfers live; nothing of libcurl leaves that
/// thread, and no thread of the cooperative pool waits for the network. Redirects are not followed, cookies are not
/// kept, and the proxies of the environment are not used: what a crawl sees must not hang on them.
public final class Fetcher: Sendable {
  private let inbox = Inbox()

  /// Starts the thread.
  public init(_ settings: FetchSettings) {
    let inbox = inbox
    startThread { FetchLoop(settings: settings, inbox: inbox).run() }
  }

  /// Sends a request and waits for what comes of it. Cancelling the task ends the transfer and answers `cancelled`.
  public func fetch(_ request: FetchRequest) async -> FetchResult {
    let cancellation = Cancellation()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        inbox.add(Errand(request: request, cancellation: cancellation, continuation: continuation))
      }
    } onCancel: {
      cancellation.request()
      inbox.noteCancellation()
    }
  }

  /// Ends every request that is waiting or under way; each is answered `cancelled`. Later requests are served.
  public func cancelAll() { inbox.cancelAll() }

  /// Ends every request and the thread, and waits for that. Later requests are answered `cancelled` at once.
  public func close() async {
    await withCheckedContinuation { inbox.close($0) }
  }

  deinit { inbox.close(nil) }
}
