public import AuditModel

/// A batch as JSON of the schema `portal-audit/batch/1`; the same batch is always the same bytes.
public struct BatchJSON {
  /// The name of the schema.
  public static let schema = "portal-audit/batch/1"

  /// The batch with its words in that language.
  public static func bytes(of batch: BatchSummary, language: ReportLanguage) -> [UInt8] {
    JSONValue.object([
      "schema": .string(schema),
      "tool": .object(["name": .string(batch.tool.name), "version": .string(batch.tool.version)]),
      "catalogue": .object([
        "id": .string(batch.catalogue.id), "version": .string(batch.catalogue.version),
        "sha256": .string(batch.catalogue.sha256),
      ]),
      "name": .string(batch.name),
      "startedAt": .string(batch.startedAt.description),
      "totals": totals(of: batch),
      "portals": .array(batch.portals.map { portal($0, language) }),
    ]).bytes
  }

  private static func totals(of batch: BatchSummary) -> JSONValue {
    .object([
      "portals": number(batch.portals.count),
      "assessed": number(batch.assessed),
      "notAssessed": number(batch.portals.count - batch.assessed),
      "pages": number(batch.total(\.pages)),
      "met": number(batch.total(\.met)),
      "partial": number(batch.total(\.partial)),
      "missing": number(batch.total(\.missing)),
      "unknown": number(batch.total(\.unknown)),
    ])
  }

  private static func portal(_ portal: BatchSummary.Portal, _ language: ReportLanguage) -> JSONValue {
    .object([
      "line": number(portal.line),
      "url": .string(portal.url),
      "name": .string(portal.name),
      "assessment": portal.assessment.map { assessment($0, language) } ?? .null,
      "problem": portal.problem.map { .string($0[language]) } ?? .null,
    ])
  }

  private static func assessment(_ one: BatchSummary.Assessment, _ language: ReportLanguage) -> JSONValue {
    .object([
      "host": .string(one.host), "profile": .string(one.profile.rawValue), "pages": number(one.pages),
      "stopped": .string(one.stopped.rawValue), "points": .number(one.points), "low": .number(one.low),
      "high": .number(one.high), "max": .number(one.max), "band": .string(one.band[language]),
      "met": number(one.met), "partial": number(one.partial), "missing": number(one.missing),
      "unknown": number(one.unknown), "report": .string(one.report),
    ])
  }

  private static func number(_ count: Int) -> JSONValue { .number(Double(count)) }
}
