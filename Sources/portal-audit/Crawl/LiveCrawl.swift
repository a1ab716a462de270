import AuditModel
import AuditStore
import Crawling
import Fetching
import WebAddress

/// Carries out what a fleet of crawls decides, for all portals of a docket: opens their runs, sends the requests, stores
/// and reads what comes, tells the fleet, and concludes each portal when its crawl has ended. All decisions are the
/// fleet's. A portal that fails concerns no other.
struct LiveCrawl<Portals: Docket> {
  /// What wakes the loop.
  private enum Event: Sendable {
    case opened(site: Int, Result<SiteOpening, any Error>)
    case located(WebAddress, String?)
    case exchanged(site: Int, CrawlRequest, SiteExchange.Outcome)
    case finished(site: Int, SiteRun)
    case concluded(site: Int, Result<SiteReport, any Error>)
    case tick(Double)
  }

  private(set) var docket: Portals
  /// Whether Ctrl-C has ended it.
  private(set) var isInterrupted = false
  /// How many portals may be crawled at a time.
  private let places: Int
  private let fetcher: Fetcher
  private let lookup: AddressLookup
  private let clock: WallClock
  private let exchange: SiteExchange
  private var fleet: CrawlFleet
  private var runs: [Int: SiteRun] = [:]
  /// Why portals are given up whose crawl is coming to its end.
  private var troubles: [Int: any Error] = [:]
  private var opening = 0
  private var concluding = 0
  /// When the loop looks up at the latest.
  private var nextTick = Double.infinity
  private let stopwatch = Stopwatch()

  /// The longest time between two looks at the progress line and the interrupt, in seconds.
  private static var longestPause: Double { 0.25 }

  init(_ docket: Portals, places: Int, settings: CrawlSettings, clock: WallClock) {
    self.docket = docket
    self.places = places
    self.clock = clock
    fetcher = Fetcher(settings.fetching)
    exchange = SiteExchange(fetcher: fetcher, clock: clock)
    lookup = AddressLookup(connectTo: settings.fetching.connectTo)
    fleet = CrawlFleet(policy: settings.policy)
  }

  /// Drives all portals to their end. Ctrl-C stops cleanly, with what has come so far.
  mutating func drive() async {
    let interruption = Interruption()
    await withTaskGroup(of: Event.self) { group in
      while true {
        if interruption.isRaised { interrupt() }
        fill(&group)
        guard let pause = act(&group) else { continue }
        if fleet.count + opening + concluding == 0 { break }
        wake(after: pause, &group)
        docket.show(fleet, at: stopwatch.seconds)
        if let event = await group.next() { take(event, &group) }
      }
      group.cancelAll()
    }
    await fetcher.close()
  }

  private mutating func interrupt() {
    isInterrupted = true
    fleet.stop(.interrupted)
    fetcher.cancelAll()
  }

  /// Opens the runs of further portals while there are places.
  private mutating func fill(_ group: inout TaskGroup<Event>) {
    while !isInterrupted, fleet.count + opening < places, let (site, audit) = docket.next() {
      opening += 1
      let (clock, now) = (clock, stopwatch.seconds)
      group.addTask {
        do {
          return .opened(site: site, .success(try await audit.open(clock, now: now)))
        } catch {
          return .opened(site: site, .failure(error))
        }
      }
    }
  }

  /// Does the next thing; where there is none, returns for how long.
  private mutating func act(_ group: inout TaskGroup<Event>) -> Double? {
    switch fleet.next(now: stopwatch.seconds, unread: exchange.unread.count) {
    case .fetch(let request, let site):
      guard let run = runs[site]?.run else { preconditionFailure("A portal is crawled while its run is open.") }
      // It is sent at once, not when a thread of the pool has read a page: what was decided keeps its time.
      let exchange = exchange
      group.addImmediateTask { .exchanged(site: site, request, await exchange.perform(request, run)) }
    case .lookUp(let address):
      let lookup = lookup
      group.addTask { .located(address, await lookup.machine(of: address)) }
    case .ended(let crawl, let stop, let site): conclude(crawl, stop, site: site, &group)
    case .wait(let time): return max(0, time - stopwatch.seconds)
    case .waitForAnswer, .idle: return .infinity
    }
    return nil
  }

  private mutating func wake(after pause: Double, _ group: inout TaskGroup<Event>) {
    let time = stopwatch.seconds + min(pause, Self.longestPause)
    guard time < nextTick else { return }
    nextTick = time
    let seconds = min(pause, Self.longestPause)
    group.addTask {
      try? await Task.sleep(for: .seconds(seconds))
      return .tick(time)
    }
  }

  private mutating func take(_ event: Event, _ group: inout TaskGroup<Event>) {
    switch event {
    case .opened(let site, .success(.crawl(let run, let crawl))):
      opening -= 1
      runs[site] = run
      docket.hasOpened(crawl)
      fleet.add(crawl.crawl, site: site)
    case .opened(let site, .success(.report(let report))):
      opening -= 1
      docket.hasConcluded(site: site, .success(report))
    case .opened(let site, .failure(let error)):
      opening -= 1
      docket.hasConcluded(site: site, .failure(error))
    case .located(let address, let machine): fleet.place(address, at: machine, now: stopwatch.seconds)
    case .exchanged(let site, let request, let outcome):
      if case .page(let page) = outcome.facts { docket.hasRead(page) }
      _ = fleet.received(outcome.result, as: outcome.facts, of: request, site: site, now: stopwatch.seconds)
      if let error = outcome.error {
        troubles[site] = error
        fleet.stop(site: site, .interrupted)
      }
    case .finished(let site, let run):
      // A task of its own, so that the crawl is no longer in memory beside the facts of its portal.
      group.addTask {
        do {
          return .concluded(site: site, .success(try await run.report()))
        } catch {
          return .concluded(site: site, .failure(error))
        }
      }
    case .concluded(let site, let result):
      concluding -= 1
      docket.hasConcluded(site: site, result)
    case .tick(let time): if time >= nextTick { nextTick = .infinity }
    }
  }

  private mutating func conclude(
    _ crawl: Crawl, _ stop: CrawlSummary.Stop, site: Int, _ group: inout TaskGroup<Event>
  ) {
    docket.hasCrawled(crawl.progress, at: stopwatch.seconds)
    guard let run = runs.removeValue(forKey: site) else { preconditionFailure("A portal ends once.") }
    if let error = troubles.removeValue(forKey: site) {
      run.trace.removeEmptyFolders()
      return docket.hasConcluded(site: site, .failure(error))
    }
    concluding += 1
    let clock = clock
    group.addTask {
      do {
        try await run.finish(crawl, stop: stop, clock: clock)
        return .finished(site: site, run)
      } catch {
        return .concluded(site: site, .failure(error))
      }
    }
  }
}
