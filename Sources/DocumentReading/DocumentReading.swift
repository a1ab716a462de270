import AuditModel
import Glibc

/// Reads documents: tells the format by the bytes and hands them to the reader of that format.
///
/// PDF and the formats of Office 97 to 2003 are read by programs, containers by a process of our own, each within the
/// limits; that process reads what lies in them in the same way.
struct DocumentReading {
  let limits: ReadingLimits
  /// Where files may be written for programs to read.
  let folder: String
  /// The command line that has a container read by another process; nil where this is that process.
  let worker: [String]?
  /// How many bytes have come out of compressed files.
  var inflated = 0
  /// How many files were written.
  private var files = 0

  init(limits: ReadingLimits, folder: String, worker: [String]?) {
    self.limits = limits
    self.folder = folder
    self.worker = worker
  }

  /// The text of a document that lies so many archives deep.
  mutating func text(of document: [UInt8], depth: Int = 0) -> DocumentText {
    switch FileFormat(document) {
    case .pdf: readPDF(document)
    case .compound: readCompound(document)
    case .rtf: readRTF(document)
    case .zip, .archive:
      if let worker { readElsewhere(document, worker) } else { readContainer(document, depth: depth) }
    case nil: DocumentText(.unknown, .unsupported)
    }
  }

  /// Has a process of our own read a container.
  private mutating func readElsewhere(_ document: [UInt8], _ worker: [String]) -> DocumentText {
    let outcome = run(worker + [folder], on: document, asInput: true)
    guard outcome.state == .read else { return DocumentText(.unknown, outcome.state) }
    return DocumentText(message: outcome.output) ?? DocumentText(.unknown, .corrupt)
  }

  /// Runs a program on a document. The path of a file that holds it stands where a word is `{}`, and the program finds
  /// settings of its own in the folder `home`.
  mutating func run(
    _ words: [String], on document: [UInt8], asInput: Bool = false, home: String = "/nonexistent"
  ) -> ProgramOutcome {
    files += 1
    // The process that reads containers has the same folder.
    let path = folder + (worker == nil ? "/inner-" : "/document-") + "\(files)"
    let place = ChildProcess.Files(
      input: asInput ? path : "/dev/null", output: path + ".output", complaints: path + ".complaints", home: home)
    guard File.write(document, to: path) else { return ProgramOutcome(state: .tooLarge) }
    defer { for file in [path, place.output, place.complaints] { unsafe unlink(file) } }
    let end = ChildProcess.run(words.map { $0 == "{}" ? path : $0 }, place, limits)
    var outcome = ProgramOutcome(state: Self.state(after: end))
    outcome.complaints = File.read(place.complaints, limit: 1 << 20) ?? []
    guard outcome.state == .read else { return outcome }
    if let output = File.read(place.output, limit: limits.markupBytes + DocumentText.greetingLimit) {
      outcome.output = output
    } else {
      outcome.state = .tooLarge
    }
    return outcome
  }

  /// How far a document was read whose program ended so.
  static func state(after end: ChildProcess.End) -> DocumentFacts.State {
    switch end {
    case .exited(0): .read
    case .timedOut, .signalled(SIGXCPU), .signalled(SIGALRM): .timedOut
    case .signalled(SIGXFSZ), .signalled(SIGKILL): .tooLarge
    case .notStarted, .exited(127): .unsupported
    case .exited, .signalled: .corrupt
    }
  }
}
