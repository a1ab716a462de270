/// The elements that matter to reading, by their names; `other` is any element that does not.
enum Tag: String, CaseIterable {
  case text = "#text", other = "#other"
  case a, address, area, article, aside, b, base, blockquote, body, br, button, caption, center, col, colgroup
  case datalist, dd, details, dialog, dir, div, dl, dt, embed, fieldset, figcaption, figure, footer, form
  case frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, iframe, img, input, label, legend
  case li, link, main, map, marquee, menu, meta, nav, noframes, noscript, object, ol, optgroup, option, p, pre
  case script, search, section, select, strong, style, summary, svg, table, tbody, td, template, textarea, tfoot
  case th, thead, title, tr, ul, video, audio, canvas, math, param, source
  case appRoot = "app-root"

  /// The tags by name.
  static let byName = NameTable<Tag>(\.rawValue)

  /// The element of that name, which may have a prefix: what Word calls `o:p` is read as `p`.
  /// The whole name is given packed too.
  init(name: ArraySlice<UInt8>, packed: PackedName?) {
    var packed = packed
    if let colon = name.firstIndex(of: UInt8(ascii: ":")), colon > name.startIndex, colon + 1 < name.endIndex {
      packed = PackedName(name[(colon + 1)...])
    }
    self = packed.flatMap(Self.byName.meaning) ?? .other
  }

  /// Whether a line ends before and after the element, styles aside.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl,
      .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup,
      .hr, .html, .legend, .li, .main, .marquee, .menu, .nav, .ol, .p, .pre, .search, .section, .summary, .table,
      .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .button, .appRoot:
      true
    default: false
    }
  }

  /// Whether nothing of the element is read at all.
  var isIgnored: Bool {
    switch self {
    case .script, .style, .template, .noscript, .noframes, .svg, .math, .canvas, .video, .audio, .datalist, .title,
      .meta, .link, .base, .param, .source, .col, .colgroup:
      true
    default: false
    }
  }

  /// Whether a label inside it never takes its value from outside.
  var isGroup: Bool {
    switch self {
    case .li, .tr, .dl, .article, .section, .table, .fieldset, .form, .nav, .header, .footer, .aside, .main: true
    default: false
    }
  }

  /// 1...6 for a heading; 0 for the rest.
  var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }
}
