/// The time since it was made, on a clock that does not go back.
struct Stopwatch: Sendable {
  private let began = ContinuousClock.now

  /// Seconds.
  var seconds: Double { (ContinuousClock.now - began) / .seconds(1) }
}
