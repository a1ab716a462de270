import AuditModel

extension DocumentReading {
  /// Reads a container: a document that is one, or an archive of documents.
  mutating func readContainer(_ document: [UInt8], depth: Int) -> DocumentText {
    let container = Container(document, files: limits.files, limit: limits.inflatedBytes - inflated) { name in
      name == "mimetype" || name.hasSuffix(".xml") || name.hasSuffix(".rels")
    }
    inflated += container.inflated
    guard let package = OfficePackage(container) else {
      return container.state == .tooLarge
        ? DocumentText(.archive, .tooLarge) : readArchive(document, depth: depth)
    }
    guard container.state == .read else { return DocumentText(package.format, container.state) }
    if container.encrypted > 0 { return DocumentText(package.format, .encrypted) }
    var markup = DocumentMarkup(limit: limits.markupBytes)
    guard package.write(to: &markup) else { return DocumentText(package.format, .corrupt) }
    return DocumentText(package.format, markup)
  }

  /// Reads the documents of an archive, each below a heading with its name. What is neither document nor archive is
  /// passed over.
  private mutating func readArchive(_ archive: [UInt8], depth: Int) -> DocumentText {
    guard depth < limits.depth else { return DocumentText(.archive, .tooLarge) }
    let container = Container(archive, files: limits.files, limit: limits.inflatedBytes - inflated) { _ in true }
    inflated += container.inflated
    guard container.state == .read else { return DocumentText(.archive, container.state) }
    var markup = DocumentMarkup(limit: limits.markupBytes)
    var states: [DocumentFacts.State] = container.encrypted > 0 ? [.encrypted] : []
    for entry in container.entries where FileFormat(entry.bytes) != nil {
      let text = text(of: entry.bytes, depth: depth + 1)
      states.append(text.state)
      guard text.state == .read else { continue }
      markup.addHeading(entry.name, level: 1)
      markup.add(text.markup)
    }
    // What could be read of it counts; else the worst that befell a part befell the whole.
    if states.contains(.read) {
      var text = DocumentText(.archive, markup)
      text.scannedPages = states.count { $0 == .scanned }
      return text
    }
    let worst: [DocumentFacts.State] = [.tooLarge, .timedOut, .encrypted, .corrupt, .scanned]
    return DocumentText(.archive, worst.first(where: states.contains) ?? .unsupported)
  }
}
