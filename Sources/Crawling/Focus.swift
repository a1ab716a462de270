public import AuditModel

/// What a crawl looks for: how addresses are judged before they are fetched, and pages once they are there.
public struct Focus: Sendable {
  /// What a link promises.
  let promise: @Sendable (LinkHint) -> Promise
  /// What a page shows by the names that it bears: each name with the topics it speaks of.
  let sights: @Sendable (PageFacts) -> [Sight]

  /// One name of a page.
  public struct Sight: Hashable, Sendable {
    /// The words.
    public var name: String
    /// What they speak of, ascending.
    public var topics: [UInt16]
    /// What the crawl is for and finds thereby, as far as can be told.
    public var goals: [UInt16]

    /// A name with its topics.
    public init(name: String, topics: [UInt16], goals: [UInt16] = []) {
      self.name = name
      self.topics = topics
      self.goals = goals
    }
  }

  /// A focus; without sights no promise ever fades.
  public init(
    promise: @escaping @Sendable (LinkHint) -> Promise, sights: @escaping @Sendable (PageFacts) -> [Sight] = { _ in [] }
  ) {
    self.promise = promise
    self.sights = sights
  }
}
