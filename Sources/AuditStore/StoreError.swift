/// Why something could not be stored or read back: a fault of the disk, the folder or the file that was named.
public struct StoreError: Error, Equatable, Sendable {
  /// The kinds of error; new ones may come.
  public struct Code: Hashable, Sendable {
    private enum Internal: String {
      case unwritable, exists, missing, foreign, newer, database, empty, busy, damaged
    }
    private let value: Internal

    /// The stable name, by which a program finds its own words for it.
    public var name: String { value.rawValue }

    /// A file or folder cannot be made or written.
    public static var unwritable: Self { .init(value: .unwritable) }
    /// The folder already holds a run.
    public static var exists: Self { .init(value: .exists) }
    /// There is nothing at that path, or it cannot be read.
    public static var missing: Self { .init(value: .missing) }
    /// What is there is neither a run folder nor a WARC file.
    public static var foreign: Self { .init(value: .foreign) }
    /// A newer version of the program wrote it.
    public static var newer: Self { .init(value: .newer) }
    /// SQLite refused.
    public static var database: Self { .init(value: .database) }
    /// The archive holds nothing that could be judged.
    public static var empty: Self { .init(value: .empty) }
    /// Another process is writing it.
    public static var busy: Self { .init(value: .busy) }
    /// It cannot be read where more of it follows.
    public static var damaged: Self { .init(value: .damaged) }
  }

  /// What kind of error it is.
  public var code: Code
  /// The file or folder.
  public var path: String
  /// What is wrong, in English.
  public var message: String

  /// An error.
  init(_ code: Code, path: String, message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  /// What to do about it, in English.
  public var hint: String {
    switch code {
    case .unwritable: "Name a folder that you may write to, on a disk with room left."
    case .exists: "Name a folder that holds no run yet."
    case .missing: "Check the path and that you may read it."
    case .foreign: "Name the folder of a run, or a .warc or .warc.gz file."
    case .newer: "Use the version of the program that wrote it, or a later one."
    case .database: "Check that the disk has room and that no other program holds the file."
    case .busy: "Wait for the other process to end."
    case .damaged: "Begin a fresh run."
    case .empty: "Name a run that has fetched at least its start page."
    default: ""
    }
  }
}

extension StoreError: CustomStringConvertible {
  /// Path, fault and hint in one line.
  public var description: String { "\(path): \(message). \(hint)" }
}
