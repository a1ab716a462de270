import Foundation
import Testing

@testable import Fetching

/// How a zipped body is read in the pieces that it comes in.
struct ContentDecoderTests {
  /// “Trường” as one member of gzip.
  private static let word = Array(Data(base64Encoded: "H4sIAAAAAAACAwspOrbh4e65eekAeJVhkAkAAAA=") ?? Data())

  private static let cases: [(bytes: [UInt8], text: String, isComplete: Bool)] = [
    (word, "Trường", true), (word + word, "TrườngTrường", true), (word + [0, 0x1F, 0], "Trường", true),
    (word + word + [0x1F, 0, 0], "TrườngTrường", true), (word + word.dropLast(3), "TrườngTrường", false),
    (Array(word.dropLast(9)), "Trường", false),
  ]

  /// “Trường” as deflate, with the header of zlib and without.
  private static let deflated = [
    Array(Data(base64Encoded: "eJwLKTq24eHuuXnpABqCBUs=") ?? Data()),
    Array(Data(base64Encoded: "Cyk6tuHh7rl56QA=") ?? Data()),
  ]

  @Test("Deflate is read with its header and without", arguments: deflated)
  func deflate(bytes: [UInt8]) {
    for place in 0...bytes.count {
      let decoder = ContentDecoder(mayBeBare: true)
      var body: [UInt8] = []
      for piece in [bytes[..<place], bytes[place...], [0x1F, 0x0A]] {
        let outcome = unsafe piece.withUnsafeBufferPointer { unsafe decoder.decode($0, into: &body, limit: 1000) }
        #expect(outcome == .decoded)
      }
      #expect(body == Array("Trường".utf8))
      #expect(decoder.isComplete)
    }
  }

  @Test("A page that is no deflate is damaged")
  func plain() {
    let decoder = ContentDecoder(mayBeBare: true)
    var body: [UInt8] = []
    let outcome = unsafe Array("<html>Trường học</html>".utf8).withUnsafeBufferPointer {
      unsafe decoder.decode($0, into: &body, limit: 1000)
    }
    #expect(outcome == .damaged)
  }

  @Test(
    "A body is the same wherever it is cut into pieces",
    arguments: cases)
  func pieces(bytes: [UInt8], text: String, isComplete: Bool) {
    for place in 1..<bytes.count {
      let decoder = ContentDecoder()
      var body: [UInt8] = []
      for piece in [bytes[..<place], bytes[place...]] {
        let outcome = unsafe piece.withUnsafeBufferPointer { unsafe decoder.decode($0, into: &body, limit: 1000) }
        #expect(outcome == .decoded)
      }
      #expect(text.utf8.starts(with: body) && (body.count == text.utf8.count || !isComplete))
      #expect(decoder.isComplete == isComplete)
    }
  }
}
