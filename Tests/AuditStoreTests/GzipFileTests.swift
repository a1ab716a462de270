import Testing

@testable import AuditStore

struct GzipFileTests {
  private let text = Array(String(repeating: "http://truong.example/1\n", count: 40_000).utf8)

  @Test func allMembersAreJoined() {
    let member = GzipCompressor().member(of: text)
    #expect(GzipFile.inflated(member[...], limit: 10 << 20) == text)
    #expect(GzipFile.inflated((member + member + [0, 0, 0])[...], limit: 10 << 20) == text + text)
  }

  @Test func theLimitHoldsForAllMembersTogether() {
    let member = GzipCompressor().member(of: text)
    #expect(GzipFile.inflated((member + member)[...], limit: 2 * text.count) == text + text)
    #expect(GzipFile.inflated((member + member)[...], limit: 2 * text.count - 1) == nil)
    #expect(
      GzipFile.inflated(GzipCompressor().member(of: [UInt8](repeating: 0, count: 5 << 20))[...], limit: 1 << 20) == nil)
  }

  @Test func aDamagedFileIsNone() {
    let member = GzipCompressor().member(of: text)
    #expect(GzipFile.inflated(member.dropLast(9), limit: 10 << 20) == nil)
    #expect(
      GzipFile.inflated((Array(member.prefix(20)) + Array(repeating: 0xFF, count: 50))[...], limit: 10 << 20) == nil)
    #expect(GzipFile.inflated(Array("<urlset/>".utf8)[...], limit: 10 << 20) == [])
  }
}
