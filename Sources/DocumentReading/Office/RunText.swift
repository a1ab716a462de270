/// The text of one run of a document: letters that a font of the time before Unicode draws are other letters than they
/// say, and this is where all of them pass.
enum RunText {
  /// The text as a reader sees it, given the name of its font; empty where that is not known.
  static func decoded(_ text: String, font: String) -> String { text }
}
