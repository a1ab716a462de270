import AuditModel
import FoundationEssentials
import Glibc

/// The side of the process that reads a container: it takes the document from its standard input and writes what it made
/// of it to its standard output. Whatever goes wrong in a library ends this process and no other.
public struct DocumentWorker {
  private let limits = ReadingLimits()

  /// A worker.
  public init() {}

  /// Reads one document with a folder of its own to work in; the exit status.
  public func run(in folder: String) -> Int32 {
    // What the parent has open is none of a document's business.
    for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? [] {
      if let descriptor = Int32(name), descriptor > 2 { close(descriptor) }
    }
    for name in [SIGXFSZ, SIGPIPE] { signal(name, SIG_DFL) }
    // Where the parent has died, nobody else ends this process.
    alarm(UInt32(limits.seconds) + 10)
    var reading = DocumentReading(limits: limits, folder: folder, worker: nil)
    let document = File.read("/dev/stdin", limit: limits.documentBytes)
    let text = document.map { reading.text(of: $0) } ?? DocumentText(.unknown, .tooLarge)
    return File.write(text.message, to: "/dev/stdout") ? 0 : 1
  }
}
