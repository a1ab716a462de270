import CLibdeflate

/// Reads gzip, zlib and raw deflate through libdeflate; owns one decompressor.
@safe struct Inflater: ~Copyable {
  /// What came of reading one stream.
  enum Outcome {
    /// The bytes, and how many bytes of the input they took.
    case bytes([UInt8], consumed: Int)
    /// It would have more bytes than the limit.
    case tooLarge
    /// It is damaged, or ends too early.
    case damaged
  }

  /// How a stream is wrapped.
  enum Format {
    /// RFC 1952.
    case gzip
    /// RFC 1950.
    case zlib
    /// RFC 1951.
    case raw
  }

  private let handle: OpaquePointer

  /// A decompressor.
  init() {
    guard let handle = unsafe libdeflate_alloc_decompressor() else {
      preconditionFailure("There is memory for a decompressor.")
    }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe libdeflate_free_decompressor(handle) }

  /// The first stream of the input. libdeflate fills whole buffers, so the room grows until the stream fits or the
  /// limit is reached.
  func inflate(_ input: ArraySlice<UInt8>, as format: Format, limit: Int) -> Outcome {
    var room = min(limit, 256 << 10)
    while true {
      var consumed = 0
      var result = LIBDEFLATE_BAD_DATA
      let bytes = unsafe input.withUnsafeBytes { source in
        unsafe Array<UInt8>(unsafeUninitializedCapacity: room) { output, count in
          result = unsafe read(source, into: output, as: format, consumed: &consumed, written: &count)
        }
      }
      if result == LIBDEFLATE_SUCCESS { return .bytes(bytes, consumed: consumed) }
      guard result == LIBDEFLATE_INSUFFICIENT_SPACE else { return .damaged }
      guard room < limit else { return .tooLarge }
      room = min(limit, room * 4)
    }
  }

  private func read(
    _ source: UnsafeRawBufferPointer, into output: UnsafeMutableBufferPointer<UInt8>, as format: Format,
    consumed: inout Int, written: inout Int
  ) -> libdeflate_result {
    let (from, to) = (source.baseAddress, output.baseAddress)
    return switch format {
    case .gzip:
      unsafe libdeflate_gzip_decompress_ex(handle, from, source.count, to, output.count, &consumed, &written)
    case .zlib:
      unsafe libdeflate_zlib_decompress_ex(handle, from, source.count, to, output.count, &consumed, &written)
    case .raw:
      unsafe libdeflate_deflate_decompress_ex(handle, from, source.count, to, output.count, &consumed, &written)
    }
  }
}
