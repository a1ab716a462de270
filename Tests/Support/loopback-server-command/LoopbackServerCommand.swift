import Glibc
import LoopbackServer

/// `loopback-server FOLDER [--port N]`: serves a folder on 127.0.0.1 until standard input closes or SIGTERM comes.
///
/// The port stands alone on the first line of standard output, so that a script can read it.
@main
struct LoopbackServerCommand {
  static func main() {
    guard let (path, port) = arguments() else { fail("usage: loopback-server FOLDER [--port N]") }
    guard let folder = ServedFolder(path) else { fail("\(path) is not a folder.") }
    do {
      let server = try LoopbackServer(port: port, keepsLog: false, answer: folder.answer)
      signal(SIGTERM) { _ in _exit(0) }
      write("\(server.port)\n", to: STDOUT_FILENO)
      waitForEndOfInput()
      server.stop()
    } catch {
      fail("\(error)")
    }
  }

  /// The folder and the port; nil when the command line is another one.
  private static func arguments() -> (folder: String, port: UInt16)? {
    let words = CommandLine.arguments.dropFirst()
    switch words.count {
    case 1: return words.last.map { ($0, 0) }
    case 3:
      let words = Array(words)
      guard words[1] == "--port", let port = UInt16(words[2]) else { return nil }
      return (words[0], port)
    default: return nil
    }
  }

  private static func waitForEndOfInput() {
    var bytes = [UInt8](repeating: 0, count: 512)
    while true {
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      if count == 0 || (count < 0 && errno != EINTR) { return }
    }
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }

  private static func fail(_ message: String) -> Never {
    write("loopback-server: \(message)\n", to: STDERR_FILENO)
    exit(2)
  }
}
