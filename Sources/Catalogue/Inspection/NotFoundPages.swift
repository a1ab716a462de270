import AuditModel
import WebAddress

/// The pages of a site that are its answer for addresses that do not exist, given with a status of success: they say
/// what the page says that answered for an address that nobody has.
struct NotFoundPages {
  /// The indices of the pages.
  let indices: Set<Int>

  init(of site: SiteFacts) {
    guard let sample = site.notFoundPage else {
      indices = []
      return
    }
    let start = site.start.identity
    let suspects = site.pages.indices.filter {
      site.pages[$0].address.identity != start && Outline(site.pages[$0]).title == Outline(sample).title
    }
    // Pages that say the very same are left out of the count of what pages share, or that would be frame itself.
    let told = Outline(sample).lines
    var pagesWithLine: [String: Int] = [:]
    var counted = 0
    for page in site.pages {
      let outline = Outline(page)
      guard outline.lines != told || page.address.identity == start else { continue }
      counted += 1
      for line in outline.lines.union(outline.links) { pagesWithLine[line, default: 0] += 1 }
    }
    let threshold = PageComparison.sharedThreshold(pages: counted)
    func own(_ lines: Set<String>) -> Set<String> { lines.filter { pagesWithLine[$0, default: 0] < threshold } }
    let message = own(told)
    indices = Set(
      suspects.filter { index in
        let page = site.pages[index]
        let outline = Outline(page)
        guard own(outline.lines) == message else { return false }
        // A page without words of its own may still have a list or a picture.
        return !message.isEmpty
          || own(outline.links) == own(Outline(sample).links) && outline.pictures.isSubset(of: Outline(sample).pictures)
      })
  }

  /// What a page says, without its numbers and the name by which it was asked for, which such pages like to repeat.
  private struct Outline {
    let title: String
    var lines: Set<String> = []
    var links: Set<String> = []
    let pictures: Set<String>

    init(_ page: PageFacts) {
      let name = page.address.decodedPath.split(separator: "/").last.map { Array($0.utf8) } ?? []
      title = Self.outline(of: page.title, asked: name)
      pictures = Set(page.pictures.map(\.source))
      for block in page.blocks {
        let line = Self.outline(of: block.text, asked: name)
        if block.isLinked { links.insert(line) } else { lines.insert(line) }
      }
    }

    private static func outline(of text: String, asked name: [UInt8]) -> String {
      let bytes = Array(text.utf8)
      var result: [UInt8] = []
      var index = 0
      while index < bytes.count {
        if name.count >= 4, bytes[index...].starts(with: name) {
          index += name.count
          continue
        }
        let isDigit = bytes[index] >= 0x30 && bytes[index] <= 0x39
        if !isDigit { result.append(bytes[index]) } else if result.last != 0x30 { result.append(0x30) }
        index += 1
      }
      return String(decoding: result, as: UTF8.self)
    }
  }
}
