/// What became of checking the certificate of a host (RFC 5280, section 6; RFC 9110, section 4.3.4).
public enum CertificateState: String, Hashable, Sendable, Codable, CaseIterable {
  /// It was checked and held.
  case valid
  /// Its time is over.
  case expired
  /// Its time has not come.
  case notYetValid = "not-yet-valid"
  /// It is signed by nobody but itself.
  case selfSigned = "self-signed"
  /// It is for other hosts.
  case wrongName = "wrong-name"
  /// The certificate that signed it, or one further up, was not sent along or is of no authority that is known here.
  case incompleteChain = "incomplete-chain"
  /// It was taken back.
  case revoked
  /// Something else is wrong with it.
  case untrusted
}
