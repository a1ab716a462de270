import ArgumentParser
import DocumentReading

/// What the program starts itself as to read one document, so that whatever a document does to its reader happens to a
/// process that nobody minds.
struct ReadDocumentCommand: ParsableCommand {
  static let name = "read-document"

  static let configuration = CommandConfiguration(commandName: name, shouldDisplay: false)

  @Argument var folder: String

  func run() throws {
    let status = DocumentWorker().run(in: folder)
    if status != 0 { throw ExitCode(status) }
  }
}
