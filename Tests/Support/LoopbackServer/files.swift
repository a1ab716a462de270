import Glibc

/// What a path names.
enum FileKind {
  /// A regular file.
  case file
  /// A folder.
  case folder
}

/// What the path names; nil for nothing, and for what is neither file nor folder.
func fileKind(_ path: String) -> FileKind? {
  var status = stat()
  guard stat(path, &status) == 0 else { return nil }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return .file
  case S_IFDIR: return .folder
  default: return nil
  }
}

/// The absolute path without symbolic links, `.` and `..`; nil where nothing is.
func resolvedPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// The bytes of a file; nil when it cannot be read.
func contents(of path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  while true {
    var count = 0
    bytes += [UInt8](unsafeUninitializedCapacity: 256 << 10) { storage, filled in
      count = read(descriptor, storage.baseAddress, storage.count)
      filled = max(0, count)
    }
    if count == 0 { return bytes }
    guard count > 0 || errno == EINTR else { return nil }
  }
}

/// The media type by which a host of static pages announces a file.
func mediaType(ofFile path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
  return mediaTypes[name[name.index(after: dot)...].lowercased()] ?? "application/octet-stream"
}

/// By extension. HTML has no charset, as most hosts of static pages leave that to the page.
private let mediaTypes: [String: String] = [
  "html": "text/html", "htm": "text/html", "aspx": "text/html", "php": "text/html", "css": "text/css",
  "js": "text/javascript", "json": "application/json", "txt": "text/plain; charset=utf-8", "csv": "text/csv",
  "xml": "application/xml", "rss": "application/rss+xml", "atom": "application/atom+xml", "rdf": "application/rdf+xml",
  "pdf": "application/pdf", "rtf": "application/rtf", "doc": "application/msword",
  "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "xls": "application/vnd.ms-excel",
  "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "ppt": "application/vnd.ms-powerpoint",
  "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
  "zip": "application/zip", "rar": "application/vnd.rar", "7z": "application/x-7z-compressed",
  "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
  "svg": "image/svg+xml", "ico": "image/x-icon", "woff2": "font/woff2", "mp3": "audio/mpeg", "mp4": "video/mp4",
]
