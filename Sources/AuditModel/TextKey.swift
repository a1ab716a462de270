/// 128 bits that stand for a text where very many are to be told apart and need not be had back.
///
/// They are two runs of the standard library's keyed hash, whose key is made anew with every process. So nobody can
/// write two texts that share a key, and by chance two of a million texts do with a likelihood of 10^-27: a text counts
/// as known where its key is. 64 bits would not do; there it is 10^-7. The bits differ from process to process and are
/// never stored.
public struct TextKey: Hashable, Sendable {
  private let first: Int
  private let second: Int

  /// The key of a text, by its bytes in UTF-8.
  public init(_ text: String) {
    var text = text
    (first, second) = text.withUTF8 { bytes in
      func hash(_ salt: UInt8) -> Int {
        var hasher = Hasher()
        hasher.combine(salt)
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        return hasher.finalize()
      }
      return (hash(0), hash(1))
    }
  }
}
