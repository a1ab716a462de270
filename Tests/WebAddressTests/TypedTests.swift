import Testing
import WebAddress

/// What is tried for something that a user typed.
struct TypedTests {
  @Test(
    arguments: [
      ("example.edu.vn", ["https://example.edu.vn/", "http://example.edu.vn/"]),
      (" \u{FEFF}\u{A0}example.edu.vn/a?b#c\u{200B}\n", ["https://example.edu.vn/a?b", "http://example.edu.vn/a?b"]),
      ("//example.edu.vn", ["https://example.edu.vn/", "http://example.edu.vn/"]),
      ("localhost:8080/a", ["https://localhost:8080/a", "http://localhost:8080/a"]),
      ("example.vn:8080", ["https://example.vn:8080/", "http://example.vn:8080/"]),
      ("example.vn?x=a@b", ["https://example.vn/?x=a@b", "http://example.vn/?x=a@b"]),
      ("127.0.0.1", ["https://127.0.0.1/", "http://127.0.0.1/"]),
      ("[::1]:80", ["https://[::1]:80/", "http://[::1]/"]),
      ("Trường.vn", ["https://xn--trng-rib8295b.vn/", "http://xn--trng-rib8295b.vn/"]),
      ("http://example.vn", ["http://example.vn/"]),
      ("HTTPS:example.vn", ["https://example.vn/"]),
      ("http:/example.vn", ["http://example.vn/"]),
      ("http:\\\\example.vn", ["http://example.vn/"]),
      ("", []), ("  ", []), ("ftp://example.vn", []), ("mailto:a@example.vn", []), ("a@example.vn", []),
      ("/etc/passwd", []), ("./a.html", []), ("../a", []), ("C:\\a\\b.html", []), ("two words", []), ("https://", []),
      ("example.vn:port", []), ("example.vn:99999", []), ("?", []), ("#", []), ("%", []), ("\u{0}", []),
    ] as [(String, [String])])
  func typedTextBecomesAddressesToTry(typed: String, tried: [String]) {
    #expect(WebAddress.candidates(typed: typed).map(\.text) == tried)
  }
}
