import AuditModel
import Testing
import WebAddress

@testable import Crawling

/// Many crawls at once in simulated time: the pace of hosts and of the machines they share.
@Suite(.timeLimit(.minutes(3))) struct CrawlFleetTests {
  /// The defaults, but for the one request more that each portal gets to know its answer for what does not exist.
  private let policy: CrawlPolicy = {
    var policy = CrawlPolicy()
    policy.probesNotFound = false
    return policy
  }()

  private func hosts(_ count: Int, _ machine: (Int) -> String) -> [String: SimulatedHosts.Host] {
    Dictionary(
      uniqueKeysWithValues: (0..<count).map { index in
        ("h\(String(1000 + index).dropFirst()).vn", SimulatedHosts.Host(machine: machine(index)))
      })
  }

  @Test func twoHundredHostsTakeAsLongAsOne() {
    var web = SimulatedHosts(hosts(200) { "127.0.0.\($0)" })
    web.run(policy)
    // 20 pages, robots.txt and what else a crawl asks for, one a second; the last one has to answer.
    let requests = web.log.count / 200
    let ideal = Double(requests - 1) * policy.delay + 0.2
    #expect(web.ended.count == 200)
    #expect(requests >= 21 && web.log.count == 200 * requests)
    #expect(web.now <= ideal * 1.1, "\(web.now) s")
    // A request takes its turn, its answer and the wait for the next; a look at every site for each would be 200 times
    // as many.
    #expect(web.steps <= web.log.count * 4)
    for (host, entries) in Dictionary(grouping: web.log, by: \.host) {
      #expect(SimulatedHosts.leastGap(entries) >= policy.delay - 1e-9, "\(host)")
    }
  }

  @Test func hostsThatStallHoldUpNoOther() {
    var web = SimulatedHosts(hosts(200) { "127.0.0.\($0)" })
    web.run(policy)
    let undisturbed = web.ended.values.map(\.time).max() ?? 0
    var stalling = SimulatedHosts(web.hosts)
    for host in web.hosts.keys.sorted().prefix(10) { stalling.hosts[host]?.isStalled = true }
    stalling.run(policy)
    #expect(stalling.ended.count == 200)
    let others = stalling.ended.filter { $0.key >= 10 }.values.map(\.time).max() ?? .infinity
    #expect(others <= undisturbed * 1.05, "\(others) s rather than \(undisturbed) s")
    #expect(stalling.ended.filter { $0.key < 10 }.values.allSatisfy { $0.stop == .startUnreachable })
  }

  @Test func hostsOnOneAddressShareItsBudgetInFairTurns() {
    var web = SimulatedHosts(hosts(50) { _ in "127.0.0.1" })
    web.run(policy)
    #expect(web.ended.count == 50 && web.log.count >= 50 * 21)
    #expect(SimulatedHosts.leastGap(web.log) >= policy.delay - 1e-9)
    #expect(web.now <= Double(web.log.count) * policy.delay * 1.1)
    let firstHalf = Dictionary(grouping: web.log.prefix(web.log.count / 2), by: \.host).values.map(\.count)
    #expect(firstHalf.count == 50)
    #expect((firstHalf.max() ?? 0) - (firstHalf.min() ?? 0) <= 2)
  }

  @Test func aSharedMachineHasTheConcurrencyOfOneHost() {
    var hosts = hosts(10) { _ in "127.0.0.1" }
    for host in hosts.keys { hosts[host]?.latency = 5 }
    var web = SimulatedHosts(hosts)
    web.run(plainPolicy { $0.concurrency = 4 })
    for entry in web.log {
      #expect(web.log.count { $0.time <= entry.time && entry.time < $0.time + 5 } <= 4)
    }
    #expect(web.ended.count == 10)
  }

  @Test func tooManyRequestsSlowsTheWholeMachineAndServiceUnavailableOnlyTheHost() {
    for (status, isShared) in [(429, true), (503, false)] {
      var hosts = hosts(2) { _ in "127.0.0.1" }
      hosts["h000.vn"]?.status = status
      hosts["h000.vn"]?.fields = [HeaderField(name: "retry-after", value: "20")]
      hosts["h000.vn"]?.pages = 2
      var web = SimulatedHosts(hosts)
      web.run(plainPolicy { $0.delay = 1 })
      let other = web.log.filter { $0.host == "h001.vn" }
      let longest = zip(other, other.dropFirst()).map { $1.time - $0.time }.max() ?? 0
      #expect((longest >= 20) == isShared, "\(status): \(longest) s")
    }
  }

  @Test func aHostThatAnswersFromAnotherAddressIsCountedThere() throws {
    let address = try #require(WebAddress("http://a.vn/"))
    var budgets = AddressBudgets(policy: policy)
    #expect(budgets.availability(of: address, now: 0) == .at(.infinity))
    #expect(budgets.nextUnsought() == address)
    #expect(budgets.nextUnsought() == nil)
    budgets.place("a.vn", at: "10.0.0.1")
    budgets.place("b.vn", at: "10.0.0.2")
    #expect(budgets.begin(host: "b.vn", now: 0, chance: 0) == "10.0.0.2")
    #expect(budgets.availability(of: address, now: 0) == .now)
    let machine = budgets.begin(host: "a.vn", now: 0, chance: 0)
    budgets.end(.healthy, host: "a.vn", machine: machine, remoteAddress: "10.0.0.2")
    #expect(budgets.availability(of: address, now: 0.5) == .at(1))
    #expect(budgets.begin(host: "a.vn", now: 1, chance: 0) == "10.0.0.2")
  }

  @Test func aHostWithoutAnAddressIsNotWaitedFor() {
    var hosts = hosts(1) { _ in "127.0.0.1" }
    hosts["lost.vn"] = SimulatedHosts.Host(machine: nil, isStalled: true)
    var web = SimulatedHosts(hosts)
    web.run(policy)
    #expect(web.ended.count == 2)
  }

  @Test func nothingIsBegunWhileTooMuchIsUnread() throws {
    var fleet = CrawlFleet(policy: policy, unreadLimit: 1000)
    fleet.add(crawl(["http://a.vn/"], policy), site: 7)
    #expect(fleet.next(now: 0, unread: 0).label == "look up")
    fleet.place(try #require(WebAddress("http://a.vn/")), at: "10.0.0.1", now: 0)
    #expect(fleet.next(now: 0, unread: 1000).label == "wait for answer")
    #expect(fleet.next(now: 0, unread: 999).label == "fetch")
  }

  @Test func aSiteThatIsStoppedLeavesAndTheOthersStay() {
    var fleet = CrawlFleet(policy: policy)
    for site in 0..<3 { fleet.add(crawl(["http://h\(site).vn/"], policy), site: site) }
    fleet.stop(site: 1, .interrupted)
    var gone: [Int] = []
    for _ in 0..<20 {
      if case .ended(_, .interrupted, let site) = fleet.next(now: 0) { gone.append(site) }
    }
    #expect(gone == [1])
    #expect(fleet.count == 2)
    fleet.stop(.interrupted)
    while case .ended(_, _, let site) = fleet.next(now: 0) { gone.append(site) }
    #expect(gone == [1, 0, 2])
    #expect(fleet.next(now: 0).label == "idle")
  }
}

extension CrawlFleet.Step {
  fileprivate var label: String {
    switch self {
    case .fetch: "fetch"
    case .lookUp: "look up"
    case .ended: "ended"
    case .wait: "wait"
    case .waitForAnswer: "wait for answer"
    case .idle: "idle"
    }
  }
}
