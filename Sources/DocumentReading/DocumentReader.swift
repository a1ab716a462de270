public import AuditModel
import FoundationEssentials
public import WebAddress

/// Reads attached documents into facts: PDF, Office files and archives of them. Whatever parses one is a child process
/// within limits, so that a document that is made to harm, or a reader that fails over it, costs that document and
/// nothing else.
public struct DocumentReader: Sendable {
  /// The version of the facts: raised whenever the same bytes would be read differently.
  public static let version = 2

  /// The command line of the child that reads containers, which runs `DocumentWorker`.
  private let worker: [String]
  private let limits: ReadingLimits

  /// A reader whose child is started by that command line.
  public init(worker: [String], limits: ReadingLimits = ReadingLimits()) {
    self.worker = worker
    self.limits = limits
  }

  /// Whether bytes begin as a document does, whatever they are called.
  public static func isDocument(_ body: [UInt8]) -> Bool { FileFormat(body) != nil }

  /// Reads a document. It waits for a process, so it is called where a thread may be held.
  public func read(
    _ response: Response, from address: WebAddress, capturedAt: Instant, sha256: String
  ) -> PageFacts {
    let text = text(of: response)
    // Where a text has no mark of a page's end, it may have one page, or its program kept none.
    let isUnbroken = (text.format == .docx || text.format == .odt) && text.pages <= 1
    let document = DocumentFacts(
      format: text.format, state: text.state, pageCount: isUnbroken ? 0 : text.pages, scannedPages: text.scannedPages)
    var page = PageFacts(
      documentText: text.markup, document, at: address, capturedAt: capturedAt, sha256: sha256)
    page.status = response.status
    page.isTruncated = response.isTruncated
    page.certificate = response.certificate
    return page
  }

  private func text(of response: Response) -> DocumentText {
    guard !response.isTruncated, response.body.count <= limits.documentBytes else {
      return DocumentText(.unknown, .tooLarge)
    }
    guard let folder = TemporaryFolder() else { return DocumentText(.unknown, .unsupported) }
    var reading = DocumentReading(limits: limits, folder: folder.path, worker: worker)
    return reading.text(of: response.body)
  }
}
