/// An HTTP response as it came (RFC 9110).
public struct Response: Sendable {
  /// The status code, 100...599.
  public var status: Int
  /// The header as it came on the wire, status line first, CRLF between lines, ending in an empty line.
  /// With HTTP/2 it is written as HTTP/1.1 would have it.
  public var head: [UInt8]
  /// The header fields in their order.
  public var fields: [HeaderField]
  /// The body with its transfer and content coding removed.
  public var body: [UInt8]
  /// Whether the body was cut at the request's limit, or the connection ended before its announced length.
  public var isTruncated: Bool
  /// What became of checking the certificate; nil over plain http.
  public var certificate: CertificateState?

  /// A response.
  public init(
    status: Int, head: [UInt8], fields: [HeaderField], body: [UInt8], isTruncated: Bool = false,
    certificate: CertificateState? = nil
  ) {
    self.status = status
    self.head = head
    self.fields = fields
    self.body = body
    self.isTruncated = isTruncated
    self.certificate = certificate
  }

  /// The value of the first field of that name (given in lower case), without white space around it.
  public func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}
