import Dispatch
import Glibc
import Synchronization

/// Ctrl-C: the first asks for a clean end, the second ends the program at once.
struct Interruption: ~Copyable {
  /// How often the signal came. The signal's queue and the loop that asks share it.
  private final class Count: Sendable {
    private let times = Mutex(0)

    var isRaised: Bool { times.withLock { $0 > 0 } }

    func raise() -> Int {
      times.withLock { times in
        times += 1
        return times
      }
    }
  }

  private let count = Count()
  private let source: any DispatchSourceSignal

  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [count] in
      if count.raise() > 1 { Glibc.exit(130) }
    }
    source.resume()
  }

  /// Whether Ctrl-C was pressed.
  var isRaised: Bool { count.isRaised }

  /// Gives Ctrl-C back its usual meaning.
  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}
