import AuditModel
import CLibcurl

/// One exchange: the owner of its libcurl handle, which must be out of the multi handle before this is dropped.
@safe final class Transfer {
  /// What is fetched, and for whom.
  let errand: Errand
  /// The libcurl handle.
  let handle: UnsafeMutableRawPointer
  /// What was found wrong with the certificate before; nil while it must hold.
  let certificateFault: CertificateState?
  /// When the first attempt began.
  let startedAt: Instant
  let startedAtTick: ContinuousClock.Instant

  /// The header so far.
  var head = HeadReader()
  /// The body so far.
  var body: [UInt8] = []
  /// Whether the body went beyond the limit.
  var isCut = false
  /// How the body is coded; nil before any of it came.
  var coding: BodyCoding?
  /// Why the body cannot be read.
  var bodyFault: String?
  /// The address that was refused as private.
  var refusedAddress: NetworkAddress?
  /// Where libcurl writes what went wrong.
  let errorText: UnsafeMutablePointer<CChar>

  /// A first attempt.
  convenience init(_ errand: Errand, certificateFault: CertificateState?) {
    self.init(errand, certificateFault: certificateFault, startedAt: .now, startedAtTick: .now)
  }

  private init(
    _ errand: Errand, certificateFault: CertificateState?, startedAt: Instant, startedAtTick: ContinuousClock.Instant
  ) {
    guard let handle = unsafe curl_easy_init() else { preconditionFailure("There is memory for a handle.") }
    self.errand = errand
    unsafe self.handle = unsafe handle
    self.certificateFault = certificateFault
    self.startedAt = startedAt
    self.startedAtTick = startedAtTick
    unsafe errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    unsafe errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    unsafe curl_easy_cleanup(handle)
    unsafe errorText.deallocate()
  }

  /// The seconds since the first attempt began.
  var seconds: Double { (ContinuousClock.now - startedAtTick) / .seconds(1) }

  /// The attempt to make after this one ended in that code; nil when its end is the answer.
  ///
  /// A certificate that does not hold is passed over once, because the page behind it is what citizens read after a
  /// click.
  func repetition(after code: CURLcode, strictTLS: Bool) -> Transfer? {
    guard certificateFault == nil, !strictTLS,
      code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_ISSUER_ERROR
    else { return nil }
    return Transfer(
      errand, certificateFault: faultOfCertificate, startedAt: startedAt, startedAtTick: startedAtTick)
  }

  /// What libcurl says of the end.
  func libraryWords(_ code: CURLcode) -> String {
    let text = unsafe String(cString: errorText)
    return unsafe text.isEmpty ? String(cString: curl_easy_strerror(code)) : text
  }
}
