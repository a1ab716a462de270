/// The attributes that matter to reading, by their names.
enum AttributeName: String, CaseIterable {
  case action, alt, charset, colspan, content, data, href, id, itemprop, itemscope, itemtype, label, lang, media
  case method, name, onchange, onclick, placeholder, property, rel, role, rowspan, selected, src, style, title, type,
    value, hidden, open
  case `class`, `for`
  case ariaHidden = "aria-hidden", ariaLabel = "aria-label", ariaLevel = "aria-level"
  case dataEmail = "data-cfemail", dataHref = "data-href", dataSource = "data-src", dataOriginal = "data-original"
  case dataToggle = "data-toggle", dataBootstrapToggle = "data-bs-toggle", ariaControls = "aria-controls"
  case dataTarget = "data-target", dataBootstrapTarget = "data-bs-target"
  case dataLazySource = "data-lazy-src", hrefLanguage = "hreflang", httpEquiv = "http-equiv", xmlLang = "xml:lang"

  /// The attributes by name.
  static let byName = NameTable<AttributeName>()
}
