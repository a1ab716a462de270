import CLibdeflate

/// Makes gzip members (RFC 1952) through libdeflate; owns its compressors.
@safe struct GzipCompressor: ~Copyable {
  private let handle: OpaquePointer
  /// Writes stored blocks, for what is compressed already.
  private let storing: OpaquePointer

  /// A compressor. Level 1 is the default because the archive is written while the site is being fetched: it costs a
  /// third of level 6 and gives away a tenth of the size.
  init(level: Int32 = 1) {
    guard let handle = unsafe libdeflate_alloc_compressor(level), let storing = unsafe libdeflate_alloc_compressor(0)
    else { preconditionFailure("There is memory for a compressor, and its level is 0...12.") }
    (unsafe self.handle, unsafe self.storing) = unsafe (handle, storing)
  }

  deinit {
    unsafe libdeflate_free_compressor(handle)
    unsafe libdeflate_free_compressor(storing)
  }

  /// The bytes as one gzip member, the same each time: it carries no time and no name.
  func member(of bytes: [UInt8]) -> [UInt8] {
    unsafe bytes.withUnsafeBytes { unsafe member(of: $0, by: shrinks($0) ? handle : storing) }
  }

  /// Whether compressing is worth its time, as a sample from the middle tells. Most of a PDF, a picture or an Office
  /// file is compressed already, and such files are a hundred times as long as a page.
  private func shrinks(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count > 4 * Self.sample else { return true }
    let start = (bytes.count - Self.sample) / 2
    let sample = unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<start + Self.sample])
    return unsafe member(of: sample, by: handle).count < Self.sample / 10 * 9
  }

  private static let sample = 16 << 10

  private func member(of input: UnsafeRawBufferPointer, by compressor: OpaquePointer) -> [UInt8] {
    let bound = unsafe libdeflate_gzip_compress_bound(compressor, input.count)
    return unsafe Array(unsafeUninitializedCapacity: bound) { output, count in
      count = unsafe libdeflate_gzip_compress(compressor, input.baseAddress, input.count, output.baseAddress, bound)
      precondition(count > 0, "The bound that libdeflate names holds what it writes.")
    }
  }
}

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
