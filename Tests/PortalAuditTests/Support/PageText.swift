/// A page of a made-up site.
func page(_ title: String, _ body: String) -> String {
  """
  <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>\(title)</title></head>
  <body><h1>\(title)</h1>\(body)</body></html>
  """
}

/// A link of a made-up site.
func link(_ path: String, _ text: String) -> String { "<p><a href=\"\(path)\">\(text)</a></p>" }
