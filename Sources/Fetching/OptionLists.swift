import CLibcurl

/// The lists that every transfer shares; libcurl does not copy them, so they live as long as the loop.
@safe final class OptionLists {
  /// Header fields of a request.
  let fields: UnsafeMutablePointer<curl_slist>?
  /// Machines that answer for other hosts.
  let connectTo: UnsafeMutablePointer<curl_slist>?

  /// The lists of those settings.
  init(_ settings: FetchSettings) {
    unsafe fields = unsafe Self.list([
      "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "Accept-Language: vi,en;q=0.5",
      "Accept-Encoding: gzip",
    ])
    unsafe connectTo = unsafe Self.list(settings.connectTo.map(\.text))
  }

  deinit {
    unsafe curl_slist_free_all(fields)
    unsafe curl_slist_free_all(connectTo)
  }

  private static func list(_ items: [String]) -> UnsafeMutablePointer<curl_slist>? {
    var list: UnsafeMutablePointer<curl_slist>? = nil
    for item in items {
      let longer = unsafe curl_slist_append(list, item)
      precondition(unsafe longer != nil, "There is memory for a list of a few strings.")
      unsafe list = unsafe longer
    }
    return unsafe list
  }
}
