import Foundation
import Glibc

/// The built program, running as a process of its own.
///
/// What it writes goes into files, so it never waits for a reader. It has an environment of its own, and no descriptor
/// of the test beyond its three.
final class PortalAuditProcess: Sendable {
  /// How a run ended.
  struct Ended: Sendable {
    /// The exit status; 128 and the signal's number where a signal ended it.
    let status: Int32
    /// What stands on standard output.
    let output: String
    /// What stands on standard error.
    let errors: String
  }

  private let pid: pid_t
  private let workplace: Workplace

  private init(
    _ arguments: [String], environment: [String: String], fileLimit: Int?, workplace: Workplace
  ) throws {
    self.workplace = workplace
    var words = [Repository.products + "/portal-audit"] + arguments
    if let fileLimit { words = ["/usr/bin/prlimit", "--fsize=\(fileLimit)"] + words }
    pid = try Self.spawn(
      words,
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C"].merging(Self.sanitizing) { $1 }.merging(environment) { $1 },
      output: workplace.file("stdout"), errors: workplace.file("stderr"))
  }

  /// What tells the sanitizers how to judge, where the tests run under one: the program is built with it then.
  private static let sanitizing = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }

  /// Runs the program to its end.
  static func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Ended {
    try await run(arguments, environment: environment)
  }

  /// Runs the program to its end; `meanwhile` is called as soon as it runs. No file may grow beyond `fileLimit` bytes.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], fileLimit: Int? = nil,
    meanwhile: @Sendable (PortalAuditProcess) async throws -> Void = { _ in }
  ) async throws -> Ended {
    let process = try PortalAuditProcess(
      arguments, environment: environment, fileLimit: fileLimit, workplace: Workplace())
    return try await withTaskCancellationHandler {
      async let ended = process.ended()
      do {
        try await meanwhile(process)
      } catch {
        process.send(SIGKILL)
        _ = await ended
        throw error
      }
      return await ended
    } onCancel: {
      process.send(SIGKILL)
    }
  }

  /// Sends it a signal.
  func send(_ signal: Int32) { kill(pid, signal) }

  /// Waits for its end on a thread of its own, for a thread of the pool is not to be held.
  private func ended() async -> Ended {
    let pid = pid
    let status = await withCheckedContinuation { (continuation: CheckedContinuation<Int32, Never>) in
      Thread.detachNewThread {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        continuation.resume(returning: status)
      }
    }
    let signal = status & 0x7F
    return Ended(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: text("stdout"), errors: text("stderr"))
  }

  private func text(_ name: String) -> String {
    (try? workplace.read(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static func spawn(
    _ words: [String], environment: [String: String], output: String, errors: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGPIPE, SIGTERM] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

    var pid: pid_t = 0
    let path = words[0]
    let words = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    let code = posix_spawn(&pid, path, &actions, &attributes, words, variables)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    return pid
  }
}
