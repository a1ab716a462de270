import CZlib

/// Undoes the `gzip` or `deflate` coding of a body piece by piece (RFC 9110, section 8.4.1), and knows whether the body
/// came to its end. libcurl would decode too, but takes a stream that stops in the middle for a whole one.
///
/// What is named `deflate` has a header of zlib by the standard and none from some servers; browsers read both.
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
  /// The first bytes of a stream that may have no header, until they tell; nil once that is known.
  private var opening: [UInt8]?
  /// Whether the stream has no header, so that no member can follow it.
  private var isBare = false
  private let stream: UnsafeMutablePointer<z_stream>
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)

  /// A decoder that has seen nothing, of a stream that may have no header or must have one.
  init(mayBeBare: Bool = false) {
    opening = mayBeBare ? [] : nil
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
    guard let earlier = opening else { return unsafe inflate(piece, into: &body, limit: limit) }
    let bytes = unsafe earlier + piece
    opening = bytes.count < 2 ? bytes : nil
    if opening != nil { return .decoded }
    if !Self.hasHeader(bytes) {
      isBare = true
      _ = unsafe inflateReset2(stream, -15)
    }
    return unsafe bytes.withUnsafeBufferPointer { unsafe inflate($0, into: &body, limit: limit) }
  }

  /// Whether a stream begins with a header of zlib (RFC 1950, section 2.2) or gzip. No encoder begins a bare one like
  /// that: it would be a stored block with bits set that are to be passed over, or a block of the reserved type.
  private static func hasHeader(_ bytes: [UInt8]) -> Bool {
    if bytes[0] == 0x1F && bytes[1] == 0x8B { return true }
    return bytes[0] & 0x0F == 8 && bytes[0] >> 4 <= 7 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
  }

  private func inflate(_ piece: UnsafeBufferPointer<UInt8>, into body: inout [UInt8], limit: Int) -> Outcome {
    guard let start = piece.baseAddress else { return .decoded }
    unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: start)
    unsafe stream.pointee.avail_in = UInt32(piece.count)
    while true {
      if isComplete {
        guard !isBare, unsafe stream.pointee.avail_in > 0, unsafe stream.pointee.next_in.pointee == 0x1F else {
          return .decoded
        }
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
      let code = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      return (code, buffer.count - Int(unsafe stream.pointee.avail_out))
    }
  }
}
