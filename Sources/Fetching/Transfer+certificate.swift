import AuditModel
import CLibcurl

extension Transfer {
  /// What is wrong with the certificate for which the handshake was broken off, by the result of OpenSSL's check
  /// (`X509_V_ERR_…`, openssl-verification-options(1)). libcurl compares the name itself, after OpenSSL has found
  /// nothing wrong, and then leaves the result as it stood.
  var faultOfCertificate: CertificateState {
    switch unsafe curl_easy_getinfo_long(handle, CURLINFO_SSL_VERIFYRESULT) {
    case 0, 1, 62, 64: .wrongName
    case 9: .notYetValid
    case 10: .expired
    case 18: .selfSigned
    case 2, 19, 20, 21: .incompleteChain
    case 23: .revoked
    default: .untrusted
    }
  }
}
