import AuditModel

/// What is told of a link by its content alone, which the same links of other pages share.
struct FamiliarLink: Sendable {
  var kind: AddressKind
  /// The key of the target's spelling.
  var spelling: TextKey
  /// The entry that the spelling names, once it is known.
  var entry: Int?
  /// Whether it leads to what is never followed, so that nothing is to be done where it stands again.
  var leadsOut = false
}
