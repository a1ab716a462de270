import WebAddress

extension Scope {
  /// The scope that a start page shows: a parameter that names a body, or the page's first folder, where most of its
  /// links into the site keep to it.
  init(shownBy start: PageFacts) {
    let targets = Set(start.links.map(\.target).filter { $0 != start.address && $0.isSameSite(as: start.address) })
    let parameters = start.address.parameters.filter { Self.namesBody($0.name) && !$0.value.isEmpty }
    let candidates =
      parameters.map { Scope.query(name: $0.name.lowercased(), value: $0.value) }
      + [start.address.firstFolder].compactMap { $0 }.filter(Self.isBody).map(Scope.path)
    self =
      candidates.first { scope in
        let inside = targets.count(where: scope.contains)
        return inside >= Self.leastLinks && inside * 2 >= targets.count
      } ?? .host
  }

  /// So many links of a start page must keep to a scope before it is believed.
  private static let leastLinks = 3

  /// Shorter first folders are languages and the like (`/vi/`).
  private static let leastName = 5

  /// Folders in which portal software keeps the pages of one body.
  private static let softwareFolders: Set<String> = [
    "portal", "portals", "pages", "public", "website", "index", "index.php", "trang-chu", "trangchu", "default",
    "sites",
    "content", "frontend", "homepage",
  ]

  private static func isBody(_ folder: String) -> Bool {
    let name = folder.dropFirst().dropLast().lowercased()
    return name.utf8.count >= leastName && !name.utf8.contains(UInt8(ascii: ".")) && !softwareFolders.contains(name)
  }

  /// What parameters are called that choose among the bodies of one host, without strokes and a word for "number".
  private static let bodyNames: Set<String> = [
    "portal", "unit", "donvi", "dv", "coquan", "school", "truong", "tenant", "org", "organization", "organisation",
    "site",
    "subsite", "subportal", "web", "department", "phong",
  ]

  private static func namesBody(_ parameter: String) -> Bool {
    let name = parameter.lowercased().filter { $0 != "_" && $0 != "-" }
    let ends = ["id", "code", "ma", "alias", "name"]
    return bodyNames.contains(name)
      || ends.contains { word in
        name.hasSuffix(word) && bodyNames.contains(String(name.dropLast(word.count)))
          || name.hasPrefix(word) && bodyNames.contains(String(name.dropFirst(word.count)))
      }
  }
}
