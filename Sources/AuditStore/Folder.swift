import Glibc

/// Folders of the disk.
enum Folder {
  /// Makes the folder and those above it; returns those that were not there before, outermost first.
  @discardableResult
  static func make(_ path: String) throws(StoreError) -> [String] {
    if isFolder(path) { return [] }
    let parent = self.parent(of: path)
    var made = parent == path ? [] : try make(parent)
    if unsafe mkdir(path, 0o755) == 0 {
      made.append(path)
    } else if !isFolder(path) {
      throw errno == EEXIST
        ? StoreError(.unwritable, path: path, message: "a file is where a folder must be") : .lastFault(at: path)
    }
    return made
  }

  /// Whether a folder is there.
  static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  /// Whether a file is there.
  static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  /// How many bytes the file holds; nil where there is none.
  static func length(of path: String) -> Int? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Removes a file and what SQLite keeps beside it.
  static func remove(database path: String) {
    for ending in ["", "-wal", "-shm", "-journal"] { _ = unsafe unlink(path + ending) }
  }

  /// The folder in which the path lies; `.` for a bare name, `/` for the root.
  static func parent(of path: String) -> String {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    while bytes.count > max(slash, 1) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}
