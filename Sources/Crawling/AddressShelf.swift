/// A place outside memory for texts whose turn is far off. What was put there stays as it is, so the copies of a crawl
/// may share one.
public final class AddressShelf: Sendable {
  /// Keeps bytes and returns where; nil where there is no room for them.
  let put: @Sendable ([UInt8]) -> Int?
  /// So many bytes from where they were put.
  let take: @Sendable (_ position: Int, _ count: Int) -> [UInt8]

  /// A shelf made of both.
  public init(put: @escaping @Sendable ([UInt8]) -> Int?, take: @escaping @Sendable (Int, Int) -> [UInt8]) {
    self.put = put
    self.take = take
  }
}
