import AuditModel

extension Inspection {
  /// Articles about the body's own work, newest first: not taken from elsewhere, not of another body, not in a section
  /// of another body ("tin từ Sở").
  var ownArticles: [Article] {
    articles.filter { article in
      article.source == nil && otherBody(in: article.title(in: self)) == nil
        && !pages[article.page].facts.breadcrumb.dropFirst().contains { otherBody(in: $0) != nil }
    }
  }
}
