import Glibc

/// Answers from a folder of files the way a host of static pages does.
///
/// A path is percent-decoded and never leads out of the folder, not through a symbolic link either. A folder answers
/// with its `index.html`; without its slash it is redirected to where its relative links work. The query is passed
/// over.
public struct ServedFolder: Sendable {
  /// The folder's path without symbolic links, ending in a slash.
  private let root: String

  /// A folder of files; nil when there is no such folder.
  public init?(_ path: String) {
    guard let root = resolvedPath(path), fileKind(root) == .folder else { return nil }
    self.root = root == "/" ? root : root + "/"
  }

  /// The answer to a request.
  public func answer(_ request: ServedRequest) -> ServedAnswer {
    guard request.method == "GET" || request.method == "HEAD" else { return .content(status: 405) }
    guard let path = Self.decoded(request.path), path.hasPrefix("/"), !path.utf8.contains(0) else {
      return .content(status: 400)
    }
    guard let file = resolvedPath(root + path.dropFirst()), (file + "/").hasPrefix(root) else { return .notFound }
    switch fileKind(file) {
    case .folder where !path.hasSuffix("/"):
      return .redirect(to: request.path + "/" + (request.query.map { "?" + $0 } ?? ""), status: 301)
    case .folder:
      guard let index = resolvedPath(file + "/index.html"), index.hasPrefix(root) else { return .notFound }
      return content(of: index)
    case .file where !path.hasSuffix("/"):
      return content(of: file)
    case .file, nil:
      return .notFound
    }
  }

  /// The file with its media type; not found where it cannot be read.
  private func content(of file: String) -> ServedAnswer {
    guard fileKind(file) == .file, let body = contents(of: file) else { return .notFound }
    return .content(status: 200, fields: [("Content-Type", mediaType(ofFile: file))], body: body)
  }

  /// The path with its percent-encoding decoded; nil when that is malformed or no UTF-8.
  private static func decoded(_ path: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
