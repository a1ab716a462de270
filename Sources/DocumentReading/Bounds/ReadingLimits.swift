/// What the reading of one document may cost. Whatever goes beyond is ended and costs that document alone.
public struct ReadingLimits: Hashable, Sendable {
  /// The most seconds of processor time that each process may take. It ends what computes without end, at the same
  /// place on a busy machine as on an idle one.
  public var processorSeconds = 20
  /// The most seconds by the clock that each process may take. It ends what waits without end, and is long enough that
  /// a busy machine ends nothing else.
  public var seconds = 90.0
  /// The most bytes of memory that each process may map.
  public var memory = 1 << 30
  /// The longest document that is read, in bytes.
  public var documentBytes = 32 << 20
  /// The most bytes of text or markup that a document may become.
  public var markupBytes = 8 << 20
  /// The most bytes that may come out of a compressed file, that of its parts and of files within files together.
  public var inflatedBytes = 128 << 20
  /// The most files of an archive that are looked at.
  public var files = 200
  /// How many archives may lie within one another.
  public var depth = 2

  /// The defaults.
  public init() {}

  /// The words ahead of a program's own that have it run within the limits. A little more may be written than is read,
  /// so that too much is told from enough.
  var confinement: [String] {
    [
      "prlimit", "--cpu=\(processorSeconds):\(processorSeconds + 1)", "--as=\(memory)", "--core=0",
      "--fsize=\(max(markupBytes, documentBytes) + 4096)", "--nofile=64", "--",
    ]
  }
}
