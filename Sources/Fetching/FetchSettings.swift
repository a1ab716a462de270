/// How a `Fetcher` behaves towards every host.
public struct FetchSettings: Sendable {
  /// The `User-Agent` it names itself by.
  public var userAgent: String
  /// Machines that answer for other hosts.
  public var connectTo: [ConnectTo]
  /// Whether private, loopback, link-local and reserved addresses may be connected to.
  public var allowPrivate: Bool
  /// Whether a certificate that does not hold is a failure; otherwise the request is repeated without checking it, and
  /// the response says so.
  public var strictTLS: Bool
  /// A file of the certificates (PEM) of the authorities that are trusted; nil for those of the system.
  public var authorities: String?
  /// The most seconds for finding the host and connecting, TLS included.
  public var connectTimeout: Double
  /// The most requests under way at a time; further ones wait, and their time does not run yet.
  public var maxConnections: Int
  /// The most requests under way at a time to one host and port.
  public var maxConnectionsPerHost: Int
  /// A transfer that stays below so many bytes a second …
  public var lowSpeedBytes: Int
  /// … for so many seconds has timed out.
  public var lowSpeedSeconds: Int

  /// Settings.
  public init(
    userAgent: String, connectTo: [ConnectTo] = [], allowPrivate: Bool = false, strictTLS: Bool = false,
    authorities: String? = nil,
    connectTimeout: Double = 10, maxConnections: Int = 16, maxConnectionsPerHost: Int = 6, lowSpeedBytes: Int = 100,
    lowSpeedSeconds: Int = 20
  ) {
    self.userAgent = userAgent
    self.connectTo = connectTo
    self.allowPrivate = allowPrivate
    self.strictTLS = strictTLS
    self.authorities = authorities
    self.connectTimeout = connectTimeout
    self.maxConnections = maxConnections
    self.maxConnectionsPerHost = maxConnectionsPerHost
    self.lowSpeedBytes = lowSpeedBytes
    self.lowSpeedSeconds = lowSpeedSeconds
  }
}
