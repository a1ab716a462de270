import Glibc

/// How many files and connections the process may have open.
enum OpenFiles {
  /// The archive, the databases and what SQLite keeps beside them, and a portal's share of connections.
  private static let perPortal = 12
  /// What is open whatever the portals need.
  private static let reserved = 64

  /// That many portals, where the system lets so many files be open; its limit is raised as far as it allows. Fewer
  /// are a mistake that tells how many there may be.
  static func places(_ wanted: Int, _ reading: inout OptionReading) -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return wanted }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let most = (Int(clamping: limit.rlim_max) - reserved) / perPortal
    if wanted > most {
      reading.add(
        UserError(key: "error.option.sites.files", values: ["value": "\(wanted)", "most": "\(max(most, 1))"]))
    }
    return wanted
  }
}
