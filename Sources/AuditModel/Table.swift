/// A data table as rows and columns; tables that only lay a page out are not kept.
public struct Table: Hashable, Sendable {
  /// The caption; empty where there is none.
  public var caption: String
  /// The cells of the header row, header rows split over lines joined; empty where there is none.
  public var header: [String]
  /// The rows below the header, each as its cells; a cell that spans columns is repeated.
  public var rows: [[String]]
  /// The indices of the blocks that its rows are (header rows included).
  public var blocks: Range<Int>

  /// A table.
  public init(caption: String = "", header: [String], rows: [[String]], blocks: Range<Int>) {
    self.caption = caption
    self.header = header
    self.rows = rows
    self.blocks = blocks
  }
}
