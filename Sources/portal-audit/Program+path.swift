import FoundationEssentials

extension Program {
  /// Where the running program lies. Another program that starts it would take `/proc/self/exe` for itself.
  static var path: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }
}
