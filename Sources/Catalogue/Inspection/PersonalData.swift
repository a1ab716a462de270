import AuditModel
import VietnameseText

/// Data of private persons that a page shows and need not: full birth dates of children in lists, identity numbers, and
/// telephone numbers of parents beside their children's names.
///
/// Telephone numbers of staff have to be public, and so have results and lists by name; what is counted stands under a
/// label or a column's heading that says what it is.
struct PersonalData: Sendable {
  /// Children whose full birth dates stand in a list.
  private(set) var birthDates = 0
  /// Identity numbers of citizens.
  private(set) var identityNumbers = 0
  /// Parents whose telephone numbers stand in a list of children.
  private(set) var parentTelephones = 0

  /// With fewer children it is no list.
  static let leastChildren = 3
  /// With fewer parents it is no list.
  static let leastParents = 2

  private let words: PersonalDataVocabulary
  /// The day as of which somebody is a child.
  private let day: CalendarDate

  /// What a page shows of its own.
  init(on page: InspectedPage, _ inspection: Inspection) {
    words = inspection.vocabulary.personal
    day = page.lastNewsDay(before: inspection.auditDate)
    for table in page.facts.tables where table.blocks.contains(where: { page.isOwn[$0] }) {
      count(table)
    }
    for index in page.personalLines { count(page.facts.blocks[index].text) }
  }

  // MARK: Tables

  private mutating func count(_ table: Table) {
    // Where the heading was not told apart, the first row may be it.
    let headings = table.header.isEmpty ? table.rows.first ?? [] : table.header
    func columns(_ set: PhraseSet) -> [Int] { headings.indices.filter { set.occurs(in: headings[$0]) } }
    func cells(_ row: [String], _ columns: [Int]) -> [String] { columns.filter(row.indices.contains).map { row[$0] } }
    let births = columns(words.births)
    let identities = columns(words.identities)
    let telephones = parentColumns(headings, columns(words.telephones))
    guard !births.isEmpty || !identities.isEmpty || !telephones.isEmpty else { return }
    let isNamed = !columns(words.names).isEmpty
    for row in table.rows {
      if cells(row, births).contains(where: isChildsBirth), isNamed || row.contains(where: isPerson) { birthDates += 1 }
      if cells(row, identities).contains(where: IdentityNumber.opens) { identityNumbers += 1 }
      if cells(row, telephones).contains(where: isTelephone) { parentTelephones += 1 }
    }
  }

  /// The columns of telephone numbers that are those of parents in a list of children.
  private func parentColumns(_ headings: [String], _ telephones: [Int]) -> [Int] {
    func isHeaded(_ set: PhraseSet) -> Bool { headings.contains(where: set.occurs) }
    guard !telephones.isEmpty, isHeaded(words.pupils) || isHeaded(words.births) else { return [] }
    let named = telephones.filter { words.parents.occurs(in: headings[$0]) }
    if !named.isEmpty { return named }
    // Teachers and those who hold an office are to be reached.
    return isHeaded(words.parents) && !isHeaded(words.officers) ? telephones : []
  }

  private func isPerson(_ text: String) -> Bool { !PersonName.mentions(in: text).isEmpty }

  private func isTelephone(_ cell: String) -> Bool {
    TelephoneScanner.mentions(in: cell).contains { !$0.value.isPlaceholder }
  }

  private func isChildsBirth(_ text: String) -> Bool {
    DateScanner.mentions(in: text).contains { $0.value <= day && $0.value.yearsPassed(on: day) < 18 }
  }

  // MARK: Lines

  private mutating func count(_ text: String) {
    let folded = FoldedText(matching: text)
    if words.identities.matches(in: folded).contains(where: { IdentityNumber.opens(behind($0, in: text)) }) {
      identityNumbers += 1
    }
    if words.births.matches(in: folded).contains(where: { isChildsBirth(behind($0, in: text)) }), isPerson(text) {
      birthDates += 1
    }
  }

  /// The words that follow a label closely.
  private func behind(_ label: Mention<Int>, in text: String) -> String {
    text.slice(utf8: label.range.upperBound..<min(text.utf8.count, label.range.upperBound + Self.reach))
  }

  /// How many bytes behind its label a date or number may end.
  private static let reach = 48
}

extension CalendarDate {
  /// How many whole years lie between this day and a later one.
  fileprivate func yearsPassed(on day: CalendarDate) -> Int {
    day.year - year - ((day.month, day.day) < (month, self.day) ? 1 : 0)
  }
}
