import AuditModel
import AuditStore
import FoundationEssentials

/// The folder below which reports are to be written.
struct OutFolder {
  let path: String

  /// The folder as it was given; an empty text is a mistake, for it would mean the root of the disk.
  init(_ text: String, _ reading: inout OptionReading) {
    path = reading.value(of: "out", text, else: ".") { text in
      guard !text.isEmpty else { return nil }
      var bytes = Array(text.utf8)
      while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// A place for a run that begins at that moment. Runs of one second lie side by side.
  func place(host: String, startedAt: Instant) -> ReportFolder {
    var place = ReportFolder(root: path, host: host, run: startedAt.runName)
    var number = 1
    while FileManager.default.fileExists(atPath: place.path) {
      number += 1
      place = ReportFolder(root: path, host: host, run: "\(startedAt.runName)-\(number)")
    }
    return place
  }

  /// The place of the newest run of a host that has an archive; nil where there is none.
  func newestRun(host: String) -> ReportFolder? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(host)")) ?? []
    func age(_ name: String) -> (String, Int) { (String(name.prefix(16)), Int(name.dropFirst(17)) ?? 1) }
    return names.filter { $0.utf8.count >= 16 && $0.utf8.first != UInt8(ascii: ".") }
      .sorted { age($0) > age($1) }
      .map { ReportFolder(root: path, host: host, run: $0) }
      .first { FileManager.default.fileExists(atPath: $0.path + "/responses.warc.gz") }
  }
}
