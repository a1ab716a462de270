/// An address for mail or telephone that a link holds.
struct LinkedContact {
  /// What it is, as its scheme says.
  var label: String
  /// The address.
  var value: String
}
