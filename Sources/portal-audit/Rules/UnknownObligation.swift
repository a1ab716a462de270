import Catalogue

/// An id that no obligation has, with those that were probably meant.
struct UnknownObligation {
  let id: String
  let catalogue: Catalogue

  init(id: String, of catalogue: Catalogue) {
    self.id = id
    self.catalogue = catalogue
  }

  /// How many ids are suggested.
  private static let suggestions = 3

  /// The mistake, told with the nearest ids.
  func error(key: String = "error.no-obligation", values: [String: String] = [:]) -> UserError {
    let nearest = catalogue.obligations(like: id).prefix(Self.suggestions).map(\.id)
    return UserError(
      key: key, values: values.merging(["id": id, "nearest": nearest.joined(separator: ", ")]) { first, _ in first })
  }
}
