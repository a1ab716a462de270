extension DocumentFacts.Format {
  /// The media type that files of this format are registered with.
  public var mediaType: String {
    let open = "application/vnd.openxmlformats-officedocument."
    return switch self {
    case .pdf: "application/pdf"
    case .docx: open + "wordprocessingml.document"
    case .xlsx: open + "spreadsheetml.sheet"
    case .pptx: open + "presentationml.presentation"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .ods: "application/vnd.oasis.opendocument.spreadsheet"
    case .odp: "application/vnd.oasis.opendocument.presentation"
    case .doc: "application/msword"
    case .xls: "application/vnd.ms-excel"
    case .ppt: "application/vnd.ms-powerpoint"
    case .rtf: "application/rtf"
    case .archive: "application/zip"
    case .unknown: "application/octet-stream"
    }
  }
}
