import Testing

@testable import PageReading

/// Control characters of ASCII, at every place of what is looked at together.
@Suite struct ControlCharacterTests {
  @Test(arguments: 0..<20)
  func aControlCharacterIsFoundWhereverItStands(place: Int) {
    var bytes = Array("một\thai\r\nba bốn năm".utf8)
    #expect(!UTF8Survey(bytes[...]).hasControls)
    bytes.insert(0x0B, at: place)
    #expect(UTF8Survey(bytes[...]).hasControls)
  }
}
