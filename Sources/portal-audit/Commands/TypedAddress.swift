import FoundationEssentials
import WebAddress

/// What the user typed for the start page.
struct TypedAddress {
  let text: String

  /// The addresses to try, in this order; none where it is no address, which is kept as a mistake.
  func candidates(_ reading: inout OptionReading) -> [WebAddress] {
    let candidates = WebAddress.candidates(typed: text)
    if let path = pathOnThisMachine {
      reading.add(UserError(key: "error.file-instead-of-address", values: ["path": path]))
    } else if candidates.isEmpty {
      reading.add(UserError(key: "error.malformed-address", values: ["address": text]))
    }
    return candidates
  }

  /// The path of a file or folder that it names; an address with the scheme of a web address names none.
  private var pathOnThisMachine: String? {
    let prefix = "file://"
    let path = text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
    return !path.isEmpty && FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
