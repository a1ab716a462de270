import AuditModel
import VietnameseText

extension LeaderReading {
  /// The records of a table whose columns are cards: a row of names, below it a row of positions, then telephone
  /// numbers and the like. Empty for any other table.
  func cards(in table: Table, of page: InspectedPage, isInSection: Bool) -> [LeaderRecord] {
    let rows = (table.header.isEmpty ? [] : [table.header]) + table.rows
    guard let names = rows.firstIndex(where: { row in row.count { isName($0) } >= 2 }) else { return [] }
    return rows[names].indices.compactMap { column in
      let cells = rows[names...].compactMap { $0.indices.contains(column) ? $0[column] : nil }
      guard let name = cells.first.flatMap({ isName($0) ? $0 : nil }),
        let position = cells.dropFirst().first(where: { positionNames.occurs(in: $0) })
      else { return nil }
      var record = LeaderRecord(
        name: name, position: position, page: page, quote: "\(name) | \(position)", isInSection: isInSection)
      for cell in cells.dropFirst() {
        let telephones = TelephoneScanner.mentions(in: cell).map(\.value)
        let emails = EmailScanner.mentions(in: cell).map(\.value)
        record.telephones += telephones
        record.emails += emails
        if !telephones.isEmpty || !emails.isEmpty { record.details.append(PageLine(text: cell, page: page)) }
        if record.duties == nil, dutyLabels.occurs(in: cell), cell.utf8.count >= 20 {
          record.duties = PageLine(text: cell, page: page)
        }
      }
      return record
    }
  }

  private func isName(_ cell: String) -> Bool {
    guard let mention = PersonName.mentions(in: cell).first else { return false }
    let before = cell.slice(utf8: 0..<mention.range.lowerBound)
    let beside = FormsOfAddress.makeUp(before) ? cell.utf8.count - mention.range.upperBound : .max
    return min(beside, cell.utf8.count - mention.range.count) <= 6
  }
}
