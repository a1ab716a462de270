import AuditModel

extension PageFacts: CompactFacts {
  init(from reader: inout FactsReader) throws(FactsDamage) {
    self.init(
      address: try reader.address(), capturedAt: Instant(secondsSince1970: Int64(try reader.int())),
      sha256: try reader.string(), status: try reader.int(), charset: try CharsetDecision(from: &reader),
      language: try reader.string(), title: try reader.string(), metadata: try reader.array(),
      canonical: try reader.optionalAddress(), feeds: try reader.addresses(), breadcrumb: try reader.strings(),
      blocks: try reader.array(), links: try reader.array(), guesses: try reader.array(),
      scriptedNames: try reader.strings(),
      tables: try reader.array(),
      labelledValues: try reader.array(), forms: try reader.array(), pictures: try reader.array(),
      decomposedBlocks: try reader.array { (reader: inout FactsReader) throws(FactsDamage) in try reader.int() },
      isTitleDecomposed: try reader.bool(), needsBrowser: try reader.bool(),
      isTruncated: try reader.bool(), certificate: try reader.optionalLabel(),
      document: try reader.bool() ? DocumentFacts(from: &reader) : nil)
    guard hasSoundPlaces else { throw FactsDamage() }
  }

  /// Whether all that stands at a block does so at one that there is: judging looks there without asking.
  private var hasSoundPlaces: Bool {
    let all = 0..<blocks.count
    func isSound(_ place: Int?) -> Bool { place.map { all.contains($0) } ?? true }
    return links.allSatisfy { isSound($0.block) } && guesses.allSatisfy { isSound($0.block) }
      && forms.allSatisfy { isSound($0.block) }
      && pictures.allSatisfy { isSound($0.block) } && labelledValues.allSatisfy { all.contains($0.block) }
      && decomposedBlocks.allSatisfy { all.contains($0) }
      && tables.allSatisfy { 0 <= $0.blocks.lowerBound && $0.blocks.upperBound <= blocks.count }
      && (document?.pageStarts.allSatisfy { 0 <= $0 && $0 <= blocks.count } ?? true)
  }

  func write(to writer: inout FactsWriter) {
    writer.write(address)
    writer.write(Int(capturedAt.secondsSince1970))
    writer.write(sha256)
    writer.write(status)
    charset.write(to: &writer)
    writer.write(language)
    writer.write(title)
    writer.write(metadata)
    writer.write(canonical) { $0.write($1) }
    writer.write(feeds) { $0.write($1) }
    writer.write(breadcrumb)
    writer.write(blocks)
    writer.write(links)
    writer.write(guesses)
    writer.write(scriptedNames)
    writer.write(tables)
    writer.write(labelledValues)
    writer.write(forms)
    writer.write(pictures)
    writer.write(decomposedBlocks) { $0.write($1) }
    writer.write(isTitleDecomposed)
    writer.write(needsBrowser)
    writer.write(isTruncated)
    writer.write(certificate?.rawValue) { $0.write($1) }
    writer.write(document != nil)
    document?.write(to: &writer)
  }
}

extension DocumentFacts: CompactFacts {
  init(from reader: inout FactsReader) throws(FactsDamage) {
    self.init(
      format: try reader.label(), state: try reader.label(), pageCount: try reader.int(),
      scannedPages: try reader.int(),
      pageStarts: try reader.array { (reader: inout FactsReader) throws(FactsDamage) in try reader.int() },
      issuer: try reader.string())
  }

  func write(to writer: inout FactsWriter) {
    writer.write(format.rawValue)
    writer.write(state.rawValue)
    writer.write(pageCount)
    writer.write(scannedPages)
    writer.write(pageStarts) { $0.write($1) }
    writer.write(issuer)
  }
}

extension CharsetDecision: CompactFacts {
  init(from reader: inout FactsReader) throws(FactsDamage) {
    self.init(
      name: try reader.string(), source: try reader.label(), repairs: try reader.int(),
      contradictsDeclaration: try reader.bool())
  }

  func write(to writer: inout FactsWriter) {
    writer.write(name)
    writer.write(source.rawValue)
    writer.write(repairs)
    writer.write(contradictsDeclaration)
  }
}

extension MetadataElement: CompactFacts {
  init(from reader: inout FactsReader) throws(FactsDamage) {
    self.init(name: try reader.string(), content: try reader.string())
  }

  func write(to writer: inout FactsWriter) {
    writer.write(name)
    writer.write(content)
  }
}

extension Block: CompactFacts {
  init(from reader: inout FactsReader) throws(FactsDamage) { self = try reader.block() }

  func write(to writer: inout FactsWriter) { writer.write(self) }
}

extension Link: CompactFacts {
  init(from reader: inout FactsReader) throws(FactsDamage) { self = try reader.link() }

  func write(to writer: inout FactsWriter) { writer.write(self) }
}

extension Table: CompactFacts {
  init(from reader: inout FactsReader) throws(FactsDamage) {
    let (caption, header) = (try reader.string(), try reader.strings())
    let rows = try reader.array { (reader: inout FactsReader) throws(FactsDamage) in try reader.strings() }
    let (start, end) = (try reader.int(), try reader.int())
    guard start <= end else { throw FactsDamage() }
    self.init(caption: caption, header: header, rows: rows, blocks: start..<end)
  }

  func write(to writer: inout FactsWriter) {
    writer.write(caption)
    writer.write(header)
    writer.write(rows) { $0.write($1) }
    writer.write(blocks.lowerBound)
    writer.write(blocks.upperBound)
  }
}

extension LabelledValue: CompactFacts {
  init(from reader: inout FactsReader) throws(FactsDamage) {
    self.init(label: try reader.string(), value: try reader.string(), block: try reader.int())
  }

  func write(to writer: inout FactsWriter) {
    writer.write(label)
    writer.write(value)
    writer.write(block)
  }
}

extension Form: CompactFacts {
  init(from reader: inout FactsReader) throws(FactsDamage) {
    self.init(
      action: try reader.optionalAddress(), method: try reader.string(), fields: try reader.array(),
      buttons: try reader.strings(), block: try reader.optionalInt())
  }

  func write(to writer: inout FactsWriter) {
    writer.write(action) { $0.write($1) }
    writer.write(method)
    writer.write(fields)
    writer.write(buttons)
    writer.write(block) { $0.write($1) }
  }
}

extension Form.Field: CompactFacts {
  init(from reader: inout FactsReader) throws(FactsDamage) {
    self.init(
      name: try reader.string(), type: try reader.string(), label: try reader.string(),
      isLabelled: try reader.bool(), choices: try reader.strings())
  }

  func write(to writer: inout FactsWriter) {
    writer.write(name)
    writer.write(type)
    writer.write(label)
    writer.write(isLabelled)
    writer.write(choices)
  }
}

extension Picture: CompactFacts {
  init(from reader: inout FactsReader) throws(FactsDamage) {
    self.init(
      source: try reader.string(), alternative: try reader.optionalString(), block: try reader.optionalInt())
  }

  func write(to writer: inout FactsWriter) {
    writer.write(source)
    writer.write(alternative) { $0.write($1) }
    writer.write(block) { $0.write($1) }
  }
}
