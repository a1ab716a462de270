import FoundationEssentials
import Testing

@testable import AuditStore

@Suite struct ShelfFileTests {
  @Test func whatIsPutIsTakenAndNothingIsLeft() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shelf-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = ShelfFile(in: folder)
    let texts = (0..<2000).map { Array(String(repeating: "địa chỉ \($0) ", count: $0 % 7).utf8) }
    let places = texts.map { file.put($0) }
    for (text, place) in zip(texts, places).reversed() {
      #expect(file.take(try #require(place), text.count) == text)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func aFolderThatTakesNothingIsNoRoom() {
    let file = ShelfFile(in: "/nowhere/at/all")
    #expect(file.put([1]) == nil && file.put([2]) == nil)
  }
}
