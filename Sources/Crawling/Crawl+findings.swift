public import AuditModel
import WebAddress

extension Crawl {
  /// So many refusals in a row are a block, not a page that is closed to visitors.
  private static let refusalsOfBlock = 3

  /// What the crawl has to say beside its pages, sorted by code.
  public var findings: [Finding] {
    (startFindings + robotsFindings + hostFindings + labelFindings + frontierFindings).sorted {
      ($0.code, $0.url?.text ?? "", $0.values["host"] ?? "") < ($1.code, $1.url?.text ?? "", $1.values["host"] ?? "")
    }
  }

  private var startFindings: [Finding] {
    var findings: [Finding] = []
    if let startMediaType {
      findings.append(
        Finding(
          code: "start-not-a-page", severity: .serious, url: frontier.entries[startEntry].address,
          values: ["type": startMediaType]))
    }
    guard let scopeStart else { return findings }
    if let given = candidates.first, !scopeStart.isSameSite(as: given) {
      findings.append(
        Finding(
          code: "start-redirected", severity: .warning, url: scopeStart,
          values: ["from": given.host, "to": scopeStart.host]))
    }
    if let failed = startFailures.first {
      findings.append(
        Finding(
          code: "start-fallback", severity: .warning, url: failed.address,
          values: ["used": scopeStart.text, "reason": failed.failure?.rawValue ?? failed.status.map { "\($0)" } ?? ""]))
    }
    return findings
  }

  private var robotsFindings: [Finding] {
    var findings: [Finding] = []
    if let first = observations.disallowed.map({ frontier.entries[$0].address }).min() {
      findings.append(
        Finding(
          code: "robots-disallowed", severity: isStarting ? .serious : .warning, url: first,
          values: ["count": "\(observations.disallowed.count)"]))
    }
    for (index, origin) in origins.enumerated() {
      // A start page that cannot be had at all is told by its own failure.
      if case .unreachable(let failure, let status) = origin.robots, !isStarting || failure == nil {
        findings.append(
          Finding(
            code: "robots-unreachable", severity: .serious,
            values: ["host": origin.name, "reason": failure?.rawValue ?? status.map { "\($0)" } ?? ""]))
      }
      if let asked = observations.cappedDelays[index] {
        findings.append(
          Finding(
            code: "crawl-delay-capped", severity: .note,
            values: ["host": origin.name, "asked": Self.text(asked), "used": Self.text(policy.maxCrawlDelay)]))
      }
    }
    return findings
  }

  private var hostFindings: [Finding] {
    var findings: [Finding] = []
    for (index, slot) in slots.enumerated() {
      if let refusals = observations.refusals[index], refusals.longestRow >= Self.refusalsOfBlock {
        findings.append(
          Finding(
            code: "blocked", severity: .serious,
            values: ["host": slot.host, "count": "\(refusals.count)", "status": "\(refusals.lastStatus)"]))
      }
      if let asked = observations.cappedRetries[index] {
        findings.append(
          Finding(
            code: "retry-after-capped", severity: .note,
            values: ["host": slot.host, "asked": Self.text(asked), "used": Self.text(policy.maxRetryAfter)]))
      }
      if slot.isGivenUp {
        findings.append(
          Finding(
            code: "circuit-open", severity: .serious,
            values: ["host": slot.host, "failures": "\(slot.failuresInRow)"]))
      }
    }
    return findings
  }

  private var frontierFindings: [Finding] {
    var findings: [Finding] = []
    if observations.trapped > 0 {
      findings.append(
        Finding(code: "trap-avoided", severity: .note, values: ["count": "\(observations.trapped)"]))
    }
    let left = frontier.entries.lazy.filter { $0.state == .waiting }.map(\.address)
    if stopped == .nothingPromising, let first = left.min() {
      findings.append(
        Finding(code: "left-out", severity: .note, url: first, values: ["count": "\(left.count)"]))
    }
    let unread = frontier.entries.lazy.filter { $0.kind == .document && $0.state == .unaffordable }.map(\.address)
    if let first = unread.min() {
      findings.append(
        Finding(
          code: "documents-left-out", severity: .warning, url: first,
          values: ["count": "\(unread.count)", "limit": "\(policy.maxDocuments)"]))
    }
    let repetitive = frontier.entries.lazy.filter { $0.state == .repetitive }.map(\.address)
    if repetitive.count + observations.repetitive > 0 {
      findings.append(
        Finding(
          code: "repetitive-pages", severity: .note, url: repetitive.min(),
          values: ["count": "\(repetitive.count + observations.repetitive)"]))
    }
    let skipped = frontier.entries.lazy.filter { $0.state == .skipped }.map(\.address)
    if let first = skipped.min() {
      findings.append(
        Finding(
          code: "query-limit", severity: .warning, url: first,
          values: ["count": "\(skipped.count)", "limit": "\(policy.maxQueriesPerPath)"]))
    }
    return findings
  }

  /// Seconds without a needless fraction.
  private static func text(_ seconds: Double) -> String {
    Int(exactly: seconds).map { "\($0)" } ?? "\(seconds)"
  }
}
