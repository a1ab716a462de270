public import AuditModel
import VietnameseText

/// The obligations of a circular with the law they come from, ready to judge by.
public struct Catalogue: Sendable {
  /// Its id, such as `tt37-2020`.
  public let id: String
  /// Its version.
  public let version: String
  /// Its title.
  public let title: LocalizedText
  /// The laws that its obligations cite.
  public let laws: [LawSource]
  /// The clauses in the order of the law.
  public let clauses: [ClauseDefinition]
  /// The obligations in the order of the law.
  public let obligations: [Obligation]
  /// Days of every year by which the law wants something published.
  let deadlines: [YearlyDeadline]
  /// What each verdict of each kind of check is called, where an obligation has no text of its own.
  let defaultReasons: [String: [String: LocalizedText]]
  /// All phrases of all checks, compiled once.
  let phrases: PhraseBook
  /// The names of all sections that any check looks for.
  let sectionNames: PhraseList
  /// The lists that several checks share.
  let vocabulary: SharedVocabulary

  /// The obligation of that id.
  public func obligation(_ id: String) -> Obligation? { obligations.first { $0.id == id } }
}
