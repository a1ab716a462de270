/// The exit statuses of the program.
enum ExitStatus: Int32 {
  /// Done.
  case done = 0
  /// Done, and the score is under `--fail-under`.
  case underScore = 1
  /// The arguments or a file are wrong.
  case wrongUse = 2
  /// The site could not be assessed.
  case notAssessed = 3
  /// A fault of the program.
  case fault = 70
}
