import CLibxml2

/// Reads XML event by event. Nothing is loaded from elsewhere, entities that a document defines are never put in, and a
/// document that declares any is not read on.
package enum XMLEvents {
  /// Tells a handler the events of a document; whether it was well-formed to its end.
  package static func read(_ document: [UInt8], into handler: inout some XMLHandler) -> Bool {
    guard let length = Int32(exactly: document.count) else { return false }
    return unsafe document.withUnsafeBytes { buffer in
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let reader = unsafe xmlReaderForMemory(start, length, nil, nil, Int32(options)) else { return false }
      defer { unsafe xmlFreeTextReader(reader) }
      return unsafe read(reader, into: &handler)
    }
  }

  private static func read(_ reader: xmlTextReaderPtr, into handler: inout some XMLHandler) -> Bool {
    while true {
      let status = unsafe xmlTextReaderRead(reader)
      guard status == 1 else { return status == 0 }
      switch unsafe UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue: return false
      case XML_READER_TYPE_ELEMENT.rawValue:
        let isEmpty = unsafe xmlTextReaderIsEmptyElement(reader) == 1
        guard let name = unsafe string(xmlTextReaderConstLocalName(reader)) else { break }
        handler.begin(XMLElement(name: name, attributes: unsafe attributes(of: reader)))
        if isEmpty { handler.end(name) }
      case XML_READER_TYPE_END_ELEMENT.rawValue:
        if let name = unsafe string(xmlTextReaderConstLocalName(reader)) { handler.end(name) }
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        if let text = unsafe string(xmlTextReaderConstValue(reader)) { handler.add(text) }
      default: break
      }
    }
  }

  private static func attributes(of reader: xmlTextReaderPtr) -> [String: String] {
    var attributes: [String: String] = [:]
    while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard let name = unsafe string(xmlTextReaderConstName(reader)) else { continue }
      attributes[name] = unsafe string(xmlTextReaderConstValue(reader)) ?? ""
    }
    unsafe xmlTextReaderMoveToElement(reader)
    return attributes
  }

  private static func string(_ bytes: UnsafePointer<xmlChar>?) -> String? {
    unsafe bytes.map { unsafe String(cString: $0) }
  }
}
