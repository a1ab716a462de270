import FoundationEssentials
import Glibc

/// A folder of its own for one document, which goes with all that is in it.
struct TemporaryFolder: ~Copyable {
  let path: String

  /// Makes the folder; nil where the disk refuses.
  init?() {
    let root = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var template = Array((root + "/portal-audit-document-XXXXXX").utf8CString)
    guard unsafe mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
