public import AuditModel
public import VietnameseText

/// A law that obligations cite, with the time in which it is in force.
public struct LawSource: Sendable {
  /// Its id within the catalogue.
  public let id: String
  /// Its number, such as `37/2020/TT-BGDĐT`.
  public let number: String
  /// Its title.
  public let title: LocalizedText
  /// The first day on which it is in force.
  public let from: CalendarDate
  /// The first day on which it is not in force any more; nil while it is.
  public let until: CalendarDate?
  /// The law that took its place.
  public let successor: String?
  /// Whom it concerns.
  public let applies: Applicability
}
