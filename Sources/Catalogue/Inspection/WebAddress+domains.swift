import WebAddress

extension WebAddress {
  /// Whether the host is one of these domains or below one. A domain that ends with a full stop is the opening of a
  /// host's name instead: `dichvucong.` stands for `dichvucong.example.gov.vn`.
  func isUnder(_ domains: [String]) -> Bool {
    let host = host
    return domains.contains { domain in
      domain.hasSuffix(".") ? host.hasPrefix(domain) : host == domain || host.hasSuffix("." + domain)
    }
  }
}
