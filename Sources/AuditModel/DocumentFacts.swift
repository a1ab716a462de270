/// What is known of an attached document beside its text.
public struct DocumentFacts: Hashable, Sendable, Codable {
  /// What kind of file it is, as its bytes tell it.
  public enum Format: String, Sendable, Codable, CaseIterable {
    /// Portable Document Format.
    case pdf
    /// A text of Word (Office Open XML).
    case docx
    /// A workbook of Excel (Office Open XML).
    case xlsx
    /// Slides of PowerPoint (Office Open XML).
    case pptx
    /// A text of OpenDocument.
    case odt
    /// A workbook of OpenDocument.
    case ods
    /// Slides of OpenDocument.
    case odp
    /// A text of Word 97 to 2003.
    case doc
    /// A workbook of Excel 97 to 2003.
    case xls
    /// Slides of PowerPoint 97 to 2003.
    case ppt
    /// Rich Text Format.
    case rtf
    /// A file that holds files: zip, rar or 7z.
    case archive
    /// A file whose bytes do not tell.
    case unknown
  }

  /// How far it could be read.
  public enum State: String, Sendable, Codable, CaseIterable {
    /// Its text was read.
    case read
    /// It holds pictures of pages and no text, a stamp of a signature aside.
    case scanned
    /// It opens only with a password.
    case encrypted
    /// Its reader cannot make sense of it, or failed over it.
    case corrupt
    /// It, or what comes of it, is larger than is read.
    case tooLarge = "too-large"
    /// Its reader took longer than it may.
    case timedOut = "timed-out"
    /// There is no reader for its format.
    case unsupported
  }

  /// What kind of file it is.
  public var format: Format
  /// How far it could be read.
  public var state: State
  /// How many pages, sheets or slides it has; 0 where that is not known.
  public var pageCount: Int
  /// How many of its pages hold a picture and no text.
  public var scannedPages: Int
  /// For each page the index of its first block; empty where it is not known where pages begin.
  public var pageStarts: [Int]
  /// The words of its head that say who issued it; empty where it has no such head.
  public var issuer: String

  /// The facts of a document.
  public init(
    format: Format, state: State, pageCount: Int = 0, scannedPages: Int = 0, pageStarts: [Int] = [],
    issuer: String = ""
  ) {
    self.format = format
    self.state = state
    self.pageCount = pageCount
    self.scannedPages = scannedPages
    self.pageStarts = pageStarts
    self.issuer = issuer
  }

  /// What its numbered parts are.
  public var part: Evidence.Part {
    switch format {
    case .xlsx, .xls, .ods: .sheet
    case .pptx, .ppt, .odp: .slide
    case .pdf, .docx, .doc, .odt, .rtf, .archive, .unknown: .page
    }
  }

  /// The number of the page, from 1, on which a block stands; nil where that is not known.
  public func page(ofBlock block: Int) -> Int? {
    pageStarts.lastIndex { $0 <= block }.map { $0 + 1 }
  }
}
