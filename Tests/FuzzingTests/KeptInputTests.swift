import Foundation
import Fuzzing
import Testing

/// The inputs that fuzzing found, and those it began from, are read again. An input that breaks a promise of its reader
/// ends the process.
@Suite(.timeLimit(.minutes(1))) struct KeptInputTests {
  @Test(arguments: FuzzTarget.allCases)
  func everyKeptInputIsRead(target: FuzzTarget) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/fuzzing/\(target.rawValue)")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    var size = 0
    for file in files {
      let bytes = try Array(Data(contentsOf: file))
      size += bytes.count
      target.read(bytes)
    }
    #expect(size < 60_000, "The inputs of a target are few and small: \(size) bytes.")
  }
}
