import Glibc

/// Bytes that iconv turned into UTF-8.
struct ConvertedText {
  /// The text as UTF-8.
  private(set) var bytes: [UInt8] = []
  /// How many bytes could not be converted; each stands as U+FFFD.
  private(set) var repairs = 0

  /// Converts all bytes; nil where iconv does not know the charset.
  init?(_ body: ArraySlice<UInt8>, from charset: Charset) {
    guard let converter = unsafe iconv_open("UTF-8", charset.converterName), Int(bitPattern: converter) != -1
    else { return nil }
    defer { unsafe iconv_close(converter) }
    var source = Array(body)
    bytes.reserveCapacity(source.count + source.count / 2)
    unsafe source.withUnsafeMutableBytes { source in
      unsafe convert(source, with: converter, unit: charset.unit)
    }
  }

  private mutating func convert(_ source: UnsafeMutableRawBufferPointer, with converter: iconv_t, unit: Int) {
    var next = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = source.count
    var room = [UInt8](repeating: 0, count: 64 << 10)
    var isFlushing = false
    while true {
      let (status, written, fault) = unsafe room.withUnsafeMutableBytes { buffer in
        var out = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        var outLeft = buffer.count
        // The last call, without input, writes out a base letter that waited for a combining mark.
        let status =
          unsafe isFlushing
          ? iconv(converter, nil, nil, &out, &outLeft) : iconv(converter, &next, &left, &out, &outLeft)
        return (status, buffer.count - outLeft, errno)
      }
      bytes.append(contentsOf: room[..<written])
      if status != -1 {
        if isFlushing { return }
        isFlushing = true
      } else if fault != E2BIG {
        guard !isFlushing, left > 0 else { return }
        // EILSEQ and EINVAL both leave `next` at the byte that could not be converted.
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        repairs += 1
        let step = min(unit, left)
        unsafe next = next?.advanced(by: step)
        left -= step
      }
    }
  }
}
