import FoundationEssentials

extension ReportFolder {
  /// The newest run of a host that has an archive; nil where there is none. Of runs that began in one second, which
  /// `claim` numbers, the one of the highest number is the newest.
  public static func newest(root: String, host: String) -> ReportFolder? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(host)")) ?? []
    func age(_ name: String) -> (String, Int) {
      (String(name.prefix(nameLength)), Int(name.dropFirst(nameLength + 1)) ?? 1)
    }
    return names.filter { $0.utf8.count >= nameLength && $0.utf8.first != UInt8(ascii: ".") }
      .sorted { age($0) > age($1) }
      .map { ReportFolder(root: root, host: host, run: $0) }
      .first { FileManager.default.fileExists(atPath: RunFolder(path: $0.path).archive) }
  }

  /// The length of a run's name without its number, as `Instant.runName` has it.
  private static let nameLength = 16
}
