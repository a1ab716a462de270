import AuditModel

extension Inspection {
  /// Some of many things that prove the same, which stand in any order. An example shows a verdict and never makes one,
  /// for the order of arrival must not decide.
  func examples<Instance>(of found: [Instance], on page: (Instance) -> InspectedPage) -> [Instance] {
    let pages = found.map(page)
    return found.indices.sorted { left, right in
      pages[left].isExample(before: pages[right]) || !pages[right].isExample(before: pages[left]) && left < right
    }
    .prefix(Self.exampleLimit).map { found[$0] }
  }
}

extension InspectedPage {
  /// Whether this page is shown before another one that proves the same: it was fetched earlier, as the times in their
  /// records tell, so that a crawl that was cut short shows what one that went on shows. Of pages fetched at one moment
  /// the one is shown that visitors come upon first.
  func isExample(before other: InspectedPage) -> Bool {
    (facts.capturedAt, visit) < (other.facts.capturedAt, other.visit)
  }
}
