import AuditModel
import WebAddress

extension Inspection {
  /// What is worth saying of how the portal's servers answered: certificates, connections, and pages that came in a
  /// way in which they should not.
  var answerFindings: [Finding] {
    pageFindings + documentFindings + failureFindings + certificateFindings
  }

  private var pageFindings: [Finding] {
    [
      finding("page-truncated", .serious, pages.filter(\.facts.isTruncated).map(\.address)),
      finding("program-messages", .warning, pages.filter { $0.programMessage != nil }.map(\.address)),
      finding(
        "charset-wrong", .warning, distinctPages.filter { $0.facts.charset.contradictsDeclaration }.map(\.address)),
    ].compactMap { $0 }
  }

  /// How far documents could not be read, each way by itself.
  private var documentFindings: [Finding] {
    DocumentFacts.State.allCases.compactMap { state in
      guard state != .read else { return nil }
      return finding(
        "document-\(state.rawValue)", .warning,
        documents.filter { $0.facts.document?.state == state }.map(\.address))
    }
      + [
        finding(
          "document-empty", .warning,
          documents.filter { $0.facts.document?.state == .read && $0.facts.blocks.isEmpty }.map(\.address))
      ].compactMap { $0 }
  }

  /// The failures that concern single pages, each kind by itself. Timeouts, errors of the server and dead links are
  /// told elsewhere.
  private var failureFindings: [Finding] {
    let failures = site.failures
    func addresses(_ kinds: FetchFailure.Kind...) -> [WebAddress] {
      failures.filter { $0.failure.map(kinds.contains) ?? false }.map(\.address)
    }
    return [
      finding("connections-lost", .serious, addresses(.reset)),
      finding("malformed-answers", .serious, addresses(.malformed)),
      finding("hosts-unreachable", .serious, addresses(.unresolved, .refused, .tls)),
      finding("redirect-loops", .warning, addresses(.redirectLoop)),
      finding("private-addresses", .warning, addresses(.privateAddress)),
      finding("refused-pages", .warning, failures.filter(\.isRefused).map(\.address)),
    ].compactMap { $0 }
  }

  /// One finding for each host and fault.
  private var certificateFindings: [Finding] {
    var first: [CertificateFault: WebAddress] = [:]
    for page in pages {
      guard let state = page.facts.certificate, state != .valid else { continue }
      let fault = CertificateFault(host: page.address.host, state: state)
      first[fault] = first[fault] ?? page.address
    }
    return first.map { fault, address in
      Finding(
        code: "certificate-invalid", severity: .serious, url: address,
        values: [
          "host": fault.host, "reason": "@certificate.\(fault.state.rawValue)",
          "remedy": "@certificate.\(fault.state.rawValue).remedy",
        ])
    }
  }

  private func finding(_ code: String, _ severity: Finding.Severity, _ addresses: [WebAddress]) -> Finding? {
    guard let first = addresses.first else { return nil }
    return Finding(code: code, severity: severity, url: first, values: ["count": String(addresses.count)])
  }
}

/// What is wrong with the certificate of one host.
private struct CertificateFault: Hashable {
  let host: String
  let state: CertificateState
}

extension UnreachedAddress {
  /// Whether the server sent the visitor away (401, 403, 429 and the like), rather than that there is nothing.
  fileprivate var isRefused: Bool { status.map { (400..<500).contains($0) && !isGone } ?? false }
}
