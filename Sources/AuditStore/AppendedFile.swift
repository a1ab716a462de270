import Glibc

/// A file that grows by whole records and that any process may go on with.
public enum AppendedFile {
  /// Appends the bytes and has them on the disk before it returns; the file is made where it is missing.
  public static func append(_ bytes: [UInt8], to path: String) throws {
    let descriptor = unsafe open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw StoreError.lastFault(at: path) }
    defer { close(descriptor) }
    let count = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count, fdatasync(descriptor) == 0 else { throw StoreError.lastFault(at: path) }
  }
}
