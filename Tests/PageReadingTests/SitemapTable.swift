import Testing

/// One rule of the sitemaps protocol (sitemaps.org/protocol.html) as a document, with the addresses that are read.
struct SitemapRule: Sendable, CustomTestStringConvertible {
  var rule: String
  var document: String
  /// The pages, or for an index the sitemaps after `index`.
  var addresses: [String]

  init(_ rule: String, _ document: String, _ addresses: [String]) {
    (self.rule, self.document, self.addresses) = (rule, document, addresses)
  }

  var testDescription: String { rule }
}

private let namespace = #"xmlns="http://www.sitemaps.org/schemas/sitemap/0.9""#

private func urlset(_ content: String) -> String {
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset \(namespace)>\(content)</urlset>"
}

private func url(_ location: String) -> String { urlset("<url><loc>\(location)</loc></url>") }

private let one = "http://a.vn/1"
private let oneURL = "<url><loc>http://a.vn/1</loc></url>"

let sitemapRules: [SitemapRule] = [
  // XML tag definitions
  SitemapRule(
    "all tags, the optional ones in any order",
    urlset(
      """
      <url><loc>http://a.vn/1</loc><lastmod>2005-01-01</lastmod><changefreq>monthly</changefreq>
      <priority>0.8</priority></url><url><priority>0.5</priority><loc>http://a.vn/2</loc></url>
      """), ["http://a.vn/1", "http://a.vn/2"]),
  SitemapRule("loc alone is enough", url(one), [one]),
  SitemapRule("a url without loc lists nothing", urlset("<url><lastmod>2005-01-01</lastmod></url>" + oneURL), [one]),
  SitemapRule("an empty loc lists nothing", urlset("<url><loc/></url><url><loc></loc></url>" + oneURL), [one]),
  SitemapRule("an empty urlset lists nothing", urlset(""), []),
  SitemapRule("loc begins with the protocol", urlset("<url><loc>a.vn/1</loc></url><url><loc>/2</loc></url>"), []),
  SitemapRule("loc is http or https", urlset("<url><loc>ftp://a.vn/1</loc></url><url><loc>mailto:a</loc></url>"), []),
  SitemapRule("loc ends with a slash where the server asks for it", url("http://a.vn/tin/"), ["http://a.vn/tin/"]),
  SitemapRule("loc has fewer than 2,048 characters", url(one + String(repeating: "x", count: 2048 - 13)), []),
  SitemapRule(
    "loc of 2,047 characters", url(one + String(repeating: "x", count: 2047 - 13)),
    [one + String(repeating: "x", count: 2047 - 13)]),
  SitemapRule(
    "dates and numbers that are none do no harm",
    urlset("<url><loc>\(one)</loc><lastmod>hôm qua</lastmod><priority>cao</priority><changefreq>2</changefreq></url>"),
    [one]),
  SitemapRule("white space around loc is none of it", url("\n   \(one)\t\r\n"), [one]),
  SitemapRule("the fragment is none of the page", url("http://a.vn/1#a"), [one]),
  SitemapRule("each address once", urlset(oneURL + oneURL), [one]),
  // Entity escaping
  SitemapRule("ampersand", url("http://a.vn/?b=1&amp;c=2"), ["http://a.vn/?b=1&c=2"]),
  SitemapRule("single quote", url("http://a.vn/?b=&apos;"), ["http://a.vn/?b=%27"]),
  SitemapRule("double quote", url("http://a.vn/?b=&quot;"), ["http://a.vn/?b=%22"]),
  SitemapRule("greater and less than", url("http://a.vn/?b=&gt;&lt;"), ["http://a.vn/?b=%3E%3C"]),
  SitemapRule("numeric references", url("http://a.vn/&#x1EE9;&#7913;"), ["http://a.vn/%E1%BB%A9%E1%BB%A9"]),
  SitemapRule("letters beyond ASCII", url("http://a.vn/tin-tức?q=hòa"), ["http://a.vn/tin-t%E1%BB%A9c?q=h%C3%B2a"]),
  SitemapRule(
    "percent-encoded already", url("http://a.vn/%C3%BCmlat.html&amp;q=name"), ["http://a.vn/%C3%BCmlat.html&q=name"]),
  SitemapRule(
    "an ampersand that was forgotten", urlset(oneURL + "<url><loc>http://a.vn/?b=1&c=2</loc></url>"),
    [one, "http://a.vn/?b=1&c=2"]),
  SitemapRule(
    "an entity of HTML", urlset("<url><loc>http://a.vn/?b&nbsp;</loc></url>" + oneURL), ["http://a.vn/?b&nbsp;", one]),
  SitemapRule("CDATA", url("<![CDATA[http://a.vn/?b=1&c=2]]>"), ["http://a.vn/?b=1&c=2"]),
  SitemapRule("CDATA beside text", url("http://a.vn/<![CDATA[1]]>"), [one]),
  SitemapRule("a comment within", url("http://a.vn/<!-- x -->1"), [one]),
  // Index files
  SitemapRule(
    "an index lists sitemaps",
    """
    <?xml version="1.0" encoding="UTF-8"?><sitemapindex \(namespace)><sitemap><loc>http://a.vn/1.xml.gz</loc>
    <lastmod>2004-10-01T18:23:17+00:00</lastmod></sitemap><sitemap><loc>http://a.vn/2.xml.gz</loc></sitemap></sitemapindex>
    """, ["index", "http://a.vn/1.xml.gz", "http://a.vn/2.xml.gz"]),
  SitemapRule("an index lists no pages of its own name", "<sitemapindex \(namespace)/>", []),
  // Namespaces and extensions
  SitemapRule("no namespace", "<urlset>\(oneURL)</urlset>", [one]),
  SitemapRule("no declaration", "<urlset \(namespace)>\(oneURL)</urlset>", [one]),
  SitemapRule(
    "an older namespace", #"<urlset xmlns="http://www.google.com/schemas/sitemap/0.84">\#(oneURL)</urlset>"#, [one]),
  SitemapRule(
    "a prefix",
    #"<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url><s:loc>http://a.vn/1</s:loc></s:url></s:urlset>"#,
    [one]),
  SitemapRule(
    "schema locations",
    """
    <urlset xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.sitemaps.org/schemas/sitemap/0.9
    http://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd" \(namespace)>\(oneURL)</urlset>
    """, [one]),
  SitemapRule(
    "the loc of a picture is no page",
    """
    <urlset \(namespace) xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>\(one)</loc>
    <image:image><image:loc>http://a.vn/1.jpg</image:loc></image:image></url></urlset>
    """, [one]),
  SitemapRule(
    "a loc of another namespace is no page",
    "<urlset \(namespace) xmlns:x=\"http://a.vn/x\"><url><x:loc>http://a.vn/2</x:loc><loc>\(one)</loc></url></urlset>",
    [one]),
  SitemapRule(
    "the tag around loc may have any name, text within another tag does not count",
    urlset("<x><loc>http://a.vn/2</loc><y/></x><url><loc><b>\(one)</b></loc></url>" + oneURL), ["http://a.vn/2", one]),
  SitemapRule(
    "a style sheet ahead of the root",
    "<?xml version='1.0'?><?xml-stylesheet type='text/xsl' href='x'?>" + "<urlset>\(oneURL)</urlset>", [one]),
  // Encoding
  SitemapRule("a byte order mark", "\u{FEFF}" + url(one), [one]),
  SitemapRule("blank lines ahead of the declaration", "\n\n" + url(one), [one]),
  SitemapRule(
    "another declared charset than UTF-8", url("http://a.vn/ứ").replacing("UTF-8", with: "ISO-8859-1"),
    ["http://a.vn/%E1%BB%A9"]),
  // Damage
  SitemapRule("what stands before the end of a cut file counts", "<urlset>\(oneURL)<url><loc>http://a.vn/2", [one]),
  SitemapRule(
    "what stands well before a damage counts",
    "<urlset>\(oneURL)<!--\(String(repeating: " ", count: 2000))--></x><url><loc>http://a.vn/2</loc></url></urlset>",
    [one]),
  SitemapRule(
    "a document type, which no sitemap has, ends the reading", "<!DOCTYPE urlset><urlset>\(oneURL)</urlset>", []),
  // Text files
  SitemapRule("one address a line", "http://a.vn/1\nhttps://a.vn/2\n", [one, "https://a.vn/2"]),
  SitemapRule(
    "any line end, blank lines and spaces", "\u{FEFF}http://a.vn/1\r\n\r\n  http://a.vn/2 \rhttp://a.vn/3",
    [one, "http://a.vn/2", "http://a.vn/3"]),
  SitemapRule(
    "nothing but addresses", String(repeating: one + "\n", count: 400) + "Tin\nhttp://a.vn/2", [one, "http://a.vn/2"]),
  SitemapRule("addresses stand for themselves in text", "http://a.vn/?b=1&c=2", ["http://a.vn/?b=1&c=2"]),
]
