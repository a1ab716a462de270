import Glibc

/// Runs `body` on a thread of its own, which nobody waits for.
func startThread(_ body: @escaping @Sendable () -> Void) {
  let box = ThreadBody(body)
  var thread = pthread_t()
  let code = unsafe pthread_create(
    &thread, nil,
    { context in
      if let context = unsafe context { unsafe Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run() }
      return nil
    }, Unmanaged.passRetained(box).toOpaque())
  precondition(code == 0, "The system gives the process another thread.")
  pthread_detach(thread)
}

/// A closure as an object, to be handed to a thread through a pointer.
private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
