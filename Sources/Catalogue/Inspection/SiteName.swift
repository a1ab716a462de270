import AuditModel
import WebAddress

/// What a site calls itself.
struct SiteName {
  let site: SiteFacts
  /// On how many pages each part of a title stands.
  let titleParts: [String: Int]
  /// The indices of pages that are not repetitions.
  let distinctPages: [Int]
  /// Where in a text a kind of body is named first (trường, sở, phòng), in bytes; nil where none is.
  let opening: (String) -> Int?

  /// What its pages say of themselves in `og:site_name` or Dublin Core's publisher, the part that most titles share,
  /// the start page's title, or a title or heading that is a body's name: the first that names a body, else the first.
  var text: String {
    let candidates = [declared, shared, startTitle].filter { !$0.isEmpty }
    if let name = candidates.first(where: { opening($0) != nil }) { return name }
    // What all pages are called is only gone through where nothing else names a body.
    let named = named
    return named.isEmpty ? candidates.first ?? "" : named
  }

  private var declared: String {
    var counts: [String: Int] = [:]
    for page in site.pages {
      for element in page.metadata where element.name == "og:site_name" || element.name == "dc.publisher" {
        if isName(element.content) { counts[element.content, default: 0] += 1 }
      }
    }
    return mostFrequent(counts, atLeast: max(1, distinctPages.count / 4))
  }

  private var shared: String { mostFrequent(titleParts, atLeast: max(2, distinctPages.count / 3)) }

  private var startTitle: String { site.startPage?.title ?? "" }

  private var named: String {
    var counts: [String: Int] = [:]
    for index in distinctPages {
      let page = site.pages[index]
      let headings = page.blocks.lazy.filter { $0.role == .heading }.prefix(3).map(\.text)
      for text in Set(TitleParts.split(page.title) + headings) where text.utf8.count <= 80 && opensWithBody(text) {
        counts[text, default: 0] += 1
      }
    }
    return mostFrequent(counts, atLeast: 1)
  }

  /// A body's name opens with its kind; “Kế hoạch của Trường …” is no name.
  private func opensWithBody(_ text: String) -> Bool { opening(text) == 0 }

  /// A name has words; a host's name, as some software writes it there, has none.
  private func isName(_ text: String) -> Bool {
    !text.isEmpty && (text.utf8.contains(UInt8(ascii: " ")) || !text.utf8.contains(UInt8(ascii: ".")))
  }

  private func mostFrequent(_ counts: [String: Int], atLeast least: Int) -> String {
    counts.filter { $0.value >= least }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }
}
