import Testing

@testable import AuditStore

/// What the compressor writes is read back by the other library, whatever it is.
struct GzipCompressorTests {
  /// Bytes in which nothing repeats, as in a compressed picture.
  private static func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 1
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
  }

  @Test(
    arguments: [
      [], [7], Array("Trường THCS Bình Minh".utf8), noise(1), noise(65_535), noise(65_536), noise(300_000),
      Array(repeating: 0, count: 3_000_000),
      Array(String(repeating: "Công khai năm học 2026-2027. ", count: 9000).utf8),
    ] as [[UInt8]])
  func aMemberIsReadBack(bytes: [UInt8]) {
    let member = GzipCompressor().member(of: bytes)
    #expect(GzipFile.inflated(member[...], limit: 4_000_000) == bytes)
  }

  @Test func aCompressorIsUsedAgain() {
    let compressor = GzipCompressor()
    let (page, picture) = (Array(String(repeating: "Thông báo. ", count: 5000).utf8), Self.noise(100_000))
    let first = compressor.member(of: page)
    #expect(GzipFile.inflated(compressor.member(of: picture)[...], limit: 1_000_000) == picture)
    #expect(compressor.member(of: page) == first)
  }

  private static let page = Array(
    String(repeating: "<li><a href=\"/tin-tuc/\">Tin tức – sự kiện</a></li>\n", count: 1000).utf8)

  @Test func whatShrinksIsShort() {
    #expect(GzipCompressor().member(of: Self.page).count < Self.page.count / 20)
  }

  @Test(arguments: Array(0...20) + [0x0101, 0x7FFF, 0xFFFF] as [UInt16])
  func whatTheMemoryHeldBeforeDoesNotMatter(fill: UInt16) {
    let workspace = GzipCompressor.workspace()
    workspace.initializeMemory(as: UInt16.self, repeating: fill, count: 40_000)
    #expect(GzipCompressor(in: workspace).member(of: Self.page) == GzipCompressor().member(of: Self.page))
  }

  @Test func whatDoesNotShrinkGrowsByHardlyAnything() {
    let picture = Self.noise(1_000_000)
    #expect(GzipCompressor().member(of: picture).count < picture.count + picture.count / 8000)
  }
}
