/// What the program calls itself.
enum Program {
  static let name = "portal-audit"
  static let version = "0.1.0"
  /// Its name and version, as archives have it.
  static let software = "\(name)/\(version)"
  /// Honest about who asks and where to complain (RFC 9110, 10.1.5).
  static let userAgent = "portal-audit/\(version) (+https://github.com/portal-audit/portal-audit)"
}
