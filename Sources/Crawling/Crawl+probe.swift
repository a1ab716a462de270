import AuditModel
import WebAddress

extension Crawl {
  /// Lets an address that does not exist be asked for next, so that the site's answer can be known again where it comes
  /// with a status of success (a soft 404).
  mutating func addProbe() {
    guard policy.probesNotFound, counters.pages < policy.maxPages, let scopeStart else { return }
    var generator = SeededGenerator(seed: policy.seed)
    guard let address = NotFoundProbe.address(beside: scopeStart, in: scope, number: generator.next()),
      frontier.entry(of: address.identity) == nil
    else { return }
    probe = add(probe: address)
  }

  /// Lets the search of the start page be asked next, so that it can be told whether it answers.
  mutating func addSearchProbe(of page: PageFacts) {
    guard policy.probesSearch, counters.pages < policy.maxPages, let address = SearchProbe.address(of: page),
      isWithin(address), frontier.entry(of: address.identity) == nil
    else { return }
    searchProbe = add(probe: address)
  }

  /// Whether an entry was asked for to learn how the site answers rather than for its content.
  func isProbe(_ index: Int) -> Bool { index == probe || index == searchProbe }

  private mutating func add(probe address: WebAddress) -> Int? {
    let origin = origin(of: address)
    guard case .known(let rules) = origins[origin].robots, rules.allows(address) else { return nil }
    let entry = Frontier.Entry(
      address: address, text: "", promise: .greatestFiniteMagnitude, depth: 0, origin: Int32(origin), kind: .page)
    return frontier.add(entry, identity: address.identity)
  }

  /// Takes the answer to a probe. Its page is none of the site, and what the answer for an address that does not exist
  /// says is nothing new on others.
  mutating func receivedProbe(
    _ probe: Int, _ answer: FetchResult.Answer, as facts: ResourceFacts?, resumption: Double?
  ) {
    if let resumption, Int(frontier.entries[probe].attempts) <= policy.retries {
      frontier.enqueue(probe, notBefore: resumption)
    } else if case .failure(let failure) = answer, failure.kind == .cancelled {
      frontier.enqueue(probe)
    } else {
      frontier.settle(probe, .fetched)
      guard probe == self.probe, case .response(let response) = answer, (200..<300).contains(response.status),
        case .page(let page)? = facts
      else { return }
      _ = novelty.isRepetition(page)
      _ = novelty.newLines(of: page)
    }
  }
}
