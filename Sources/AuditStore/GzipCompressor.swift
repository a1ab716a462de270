import CIsal

/// Makes gzip members (RFC 1952) through ISA-L; owns the memory that it works in.
@safe struct GzipCompressor: ~Copyable {
  private let workspace: UnsafeMutableRawPointer

  /// A compressor.
  init() { unsafe self.init(in: Self.workspace()) }

  /// A compressor in memory that `workspace()` gave, whatever that holds; it takes it over.
  init(in workspace: UnsafeMutableRawPointer) { unsafe self.workspace = workspace }

  /// Memory for a compressor. ISA-L reads its tables in the widest registers there are, which hold 64 bytes.
  static func workspace() -> UnsafeMutableRawPointer {
    .allocate(byteCount: igzip_workspace_size(), alignment: 64)
  }

  deinit { unsafe workspace.deallocate() }

  /// The bytes as one gzip member, the same each time: it carries no time and no name. What does not shrink, such as
  /// most of a PDF, is stored as it is.
  func member(of bytes: [UInt8]) -> [UInt8] {
    // What stored blocks of 65,535 bytes, header and trailer add.
    let room = bytes.count + bytes.count / 8192 + 64
    guard let count = UInt32(exactly: bytes.count), let most = UInt32(exactly: room) else {
      preconditionFailure("A record is shorter than 4 GB, for bodies are capped.")
    }
    return unsafe Array(unsafeUninitializedCapacity: room) { output, length in
      length = unsafe bytes.withUnsafeBufferPointer { input in
        unsafe igzip_member(workspace, input.baseAddress, count, output.baseAddress, most)
      }
      precondition(length > 0, "The room holds the bytes where they are only stored.")
    }
  }
}
