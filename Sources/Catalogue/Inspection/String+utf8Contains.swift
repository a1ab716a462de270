extension String {
  /// Whether the bytes of the other text occur in this one's.
  func utf8Contains(_ other: String) -> Bool {
    let bytes = utf8Span.span
    let sought = other.utf8Span.span
    guard sought.count > 0, bytes.count >= sought.count else { return sought.count == 0 }
    let first = sought[0]
    for start in 0...(bytes.count - sought.count) where bytes[start] == first {
      var length = 1
      while length < sought.count, bytes[start + length] == sought[length] { length += 1 }
      if length == sought.count { return true }
    }
    return false
  }
}
