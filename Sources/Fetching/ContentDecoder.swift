import CZlib

/// Undoes the `gzip` or `deflate` coding of a body piece by piece (RFC 9110, section 8.4.1), and knows whether the body
/// came to its end. libcurl would decode too, but takes a stream that stops in the middle for a whole one.
@safe final class ContentDecoder {
  /// What came of a piece.
  enum Outcome {
    /// It was decoded.
    case decoded
    /// There was more than there is room for.
    case full
    /// It is not of that coding.
    case damaged
  }

  /// Whether the stream has ended as it should.
  private(set) var isComplete = false
  /// Whether a member has ended, so that what follows may be none.
  private var hasMember = false
  private let stream: UnsafeMutablePointer<z_stream>
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)

  /// A decoder that has seen nothing.
  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let code = unsafe inflate_init_any(stream)
    precondition(code == Z_OK, "There is memory for a decoder.")
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Decodes a piece and appends what it holds to `body`, which grows to `limit` bytes at most. Members of gzip follow
  /// each other (RFC 1952, section 2.2); what is none after the first is passed over, as browsers do.
  func decode(_ piece: UnsafeBufferPointer<UInt8>, into body: inout [UInt8], limit: Int) -> Outcome {
    guard let start = piece.baseAddress else { return .decoded }
    unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: start)
    unsafe stream.pointee.avail_in = UInt32(piece.count)
    while true {
      if isComplete {
        guard unsafe stream.pointee.avail_in > 0, unsafe stream.pointee.next_in.pointee == 0x1F else { return .decoded }
        _ = unsafe inflateReset(stream)
      }
      let (code, produced) = inflateOnce()
      let room = limit - body.count
      body += buffer.prefix(min(produced, room))
      if produced > room { return .full }
      switch code {
      case Z_STREAM_END: (isComplete, hasMember) = (true, true)
      case Z_OK:
        isComplete = false
        if unsafe produced < buffer.count && stream.pointee.avail_in == 0 { return .decoded }
      case Z_BUF_ERROR: return .decoded
      default:
        guard hasMember else { return .damaged }
        // What gave nothing was no member.
        if unsafe stream.pointee.total_out == 0 { isComplete = true }
        return .decoded
      }
    }
  }

  /// Inflates into the buffer as much as it holds.
  private func inflateOnce() -> (code: Int32, produced: Int) {
    unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      unsafe stream.pointee.next_out = buffer.baseAddress
      unsafe stream.pointee.avail_out = UInt32(buffer.count)
      let code = unsafe inflate(stream, Z_NO_FLUSH)
      return (code, buffer.count - Int(unsafe stream.pointee.avail_out))
    }
  }
}
