/// A way of writing Vietnamese from the time before Unicode: bytes that only the right font shows as Vietnamese.
///
/// A program that takes such bytes for windows-1252 hands on text like `Céng hoµ x· héi` or `Coäng hoøa xaõ hoäi`.
public enum LegacyEncoding: String, CaseIterable, Sendable {
  /// TCVN 5712, the fonts of the ABC set (.VnTime): a byte a letter, and no capitals with tones. A capital is a small
  /// letter in a font of capitals (.VnTimeH), so its byte does not tell.
  case tcvn3
  /// VNI for Windows (VNI-Times): the letter, and after it a byte for its marks.
  case vni
  /// VISCII (RFC 1456): a byte a letter, capitals among the control characters too.
  case viscii
  /// windows-1258: the letter, and after it the tone as a combining mark.
  case windows1258 = "windows-1258"
}
