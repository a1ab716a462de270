import AuditModel
import CLibcurl

/// The life of a `Fetcher`'s thread: it is made, run and dropped there, and so are all handles of libcurl.
@safe final class FetchLoop {
  private let settings: FetchSettings
  private let inbox: Inbox
  private let multi: UnsafeMutableRawPointer
  private let lists: OptionLists
  private var waiting: [Errand] = []
  private var running: [UnsafeMutableRawPointer: Transfer] = unsafe [:]
  private var runningPerOrigin: [String: Int] = [:]
  /// What is wrong with the certificates of origins, so that it is not tried anew with each request.
  private var certificateFaults: [String: CertificateState] = [:]

  /// A loop that has not begun.
  init(settings: FetchSettings, inbox: Inbox) {
    CurlLibrary.prepare()
    guard let multi = unsafe curl_multi_init() else { preconditionFailure("There is memory for a multi handle.") }
    self.settings = settings
    self.inbox = inbox
    unsafe self.multi = unsafe multi
    lists = OptionLists(settings)
  }

  /// Serves the inbox until it closes.
  func run() {
    unsafe inbox.open(multi: UInt(bitPattern: multi))
    while true {
      let news = inbox.take()
      if news.cancelsAll || news.isClosing {
        cancel { _ in true }
      } else if news.hasCancellations {
        cancel { $0.cancellation.isRequested }
      }
      if news.isClosing { return end(unsent: news.errands) }
      for errand in news.errands {
        if errand.cancellation.isRequested { errand.cancel() } else { waiting.append(errand) }
      }
      startWaiting()
      var count: Int32 = 0
      _ = unsafe curl_multi_perform(multi, &count)
      if !finishEnded() || waiting.isEmpty { _ = unsafe curl_multi_poll(multi, nil, 0, 60_000, nil) }
    }
  }

  /// Starts what waits, first come first served within the limits of the whole and of each origin.
  private func startWaiting() {
    var index = 0
    while unsafe running.count < settings.maxConnections, index < waiting.count {
      if runningPerOrigin[waiting[index].origin, default: 0] < settings.maxConnectionsPerHost {
        let errand = waiting.remove(at: index)
        start(Transfer(errand, certificateFault: certificateFaults[errand.origin]))
      } else {
        index += 1
      }
    }
  }

  private func start(_ transfer: Transfer) {
    transfer.setOptions(settings, lists)
    unsafe running[transfer.handle] = transfer
    runningPerOrigin[transfer.errand.origin, default: 0] += 1
    let code = unsafe curl_multi_add_handle(multi, transfer.handle)
    precondition(code == CURLM_OK, "A fresh handle can be added to the multi handle.")
  }

  /// Answers the transfers that have ended; whether there was one.
  private func finishEnded() -> Bool {
    var code = CURLE_OK
    var hasEnded = false
    while let handle = unsafe curl_multi_next_ended(multi, &code) {
      hasEnded = true
      guard let transfer = unsafe remove(handle) else { continue }
      if let again = transfer.repetition(after: code, strictTLS: settings.strictTLS) {
        if let fault = again.certificateFault { certificateFaults[again.errand.origin] = fault }
        start(again)
      } else {
        transfer.finish(code)
      }
    }
    return hasEnded
  }

  private func remove(_ handle: UnsafeMutableRawPointer) -> Transfer? {
    _ = unsafe curl_multi_remove_handle(multi, handle)
    guard let transfer = unsafe running.removeValue(forKey: handle) else { return nil }
    let origin = transfer.errand.origin
    let left = runningPerOrigin[origin, default: 1] - 1
    runningPerOrigin[origin] = left > 0 ? left : nil
    return transfer
  }

  /// Ends what is waiting or under way and concerned.
  private func cancel(where isConcerned: (Errand) -> Bool) {
    for errand in waiting where isConcerned(errand) { errand.cancel() }
    waiting.removeAll(where: isConcerned)
    let concerned = unsafe running.values.filter { isConcerned($0.errand) }
    for transfer in concerned { unsafe remove(transfer.handle)?.cancel() }
  }

  /// Answers the last ones and gives everything back.
  private func end(unsent: [Errand]) {
    (unsent + inbox.shut()).forEach { $0.cancel() }
    _ = unsafe curl_multi_cleanup(multi)
    inbox.tellClosers()
  }
}
