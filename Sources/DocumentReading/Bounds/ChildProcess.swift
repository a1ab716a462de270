import Glibc

/// One program that runs to its end or to the limit of its time. What it reads and writes are files, so that nobody
/// waits for anybody.
enum ChildProcess {
  /// How it ended.
  enum End: Hashable {
    /// By itself, with that status.
    case exited(Int32)
    /// By a signal that was not ours.
    case signalled(Int32)
    /// It took too long and was killed.
    case timedOut
    /// There is no such program, or it cannot be run.
    case notStarted
  }

  /// The files that it has as its standard input, output and error, and the folder where it looks for settings.
  struct Files {
    var input = "/dev/null"
    var output = "/dev/null"
    var complaints = "/dev/null"
    var home = "/nonexistent"
  }

  /// Runs a program within the limits, found along `PATH` where it is named without a slash. It has a process group of
  /// its own, which is killed with it.
  static func run(_ words: [String], _ files: Files, _ limits: ReadingLimits) -> End {
    guard let pid = spawn(limits.confinement + words, files) else { return .notStarted }
    // Pages come first.
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(pid), niceness)
    let hasEnded = hasEnded(pid, within: limits.seconds)
    // The group is killed before its leader is reaped, as long as its number is nobody else's.
    kill(-pid, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
    guard hasEnded else { return .timedOut }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }

  /// Waits for the end of a process, which is left to be reaped; whether it came in time.
  private static func hasEnded(_ pid: pid_t, within seconds: Double) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var pause: UInt32 = 200
    while ContinuousClock.now < deadline {
      var information = unsafe siginfo_t()
      let code = unsafe waitid(P_PID, id_t(pid), &information, WEXITED | WNOWAIT | WNOHANG)
      if code == 0, unsafe information.si_signo == SIGCHLD { return true }
      usleep(pause)
      pause = min(pause * 2, longestPause)
    }
    return false
  }

  /// How far behind other work a process stands: beside one of the usual rank it still has a quarter of a processor,
  /// so that what it may compute fits into what it may wait.
  private static let niceness: Int32 = 5

  /// The longest time between two looks at a process, in microseconds.
  private static let longestPause: UInt32 = 10_000

  private static func spawn(_ words: [String], _ files: Files) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, 0, files.input, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, files.output, writing, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, files.complaints, writing, 0o600)

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGPIPE, SIGTERM, SIGXFSZ] { unsafe sigaddset(&signals, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETPGROUP))

    guard let name = words.first else { preconditionFailure("A program is called by a name.") }
    var pid: pid_t = 0
    let arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    let variables = unsafe (environment + ["HOME=\(files.home)"]).map { unsafe strdup($0) } + [nil]
    defer { for index in 0..<(unsafe arguments.count) { unsafe free(arguments[index]) } }
    defer { for index in 0..<(unsafe variables.count) { unsafe free(variables[index]) } }
    return unsafe posix_spawnp(&pid, name, &actions, &attributes, arguments, variables) == 0 ? pid : nil
  }

  /// Programs speak English and know nothing of the user.
  private static let environment = ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8"]
}
