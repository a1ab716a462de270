import AuditModel
import VietnameseText

extension PageFlow {
  /// What a `mailto:` or `tel:` link, or one that Cloudflare rewrote, leads to.
  func contact(at node: Int) -> LinkedContact? {
    guard let reference = tree.bytes(of: .href, at: node)?.trimmed else { return nil }
    if reference.hasPrefix("mailto:") {
      return email(reference.dropFirst(7).prefix { $0 != UInt8(ascii: "?") })
    }
    if reference.hasPrefix("tel:") {
      let number = reference.dropFirst(4).prefix { $0 != UInt8(ascii: ";") }.percentDecoded
      let digits = number.utf8.count(where: \.isDigit)
      return digits >= 3 ? LinkedContact(label: "Tel", value: ComposedText.compose(number)) : nil
    }
    let mark: StaticString = "/cdn-cgi/l/email-protection#"
    guard let offset = reference.offset(of: mark) else { return nil }
    let code = reference.dropFirst(offset + mark.utf8CodeUnitCount).text
    return EmailAddress(cloudflareHex: code).map { LinkedContact(label: "Email", value: $0.text) }
  }

  private func email(_ bytes: ArraySlice<UInt8>) -> LinkedContact? {
    let address = ComposedText.compose(bytes.percentDecoded)
    guard let at = address.utf8.firstIndex(of: UInt8(ascii: "@")), at > address.utf8.startIndex,
      address.utf8.index(after: at) < address.utf8.endIndex
    else { return nil }
    return LinkedContact(label: "Email", value: address)
  }

  /// Whether a reader sees the contact where the link stands. A number may be parted otherwise than in its link.
  func isSeen(_ contact: LinkedContact, at node: Int) -> Bool {
    let seen = [Array(tree.words(of: node).utf8), Array(line.bytes.suffix(400))]
    if contact.label == "Tel" {
      let digits = Array(contact.value.utf8.filter(\.isDigit).suffix(9))
      return seen.contains { $0.filter(\.isDigit).contains(digits) }
    }
    let address = contact.value.utf8.map(\.lowered)
    return seen.contains { $0.map(\.lowered).contains(address) }
  }
}
