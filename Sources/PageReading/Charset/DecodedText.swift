import AuditModel
import VietnameseText

/// A body as UTF-8, and how its charset was told.
struct DecodedText {
  /// Valid UTF-8 without a byte order mark and without control characters other than tab and line ends.
  private(set) var bytes: [UInt8]
  /// What decided, and how many bytes could not be decoded.
  private(set) var decision: CharsetDecision

  /// Decodes a body; `declared` is the charset of its Content-Type.
  ///
  /// The order is: byte order mark, header, meta, valid UTF-8, detection, windows-1252. A declaration of UTF-8 is
  /// believed if the bytes bear it out; any other yields to bytes that are valid UTF-8, for no other charset writes
  /// such sequences by chance.
  init(_ body: ArraySlice<UInt8>, declared: String?) {
    let declarations = Self.declarations(in: body, header: declared)
    self.init(body, declarations: declarations)
    decision.contradictsDeclaration =
      !decision.name.hasPrefix("utf-16") && declarations.contains { $0.charset.name != decision.name }
    restoreLegacyFonts(of: body)
  }

  /// Turns what was written for a font of the time before Unicode into the letters that the font showed.
  ///
  /// Nobody declares such an encoding: the bytes pass for windows-1252, or for UTF-8 once a program has converted that.
  /// A page in UTF-8 is looked through only where it names such a font, for hardly any needs it.
  private mutating func restoreLegacyFonts(of body: ArraySlice<UInt8>) {
    let isUTF8 = decision.name == Charset.utf8.name
    guard isUTF8 ? LegacyMarkup.namesFont(bytes) : !decision.name.hasPrefix("utf-16"),
      let text = isUTF8 ? bytes : ConvertedText(body, from: .windows1252).map({ Self.cleaned($0.bytes) })
    else { return }
    let restored = LegacyMarkup.restored(text)
    var lengths: [LegacyEncoding?: Int] = [:]
    for passage in restored.passages { lengths[passage.encoding, default: 0] += passage.range.count }
    // The converter has read windows-1258 already where that is what the page is in.
    let legacy = LegacyEncoding.allCases.filter { $0 != .windows1258 && lengths[$0] != nil }
    guard let most = legacy.max(by: { lengths[$0, default: 0] < lengths[$1, default: 0] }) else { return }
    bytes = Array(restored.text.utf8)
    if lengths[most, default: 0] >= lengths[nil, default: 0] {
      decision.name = most.rawValue
      decision.source = .words
    }
  }

  /// What the header and the first meta element that names a charset say, as far as it can be used.
  private static func declarations(
    in body: ArraySlice<UInt8>, header: String?
  ) -> [(charset: Charset, source: CharsetDecision.Source)] {
    let header = header.flatMap(Charset.init(label:)).map { ($0, CharsetDecision.Source.header) }
    // A meta element that can be read as ASCII cannot be UTF-16 (WHATWG HTML, 13.2.3.2).
    let meta = CharsetDeclaration.declared(in: body).flatMap(Charset.init(label:)).map {
      ($0.name.hasPrefix("utf-16") ? Charset.utf8 : $0, CharsetDecision.Source.meta)
    }
    return [header, meta].compactMap { $0 }
  }

  private init(
    _ body: ArraySlice<UInt8>, declarations: [(charset: Charset, source: CharsetDecision.Source)]
  ) {
    if let (charset, length) = Self.byteOrderMark(of: body) {
      self.init(body.dropFirst(length), charset, .byteOrderMark)
      return
    }
    if let charset = Self.unmarkedUTF16(body) {
      self.init(body, charset, .detection)
      return
    }
    let survey = UTF8Survey(body)
    for (charset, source) in declarations {
      if charset == .utf8 {
        if survey.isValid || survey.isMostlyValid {
          self.init(body, survey, source)
          return
        }
      } else if survey.isValid && survey.sequences > 0 {
        break
      } else if let converted = ConvertedText(body, from: charset) {
        self.init(converted, charset, source)
        return
      }
    }
    self.init(undeclared: body, survey)
  }

  /// Decodes a body of which no declaration can be believed.
  private init(undeclared body: ArraySlice<UInt8>, _ survey: UTF8Survey) {
    if survey.isValid {
      self.init(body, survey, .validUTF8)
    } else if survey.isMostlyValid {
      self.init(body, survey, .detection)
    } else if let charset = DetectedCharset.charset(of: body), charset != .utf8,
      let converted = ConvertedText(body, from: charset)
    {
      self.init(converted, charset, .detection)
    } else {
      self.init(body, .windows1252, .fallback)
    }
  }

  /// Decodes as UTF-8, as surveyed.
  private init(_ body: ArraySlice<UInt8>, _ survey: UTF8Survey, _ source: CharsetDecision.Source) {
    let text = survey.repaired ?? Array(body)
    bytes = survey.hasControls ? Self.cleaned(text) : text
    let nulls = survey.hasControls ? text.count { $0 == 0 } : 0
    decision = CharsetDecision(name: Charset.utf8.name, source: source, repairs: survey.repairs + nulls)
  }

  /// Takes over what was converted.
  private init(_ converted: ConvertedText, _ charset: Charset, _ source: CharsetDecision.Source) {
    bytes = Self.cleaned(converted.bytes)
    decision = CharsetDecision(
      name: charset.name, source: source, repairs: converted.repairs + converted.bytes.count { $0 == 0 })
  }

  /// Decodes in a charset that is certain; a machine whose iconv does not know it reads the bytes as UTF-8.
  private init(_ body: ArraySlice<UInt8>, _ charset: Charset, _ source: CharsetDecision.Source) {
    if charset != .utf8, let converted = ConvertedText(body, from: charset) {
      self.init(converted, charset, source)
    } else {
      self.init(body, UTF8Survey(body), source)
    }
  }

  private static func byteOrderMark(of body: ArraySlice<UInt8>) -> (Charset, length: Int)? {
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if body.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if body.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 without a mark: markup begins with an ASCII character, which then stands beside a zero byte.
  private static func unmarkedUTF16(_ body: ArraySlice<UInt8>) -> Charset? {
    let start = Array(body.prefix(4))
    guard start.count == 4 else { return nil }
    if start[0] == UInt8(ascii: "<"), start[1] == 0, start[2] != 0, start[3] == 0 { return .utf16LittleEndian }
    if start[0] == 0, start[1] == UInt8(ascii: "<"), start[2] == 0, start[3] != 0 { return .utf16BigEndian }
    return nil
  }

  /// The bytes without NUL, at which the parser would drop text, and with other control characters as spaces.
  private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    func isUnwanted(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D }
    guard bytes.contains(where: isUnwanted) else { return bytes }
    var cleaned: [UInt8] = []
    cleaned.reserveCapacity(bytes.count)
    for byte in bytes where byte != 0 { cleaned.append(isUnwanted(byte) ? 0x20 : byte) }
    return cleaned
  }
}
