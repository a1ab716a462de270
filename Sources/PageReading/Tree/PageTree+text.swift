import VietnameseText

extension PageTree {
  /// At most so many nodes are looked at for the words of one element, so that nested links cost no more than a page.
  private static let nodeLimit = 4000
  /// At most so many bytes of words are taken from one element.
  private static let byteLimit = 2000

  /// The composed words of an element, whether shown or not, without those of ignored elements.
  func words(of node: Int) -> String {
    var text: [UInt8] = []
    append(wordsOf: node, to: &text)
    return ComposedText.compose(text[...])
  }

  /// Appends the words of an element as they were sent. What is there already must not end within a word.
  func append(wordsOf node: Int, to text: inout [UInt8]) {
    var ends: [Int] = []
    var index = node + 1
    let end = min(nodes[node].end, node + Self.nodeLimit)
    let limit = text.count + Self.byteLimit
    while index < end, text.count < limit {
      while let last = ends.last, last <= index {
        ends.removeLast()
        text.append(0x20)
      }
      let tag = nodes[index].tag
      if tag == .text {
        let part = bytes[nodes[index].text].prefix(Self.byteLimit)
        if text.needsSpace(before: part) { text.append(0x20) }
        text.append(contentsOf: part)
      } else if let address = encodedEmail(at: index) {
        text.append(contentsOf: address.utf8)
        index = nodes[index].end
        continue
      } else if tag.isIgnored || tag == .select || tag == .textarea {
        index = nodes[index].end
        continue
      } else if tag.isBlock || tag == .br {
        text.append(0x20)
        ends.append(nodes[index].end)
      }
      index += 1
    }
  }

  /// The address that Cloudflare hides from programs in an attribute; nil where there is none.
  func encodedEmail(at node: Int) -> String? {
    guard let code = value(.dataEmail, at: node) else { return nil }
    return EmailAddress(cloudflareHex: code)?.text
  }

  /// The composed value of an attribute; empty where there is none.
  func composed(_ name: AttributeName, at node: Int) -> String {
    ComposedText.compose(bytes(of: name, at: node) ?? [])
  }
}
