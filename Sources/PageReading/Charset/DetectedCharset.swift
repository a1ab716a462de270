import CUchardet

/// The likeliest charset by the statistics of its bytes.
enum DetectedCharset {
  /// How many bytes are looked at.
  private static let searched = 256 << 10

  /// What uchardet says; nil where it cannot tell or knows only ASCII.
  static func charset(of body: ArraySlice<UInt8>) -> Charset? {
    guard let detector = unsafe uchardet_new() else { return nil }
    defer { unsafe uchardet_delete(detector) }
    let sample = Array(body.prefix(searched))
    let status = unsafe sample.withUnsafeBytes { bytes in
      unsafe uchardet_handle_data(detector, bytes.baseAddress, bytes.count)
    }
    guard status == 0 else { return nil }
    unsafe uchardet_data_end(detector)
    guard let name = unsafe uchardet_get_charset(detector) else { return nil }
    let label = unsafe String(cString: name)
    return label.isEmpty || label == "ASCII" ? nil : Charset(label: label.lowercased())
  }
}
