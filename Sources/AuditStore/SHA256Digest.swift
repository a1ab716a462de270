import CLibcrypto

/// SHA-256 (FIPS 180-4) through libcrypto.
public enum SHA256Digest {
  /// The digest of the bytes in lower-case hexadecimal: 64 characters.
  public static func hex(of bytes: [UInt8]) -> String { hex(of: bytes[...]) }

  /// The digest of the bytes in lower-case hexadecimal: 64 characters.
  public static func hex(of bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest(of: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest of the bytes: 32 bytes.
  static func digest(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    unsafe bytes.withUnsafeBytes { input in
      unsafe Array(unsafeUninitializedCapacity: 32) { output, count in
        let done = unsafe EVP_Digest(input.baseAddress, input.count, output.baseAddress, nil, EVP_sha256(), nil)
        precondition(done == 1, "libcrypto always has SHA-256 and memory for its context.")
        count = 32
      }
    }
  }
}
