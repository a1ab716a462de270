import AuditModel
import WebAddress

/// A scheme, host and port, and what its robots.txt says (RFC 9309, section 2.3: the rules of one origin bind no
/// other).
struct Origin: Sendable {
  /// What is known of the rules.
  enum Robots: Sendable {
    /// They are to be fetched from that address, after so many redirects.
    case needed(WebAddress, hops: Int)
    /// They are being fetched.
    case active
    /// They are known.
    case known(RobotsRules)
    /// They cannot be reached, so nothing may be fetched; the failure where no response came, and else its status.
    case unreachable(FetchFailure.Kind?, status: Int?)
  }

  /// The origin as text.
  let name: String
  /// The index of its host's slot.
  let slot: Int
  var robots: Robots
  /// When the rules were read, and what they were before they are read again.
  var readAt = 0.0
  var earlierRules: RobotsRules?
  /// How often the present address of robots.txt was asked for.
  var attempts = 0
}
