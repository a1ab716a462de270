import WebAddress

/// An address and a reference on its page: the bytes before the first zero and those behind it.
struct ReferenceBytes {
  private let base: String
  private let reference: String

  init(_ bytes: [UInt8]) {
    base = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    reference = String(decoding: bytes.drop { $0 != 0 }.dropFirst(), as: UTF8.self)
  }

  func check() {
    for candidate in WebAddress.candidates(typed: base) { check(candidate) }
    guard let page = WebAddress(base) ?? WebAddress("http://truong.example.edu.vn/a/b?c=d") else {
      preconditionFailure("The address that stands in is valid.")
    }
    check(page)
    guard let target = page.resolving(reference) else { return }
    check(target)
    precondition(page.resolving(target.text) == target, "An absolute reference leads to itself.")
  }

  private func check(_ address: WebAddress) {
    precondition(address.text.utf8.count <= WebAddress.maximumLength, "An address has a greatest length.")
    precondition(address.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "An address is visible ASCII.")
    precondition(!address.text.utf8.contains(UInt8(ascii: "#")), "An address has no fragment.")
    precondition(WebAddress(address.text) == address, "The normal form is its own normal form.")
    precondition(address.resolving("") == address, "An empty reference is the page itself.")
    precondition(address.scheme == "http" || address.scheme == "https", "An address is of the web.")
    precondition(!address.host.isEmpty && (1...65535).contains(address.port), "An address has a host and a port.")
    precondition(!address.host.utf8.contains(UInt8(ascii: "@")), "An address has no user and no password.")
    precondition(address.path.utf8.first == UInt8(ascii: "/"), "A path begins with a slash.")
    precondition(address.text == address.origin + address.path + (address.query.map { "?" + $0 } ?? ""))
    precondition(address.isSameSite(as: address) && address.identity == address.identity)
    _ = address.decodedPath.utf8.count + address.fileExtension.utf8.count
  }
}
