import AuditModel
import WebAddress

@testable import Crawling

/// Hosts of equal sites on network addresses, and a clock that jumps from event to event: it drives a fleet to its end
/// and keeps the log that the servers would have kept.
struct SimulatedHosts {
  /// One host.
  struct Host {
    var machine: String?
    var pages = 20
    var latency = 0.2
    /// Its requests time out.
    var isStalled = false
    var status = 200
    var fields: [HeaderField] = []
  }

  /// One request as its server saw it.
  struct Entry {
    var time: Double
    var host: String
    var machine: String?
  }

  /// Something that comes to the driver at a time.
  private struct Event: Comparable, Sendable {
    var time: Double
    var number: Int
    var site = 0
    var request: CrawlRequest?
    var lookUp: WebAddress?

    static func < (left: Event, right: Event) -> Bool { (left.time, left.number) < (right.time, right.number) }
    static func == (left: Event, right: Event) -> Bool { left.number == right.number }
  }

  var hosts: [String: Host]
  private(set) var log: [Entry] = []
  /// When each site ended, and why.
  private(set) var ended: [Int: (time: Double, stop: CrawlSummary.Stop)] = [:]
  private(set) var now = 0.0
  private(set) var steps = 0
  private var events = PriorityQueue<Event>()
  private var eventCount = 0

  init(_ hosts: [String: Host]) { self.hosts = hosts }

  /// Crawls every host as a site of its own, numbered in the order of their names.
  mutating func run(_ policy: CrawlPolicy) {
    var fleet = CrawlFleet(policy: policy)
    for (site, host) in hosts.keys.sorted().enumerated() {
      var policy = policy
      policy.seed = UInt64(site)
      fleet.add(crawl(["http://\(host)/"], policy), site: site)
    }
    run(&fleet)
  }

  /// Drives a fleet until no crawl is left.
  mutating func run(_ fleet: inout CrawlFleet) {
    while true {
      steps += 1
      switch fleet.next(now: now) {
      case .fetch(let request, let site): send(request, site: site)
      case .lookUp(let address): expect(after: 0.01) { $0.lookUp = address }
      case .ended(_, let stop, let site): ended[site] = (now, stop)
      case .wait(let time):
        if let next = events.first?.time, next <= time { deliver(to: &fleet) } else { now = time }
      case .waitForAnswer: deliver(to: &fleet)
      case .idle: return
      }
    }
  }

  /// The least time between two requests of a list.
  static func leastGap(_ entries: [Entry]) -> Double {
    zip(entries, entries.dropFirst()).map { $1.time - $0.time }.min() ?? .infinity
  }

  private mutating func send(_ request: CrawlRequest, site: Int) {
    let name = request.fetch.address.host
    guard let host = hosts[name] else { preconditionFailure("Only known hosts are asked.") }
    log.append(Entry(time: now, host: name, machine: host.machine))
    expect(after: host.isStalled ? request.fetch.timeout : host.latency) { ($0.request, $0.site) = (request, site) }
  }

  private mutating func expect(after seconds: Double, _ change: (inout Event) -> Void) {
    var event = Event(time: now + seconds, number: eventCount)
    change(&event)
    eventCount += 1
    events.insert(event)
  }

  private mutating func deliver(to fleet: inout CrawlFleet) {
    guard let event = events.removeFirst() else { preconditionFailure("Only what will come can be waited for.") }
    now = event.time
    if let address = event.lookUp {
      fleet.place(address, at: hosts[address.host]?.machine, now: now)
    } else if let request = event.request, let host = hosts[request.fetch.address.host] {
      let (answer, facts) = reply(of: host, to: request)
      let result = FetchResult(
        address: request.fetch.address, startedAt: Instant(secondsSince1970: Int64(now)), seconds: host.latency,
        remoteAddress: host.isStalled ? nil : host.machine, answer: answer)
      _ = fleet.received(result, as: facts, of: request, site: event.site, now: now)
    }
  }

  private func reply(of host: Host, to request: CrawlRequest) -> (FetchResult.Answer, ResourceFacts?) {
    let address = request.fetch.address
    if host.isStalled { return (.failure(FetchFailure(kind: .timedOut)), nil) }
    guard request.purpose != .robots else {
      return (.response(Response(status: 404, head: [], fields: [], body: [])), nil)
    }
    var page = SimulatedSite.page(address)
    if address.path == "/" {
      page.links = (1..<host.pages).compactMap { address.resolving("/p\($0)").map { Link(target: $0, text: "") } }
    }
    let isPage = host.status == 200 || address.path == "/"
    return (
      .response(Response(status: isPage ? 200 : host.status, head: [], fields: host.fields, body: [1, 2, 3])),
      .page(page)
    )
  }
}
