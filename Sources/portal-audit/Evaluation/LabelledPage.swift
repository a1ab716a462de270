import AuditModel
import Catalogue
import FoundationEssentials

/// A page of a portal with the obligations to which it contributes, as a person read it: a line of a file of labelled
/// pages.
struct LabelledPage: Decodable {
  /// The page: its address, or the path of its file in a copy of the portal.
  let path: String
  /// The ids of the obligations; none for a page that contributes to nothing, however much it looks as if it did.
  let kinds: [String]
  /// What the reader noted; nil where nothing.
  let note: String?

  /// Reads a file of one JSON object a line; what is wrong is told with its line.
  static func read(_ path: String, of catalogue: Catalogue) throws -> [LabelledPage] {
    try JSONLines(path: path).lines.map { line in
      let place = ["path": path, "line": String(line.number)]
      guard let page = try? JSONDecoder().decode(LabelledPage.self, from: line.bytes), !page.path.isEmpty else {
        throw UserError(key: "error.pages-line", values: place)
      }
      if let unknown = page.kinds.first(where: { catalogue.obligation($0) == nil }) {
        throw UnknownObligation(id: unknown, of: catalogue).error(
          key: "error.pages-obligation", values: place)
      }
      return page
    }
  }
}
