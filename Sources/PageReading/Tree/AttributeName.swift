/// The attributes that matter to reading.
enum AttributeName: UInt8, CaseIterable {
  case action, alt, charset, colspan, content, data, href, id, itemprop, itemscope, itemtype, label, lang, media
  case method, name, onchange, onclick, placeholder, property, rel, role, rowspan, selected, src, style, title, type,
    value, hidden, open
  case `class`, `for`
  case ariaHidden, ariaLabel, ariaLevel, ariaControls, ariaExpanded
  case dataEmail, dataHref, dataSource, dataOriginal, dataLazySource
  case dataToggle, dataBootstrapToggle, dataTarget, dataBootstrapTarget
  case hrefLanguage, httpEquiv, xmlLang

  /// The attributes by name.
  static let byName = NameTable<AttributeName>(\.spelling)

  /// How markup spells the name.
  private var spelling: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .ariaLabel: "aria-label"
    case .ariaLevel: "aria-level"
    case .ariaControls: "aria-controls"
    case .ariaExpanded: "aria-expanded"
    case .dataEmail: "data-cfemail"
    case .dataHref: "data-href"
    case .dataSource: "data-src"
    case .dataOriginal: "data-original"
    case .dataLazySource: "data-lazy-src"
    case .dataToggle: "data-toggle"
    case .dataBootstrapToggle: "data-bs-toggle"
    case .dataTarget: "data-target"
    case .dataBootstrapTarget: "data-bs-target"
    case .hrefLanguage: "hreflang"
    case .httpEquiv: "http-equiv"
    case .xmlLang: "xml:lang"
    default: "\(self)"
    }
  }
}
