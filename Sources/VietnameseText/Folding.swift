/// How far text is folded before it is compared.
public enum Folding: Sendable {
  /// Case, composition, tone placement, white space and punctuation are evened out; accents are kept.
  case accented
  /// The same, and accents are dropped (đ becomes d) and the separators of slugs and file names become spaces.
  case plain
}
