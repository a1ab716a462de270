import Dispatch
import Foundation
import Synchronization

/// Ctrl-C: the first asks for a clean end, the second ends the program at once.
final class Interruption: Sendable {
  private let count = Mutex(0)
  private let source: any DispatchSourceSignal & Sendable

  init() {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    self.source = source
    source.setEventHandler { [weak self] in
      guard let self else { return }
      let times = count.withLock { count in
        count += 1
        return count
      }
      if times > 1 { Foundation.exit(130) }
    }
    source.resume()
  }

  /// Whether Ctrl-C was pressed.
  var isRaised: Bool { count.withLock { $0 > 0 } }

  /// Gives Ctrl-C back its usual meaning.
  func end() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}
