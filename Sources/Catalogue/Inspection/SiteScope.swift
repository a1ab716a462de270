import AuditModel
import WebAddress

/// Which part of a host belongs to the body. Several bodies may share one host, each under a folder of its own; then
/// what lies beside the folder of the start page is another body's and never counts.
struct SiteScope {
  /// The folder with its strokes, such as `/truong-thcs-hoa-sen/`; nil where the whole host is the body's.
  let folder: String?

  /// The scope that the start page shows: its first folder, if most of its links into the site stay in there.
  init(_ site: SiteFacts) {
    let segments = site.start.decodedPath.split(separator: "/", omittingEmptySubsequences: true)
    guard let first = segments.first, segments.count > 1 || site.start.path.hasSuffix("/"),
      first.utf8.count >= Self.leastName, !first.utf8.contains(UInt8(ascii: ".")), let start = site.startPage
    else {
      folder = nil
      return
    }
    let folder = "/\(first)/"
    let targets = Set(start.links.map(\.target).filter { $0.isSameSite(as: site.start) })
    let inside = targets.count { Self.lies($0, in: folder) }
    self.folder = inside >= 3 && inside * 2 >= targets.count && inside < site.pages.count ? folder : nil
  }

  /// Shorter first folders are languages and the like (`/vi/`).
  private static let leastName = 5

  private static func lies(_ address: WebAddress, in folder: String) -> Bool {
    (address.decodedPath + "/").utf8.starts(with: folder.utf8)
  }

  /// The facts of the body's own part.
  func limit(_ site: SiteFacts) -> SiteFacts {
    guard let folder else { return site }
    var own = site
    own.pages = site.pages.filter { Self.lies($0.address, in: folder) }
    own.feeds = site.feeds.filter { Self.lies($0.address, in: folder) }
    own.failures = site.failures.filter { Self.lies($0.address, in: folder) }
    own.unvisited = site.unvisited.filter { Self.lies($0.address, in: folder) }
    return own
  }
}
