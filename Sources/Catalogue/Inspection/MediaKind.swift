import WebAddress

/// Which addresses lead to something that is looked at or listened to, and has no words to read.
enum MediaKind {
  private static let extensions: Set<String> = [
    "jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic",
    "mp4", "m4v", "webm", "avi", "mov", "wmv", "flv", "mkv", "mpg", "mpeg", "3gp",
    "mp3", "m4a", "wav", "ogg", "oga", "ogv", "wma", "aac",
  ]

  /// Whether the spelling of the address says that it is a picture, a film or a recording.
  static func isMedia(_ address: WebAddress) -> Bool { extensions.contains(address.fileExtension) }
}
