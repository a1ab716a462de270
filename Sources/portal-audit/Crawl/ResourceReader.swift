import AuditModel
import AuditStore
import Crawling
import DocumentReading
import PageReading
import WebAddress

/// Reads what comes, whatever it is: pages, feeds and sitemaps at once, attached documents by child processes.
struct ResourceReader: Sendable {
  /// Changes with the version of either reader, so that no facts of another one are taken for theirs.
  static let version = PageReader.version << 16 | DocumentReader.version

  private let pages = PageReader(inflate: GzipFile.inflated)
  private let documents = DocumentReader(worker: [Program.path, ReadDocumentCommand.name])

  /// What a response is. Reading a document waits for a process, so this is called where a thread may be held.
  func read(_ response: Response, from address: WebAddress, capturedAt: Instant, sha256: String) -> ResourceFacts {
    let facts = pages.read(response, from: address, capturedAt: capturedAt, sha256: sha256)
    guard isDocument(facts, response) else { return facts }
    return .document(documents.read(response, from: address, capturedAt: capturedAt, sha256: sha256))
  }

  /// The same, for a thread of the pool: a document waits in the queue of documents.
  func readSoon(
    _ response: Response, from address: WebAddress, capturedAt: Instant, sha256: String
  ) async -> ResourceFacts {
    let facts = pages.read(response, from: address, capturedAt: capturedAt, sha256: sha256)
    guard isDocument(facts, response) else { return facts }
    return await DocumentQueue.run { [documents] in
      .document(documents.read(response, from: address, capturedAt: capturedAt, sha256: sha256))
    }
  }

  /// Whether something that is no page is a document that came as it was asked for.
  private func isDocument(_ facts: ResourceFacts, _ response: Response) -> Bool {
    guard case .other(let mediaType) = facts, (200..<300).contains(response.status) else { return false }
    return AddressKind.isDocument(mediaType: mediaType) && DocumentReader.isDocument(response.body)
  }
}
