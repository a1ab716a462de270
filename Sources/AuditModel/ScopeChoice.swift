import WebAddress

/// Who decides on the scope of a crawl: the start page, or the user.
public enum ScopeChoice: Hashable, Sendable {
  /// What the start page shows.
  case automatic
  /// The first folder of the start page.
  case folder
  /// This one.
  case given(Scope)

  /// Reads the value of `--scope`: `auto`, `path`, or a scope's own text; nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "auto": self = .automatic
    case "path": self = .folder
    default:
      guard let scope = Scope(text) else { return nil }
      self = .given(scope)
    }
  }

  /// The scope, once the start page is known. A start page that lies in no folder, as where a redirect has led from the
  /// body's folder to a host of its own, has its host for a scope.
  public func scope(of start: PageFacts) -> Scope {
    switch self {
    case .automatic: Scope(shownBy: start)
    case .folder: start.address.firstFolder.map(Scope.path) ?? .host
    case .given(let scope): scope
    }
  }
}
