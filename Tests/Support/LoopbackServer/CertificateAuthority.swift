import Glibc

/// An authority of its own with certificates of 127.0.0.1 in several states, in a folder that is gone with it: `good`,
/// `expired`, `other` (for another name), `chain` (signed by one that is not sent along) and `self` (signed by itself).
/// It needs an `openssl` command.
public final class CertificateAuthority: Sendable {
  private let folder: String

  /// Makes the authority and its certificates.
  public init() throws {
    var name = Array("/tmp/certificates-XXXXXX".utf8CString)
    guard let path = mkdtemp(&name) else { throw LoopbackFault.last("No folder could be made") }
    folder = String(cString: path)
    guard system("cd '\(folder)' && { \(Self.script); } > /dev/null 2>&1") == 0 else {
      throw LoopbackFault("openssl made no certificates.")
    }
  }

  deinit { _ = system("rm -r '\(folder)'") }

  /// The path of a file: `root.crt`, or the name of a certificate with `.crt` or `.key`.
  public func file(_ name: String) -> String { "\(folder)/\(name)" }

  private static let script = """
    set -e
    key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out $1.key; }
    leaf() {
      key $1; openssl req -new -key $1.key -subj /CN=$1 -out $1.csr; echo "subjectAltName=$2" > $1.ext
      openssl x509 -req -in $1.csr -CA $3.crt -CAkey $3.key -CAcreateserial -days $4 -extfile $1.ext -out $1.crt
    }
    key root; openssl req -x509 -new -key root.key -subj /CN=Root -days 2 -out root.crt
    key self; openssl req -x509 -new -key self.key -subj /CN=127.0.0.1 -days 2 -out self.crt
    key mid; openssl req -new -key mid.key -subj /CN=Mid -out mid.csr
    echo "basicConstraints=critical,CA:TRUE" > mid.ext
    openssl x509 -req -in mid.csr -CA root.crt -CAkey root.key -CAcreateserial -days 2 -extfile mid.ext -out mid.crt
    leaf good IP:127.0.0.1 root 2; leaf expired IP:127.0.0.1 root -1
    leaf other DNS:other.invalid root 2; leaf chain IP:127.0.0.1 mid 2
    """
}
