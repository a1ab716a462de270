import AuditModel
import AuditStore
import Catalogue
import FoundationEssentials

/// The rules that an audit needs, read from their folder.
struct RuleSet: Sendable {
  let catalogue: Catalogue
  let scoring: ScoringRules
  let messages: Messages
  /// SHA-256 over the files of catalogue and scoring, each with its name, so that a report says by which rules it was
  /// made, to the byte.
  let digest: String

  static let catalogueName = "tt37-2020"

  init() throws {
    let folder = RuleFolder(path: try Self.folder())
    let files = try folder.files(in: Self.catalogueName)
    let scoringFile = try folder.file("scoring.yaml")
    catalogue = try CatalogueLoader.load(files)
    scoring = try ScoringRules.load(scoringFile)
    messages = try Self.loadMessages()
    digest = Self.digest(of: files + [scoringFile], below: folder.path)
  }

  var audit: Audit { Audit(catalogue: catalogue, scoring: scoring, messages: messages) }

  var provenance: Audit.Provenance {
    Audit.Provenance(
      tool: Report.Tool(name: Program.name, version: Program.version), catalogueDigest: digest)
  }

  /// Refuses a level of schools that the rules do not know.
  func check(level: String?) throws {
    guard let level, !catalogue.levelIDs.contains(level) else { return }
    throw UserError(
      key: "error.option.level", values: ["value": level, "known": catalogue.levelIDs.joined(separator: ", ")])
  }

  static func loadMessages() throws -> Messages {
    try MessagesLoader.load(RuleFolder(path: folder()).files(in: "messages"))
  }

  private static func digest(of files: [RuleFile], below root: String) -> String {
    var bytes: [UInt8] = []
    for file in files {
      // The place of the folder on a machine is no part of the rules.
      let name = file.path.hasPrefix(root) ? String(file.path.dropFirst(root.count)) : file.path
      bytes += Array(name.utf8) + [0] + Array(file.text.utf8) + [0]
    }
    return SHA256Digest.hex(of: bytes)
  }

  /// Where the rules lie: beside the program, in the checkout that it was built in, in the working folder, or where
  /// packages put them. `PORTAL_AUDIT_RULES` names another place.
  static func folder() throws -> String {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["PORTAL_AUDIT_RULES"], !named.isEmpty { return named }
    var places: [String] = []
    var place = URL(fileURLWithPath: Program.path).deletingLastPathComponent()
    places.append(place.appendingPathComponent("rules").path)
    for _ in 0..<5 where place.path != "/" {
      place = place.deletingLastPathComponent()
      let isCheckout = FileManager.default.fileExists(atPath: place.appendingPathComponent("Package.swift").path)
      if isCheckout { places.append(place.appendingPathComponent("rules").path) }
    }
    places += ["rules", "/usr/share/portal-audit/rules", "/usr/local/share/portal-audit/rules"]
    for place in places where FileManager.default.fileExists(atPath: place + "/scoring.yaml") { return place }
    throw UserError(key: "error.no-rules", values: ["path": places.first ?? "rules"])
  }

}
