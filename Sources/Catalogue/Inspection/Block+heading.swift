import AuditModel
import VietnameseText

extension Block {
  /// A heading, or a short line that stands for one: numbered in Roman figures, or all in capitals.
  var isHeadingLike: Bool { headingRank < Self.noHeading }

  /// The rank of what is no heading.
  static let noHeading = 9
  /// The rank of a plain line that is a heading by its words or its place.
  static let namedLine = 8

  /// Whether the text is a day and hardly anything else, as some themes head the items of each day.
  var isDate: Bool {
    guard text.utf8.count <= 60, let mention = DateScanner.mentions(in: text).first else { return false }
    return text.utf8.count - mention.range.count <= 20
  }

  /// 1...6 for headings and what opens a part of the page, 7 for lines that stand for one, `noHeading` for the rest.
  var headingRank: Int {
    // What opens a part of the page heads it.
    if role == .heading || role == .form && level > 0 { return level }
    guard role == .paragraph || role == .item, !isLinked, text.utf8.count <= 150 else { return Self.noHeading }
    return isCapitalised || opensWithRomanNumber ? 7 : Self.noHeading
  }

  /// Whether all letters are capitals, and there are at least eight of them.
  private var isCapitalised: Bool {
    var capitals = 0
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        switch scalar {
        case "a"..."z": return false
        case "A"..."Z": capitals += 1
        default: break
        }
      } else if scalar.properties.isAlphabetic {
        guard !scalar.properties.isLowercase else { return false }
        capitals += 1
      }
    }
    return capitals >= 8
  }

  private var opensWithRomanNumber: Bool {
    let opening = text.utf8.prefix { $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") || $0 == UInt8(ascii: "X") }
    guard (1...5).contains(opening.count) else { return false }
    let next = text.utf8.dropFirst(opening.count).first
    return next == UInt8(ascii: ".") || next == UInt8(ascii: ")") || next == UInt8(ascii: "/")
  }
}
