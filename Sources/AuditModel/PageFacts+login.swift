import WebAddress

extension PageFacts {
  /// Whether the page asks for a password and stands before what it keeps: it has hardly anything else, or its address
  /// says that it is a login, whatever menu and foot the portal sets around it. A box to log in beside content is none.
  public var isLogin: Bool {
    asksForPassword && (isAddressOfLogin || hasHardlyAnything)
  }

  /// Whether a form of the page has a field for a password.
  public var asksForPassword: Bool { forms.contains { $0.fields.contains { $0.type == "password" } } }

  private var hasHardlyAnything: Bool {
    guard links.count <= Self.linksOfLogin else { return false }
    var words = 0
    for block in blocks {
      words += block.wordCount
      if words > Self.wordsOfLogin { return false }
    }
    return true
  }

  /// Whether the last part of the path is what programs call their login ("/users/login.aspx", "/dang-nhap").
  private var isAddressOfLogin: Bool {
    let last = address.decodedPath.split(separator: "/").last ?? ""
    return Self.namesOfLogin.contains(String(last.prefix { $0 != "." }).lowercased())
  }

  private static let namesOfLogin: Set<String> = [
    "login", "log-in", "wp-login", "signin", "sign-in", "logon", "dangnhap", "dang-nhap",
  ]
  /// The most links and words of such a page.
  private static let linksOfLogin = 15
  private static let wordsOfLogin = 75
}
