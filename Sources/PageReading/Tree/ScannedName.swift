/// The name of an element or an attribute where markup has it.
struct ScannedName {
  /// The longest name of an attribute that is read or left out.
  static let longest = 60

  /// The name as a number; nil where there is none, or one too long to mean anything.
  let packed: PackedName?
  /// Where it ends.
  let end: Int

  /// Reads the name at a place.
  init(in markup: [UInt8], at start: Int) {
    self = unsafe markup.withUnsafeBufferPointer { unsafe ScannedName(in: $0, at: start) }
  }

  /// Reads the name at a place.
  init(in markup: UnsafeBufferPointer<UInt8>, at start: Int) {
    var name = PackedName.Packing()
    var index = start
    while index < markup.count, unsafe markup[index].isPartOfName {
      name.add(unsafe markup[index])
      index += 1
    }
    (packed, end) = (name.packed, index)
  }
}

extension UInt8 {
  /// Whether it may stand in a name, to libxml2 as to browsers: a letter, a digit, or one of `-.:_`.
  var isPartOfName: Bool {
    // The bits of the characters from 0 to 63 and from 64 to 127.
    let (low, high): (UInt64, UInt64) = (0x07FF_6000_0000_0000, 0x07FF_FFFE_87FF_FFFE)
    return self < 0x80 && (self < 0x40 ? low : high) >> UInt64(self & 63) & 1 != 0
  }

  /// Whether a name may begin with it, to libxml2: a letter or one of `_:.`.
  var mayBeginName: Bool {
    isPartOfName && self != UInt8(ascii: "-") && !(0x30...0x39).contains(self)
  }
}
