import AuditModel

/// What is told of a link by its content alone, which the same links of other pages share.
struct FamiliarLink: Sendable {
  var kind: AddressKind
  /// The key of the target's spelling.
  var spelling: TextKey
  /// The entry that the spelling names, once it is known.
  var entry: Int?
  /// Whether nothing is to be done where it stands again: it leads to what is never followed, or to what was fetched.
  var isSettled = false
}
