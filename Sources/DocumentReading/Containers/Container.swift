import AuditModel
import CLibarchive

/// A file that holds files: a zip container of a document, or an archive.
struct Container {
  /// One file of a container.
  struct Entry {
    var name: String
    var bytes: [UInt8]
  }

  /// What came out, in the order of the container.
  private(set) var entries: [Entry] = []
  /// How many files were asked for and could not be had, because they need a password.
  private(set) var encrypted = 0
  /// Why it was not read to its end; `read` where it was.
  private(set) var state = DocumentFacts.State.read
  /// How many bytes came out.
  private(set) var inflated = 0

  /// Takes out the files that are wanted by their names: at most so many of at most so many bytes together.
  init(_ bytes: [UInt8], files: Int, limit: Int, where isWanted: (String) -> Bool) {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let archive = unsafe archive_read_new() else { return state = .tooLarge }
      defer { unsafe archive_read_free(archive) }
      unsafe archive_read_support_format_zip(archive)
      unsafe archive_read_support_format_7zip(archive)
      unsafe archive_read_support_format_rar(archive)
      unsafe archive_read_support_format_rar5(archive)
      guard unsafe archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        return state = unsafe archive_read_has_encrypted_entries(archive) > 0 ? .encrypted : .corrupt
      }
      unsafe read(archive, files: files, limit: limit, where: isWanted)
    }
  }

  private mutating func read(_ archive: OpaquePointer, files: Int, limit: Int, where isWanted: (String) -> Bool) {
    var entry: OpaquePointer?
    while true {
      let status = unsafe archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return }
      guard status >= ARCHIVE_WARN, let header = unsafe entry else {
        let isEncrypted = unsafe archive_read_has_encrypted_entries(archive) > 0
        if entries.isEmpty { state = isEncrypted ? .encrypted : .corrupt }
        return
      }
      guard let name = unsafe name(of: header), isWanted(name) else { continue }
      if unsafe archive_entry_is_encrypted(header) != 0 {
        encrypted += 1
        continue
      }
      guard entries.count < files else { return state = .tooLarge }
      guard let bytes = unsafe data(of: archive, limit: limit) else { return }
      entries.append(Entry(name: name, bytes: bytes))
    }
  }

  /// The bytes of the file that was come to; nil where they cannot be had, or there are too many.
  private mutating func data(of archive: OpaquePointer, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe archive_read_data(archive, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      guard count > 0 else {
        if state == .read { state = .corrupt }
        return nil
      }
      inflated += count
      guard inflated <= limit else {
        state = .tooLarge
        return nil
      }
      bytes += buffer[..<count]
    }
  }

  private func name(of entry: OpaquePointer) -> String? {
    if let name = unsafe archive_entry_pathname_utf8(entry) { return unsafe String(cString: name) }
    return unsafe archive_entry_pathname(entry).map { unsafe String(cString: $0) }
  }
}
