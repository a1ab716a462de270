/// How the profile of an audit came to be.
public enum ProfileSource: String, Sendable, Codable {
  /// The user named it.
  case given
  /// Read from the portal.
  case detected
}
