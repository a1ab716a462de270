public import AuditModel

/// What became of many portals, complete enough to be written in any format.
public struct BatchSummary: Sendable {
  /// What the batch is called.
  public var name: String
  /// When it began.
  public var startedAt: Instant
  /// The program that made it.
  public var tool: Report.Tool
  /// The catalogue by which the portals were judged.
  public var catalogue: Catalogue
  /// The portals, those that were assessed first, the best first; then in the order of the list.
  public let portals: [Portal]

  /// Which catalogue, to the byte.
  public struct Catalogue: Sendable {
    /// Its id, such as `tt37-2020`.
    public var id: String
    /// Its version.
    public var version: String
    /// SHA-256 over its files.
    public var sha256: String

    /// A reference to a catalogue.
    public init(id: String, version: String, sha256: String) {
      self.id = id
      self.version = version
      self.sha256 = sha256
    }
  }

  /// What became of one portal.
  public struct Portal: Hashable, Sendable, Codable {
    /// Its line in the list.
    public var line: Int
    /// The address as the list has it.
    public var url: String
    /// What the list calls it, or else what it calls itself.
    public var name: String
    /// How it was judged; nil where it could not be.
    public var assessment: Assessment?
    /// Why it could not be assessed.
    public var problem: LocalizedText?

    /// A portal that was assessed; its report lies at that path below the folder of reports.
    public init(line: Int, url: String, name: String, report: Report, at path: String) {
      self.line = line
      self.url = url
      self.name = name.isEmpty ? report.site.name : name
      assessment = Assessment(report, at: path)
    }

    /// A portal that could not be assessed.
    public init(line: Int, url: String, name: String, problem: LocalizedText) {
      self.line = line
      self.url = url
      self.name = name
      self.problem = problem
    }
  }

  /// A summary.
  public init(
    name: String, startedAt: Instant, tool: Report.Tool, catalogue: Catalogue, portals: [Portal]
  ) {
    self.name = name
    self.startedAt = startedAt
    self.tool = tool
    self.catalogue = catalogue
    self.portals = portals.sorted { left, right in
      let (first, second) = (left.assessment?.share ?? -1, right.assessment?.share ?? -1)
      return first != second ? first > second : left.line < right.line
    }
  }

  /// How many portals were assessed.
  public var assessed: Int { portals.count { $0.assessment != nil } }
}
