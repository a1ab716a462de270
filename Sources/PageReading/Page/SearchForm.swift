import AuditModel
import WebAddress

/// A form that searches the site: sent with GET, with one field for words. Where it leads for the phrase of
/// `SearchProbe` is a guess that a crawl tries once.
struct SearchForm {
  private var pairs: [(name: String, value: String)] = []
  private var words: String?
  private var hasSubmit = false
  private var isSearch = false

  /// Where the form leads; nil for one that is no search.
  static func link(of form: Int, in tree: PageTree, at address: WebAddress, base: WebAddress) -> Link? {
    guard tree.keyword(.method, at: form) != "post" else { return nil }
    let reference = tree.bytes(of: .action, at: form)?.trimmed ?? []
    guard let action = reference.isEmpty ? address : base.resolving(reference.text) else { return nil }
    var search = SearchForm()
    search.isSearch = tree.keyword(.role, at: form) == "search" || speaksOfSearch(action.path)
    guard search.read(form + 1..<max(tree.nodes[form].end, form + 1), of: tree), search.isSearch,
      let words = search.words
    else { return nil }
    let query = search.pairs.map { "\(FormGuesses.encoded($0.name))=\(FormGuesses.encoded($0.value))" }
    return WebAddress(action.origin + action.path + "?" + query.joined(separator: "&")).map {
      Link(target: $0, text: words, kind: .search)
    }
  }

  /// Reads the fields; whether exactly one of them asks for words, and none for anything personal.
  private mutating func read(_ nodes: Range<Int>, of tree: PageTree) -> Bool {
    for node in nodes {
      switch tree.nodes[node].tag {
      case .textarea: return false
      case .select: readSelect(node, of: tree)
      case .input: if !readInput(node, of: tree) { return false }
      case .button: readSubmit(node, of: tree)
      default: break
      }
    }
    return words != nil
  }

  private mutating func readInput(_ node: Int, of tree: PageTree) -> Bool {
    let name = tree.value(.name, at: node) ?? ""
    switch tree.keyword(.type, at: node) {
    case "", "text", "search":
      guard words == nil, !name.isEmpty else { return false }
      let told = [.placeholder, .title, .ariaLabel].map { tree.composed($0, at: node) }.first { !$0.isEmpty } ?? ""
      words = told
      pairs.append((name, SearchProbe.phrase))
      isSearch =
        isSearch || tree.keyword(.type, at: node) == "search" || Self.names.contains(name.lowercased())
        || Self.speaksOfSearch(name) || Self.speaksOfSearch(told)
    case "hidden": if !name.isEmpty { pairs.append((name, tree.value(.value, at: node) ?? "")) }
    case "submit": readSubmit(node, of: tree)
    case "button", "image", "reset", "checkbox", "radio": break
    default: return false
    }
    return true
  }

  /// The button that is pressed is sent too where it has a name; a reader presses the first.
  private mutating func readSubmit(_ node: Int, of tree: PageTree) {
    let type = tree.keyword(.type, at: node)
    guard !hasSubmit, type == "submit" || type.isEmpty else { return }
    hasSubmit = true
    if let name = tree.value(.name, at: node), !name.isEmpty {
      pairs.append((name, tree.value(.value, at: node) ?? ""))
    }
  }

  private mutating func readSelect(_ select: Int, of tree: PageTree) {
    guard let name = tree.value(.name, at: select), !name.isEmpty else { return }
    let options = (select + 1..<max(tree.nodes[select].end, select + 1)).filter { tree.nodes[$0].tag == .option }
    let chosen = options.first { tree.bytes(of: .selected, at: $0) != nil } ?? options.first
    guard let chosen else { return }
    pairs.append((name, tree.value(.value, at: chosen) ?? tree.words(of: chosen)))
  }

  /// What the field of a search is called by convention.
  private static let names: Set<String> = ["q", "s", "k", "key", "query", "keyword", "keywords", "tukhoa", "tu_khoa"]

  private static func speaksOfSearch(_ text: String) -> Bool {
    let lower = Array(text.lowercased().utf8)[...]
    return ["search", "seek", "tim-kiem", "timkiem", "tìm kiếm"].contains { lower.offset(of: $0) != nil }
  }
}
