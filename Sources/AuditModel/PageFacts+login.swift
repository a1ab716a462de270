extension PageFacts {
  /// Whether the page asks for a password and has hardly anything else: it stands before what it keeps.
  public var isLogin: Bool {
    guard links.count <= Self.linksOfLogin,
      forms.contains(where: { $0.fields.contains { $0.type == "password" } })
    else { return false }
    var words = 0
    for block in blocks {
      words += block.wordCount
      if words > Self.wordsOfLogin { return false }
    }
    return true
  }

  /// The most links and words of such a page.
  private static let linksOfLogin = 15
  private static let wordsOfLogin = 75
}
