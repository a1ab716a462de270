import AuditModel
import Synchronization
import Testing
import WebAddress

@testable import Crawling

/// That it makes no difference whether waiting addresses are in memory or on a shelf.
@Suite struct ShelfTests {
  /// A shelf that counts.
  private final class Board: Sendable {
    private let bytes = Mutex<[UInt8]>([])
    private let takings = Mutex(0)
    private let hasRoom: Bool

    init(hasRoom: Bool = true) { self.hasRoom = hasRoom }

    var isEmpty: Bool { bytes.withLock { $0.isEmpty } }
    var taken: Int { takings.withLock { $0 } }

    var shelf: AddressShelf {
      AddressShelf(
        put: { bytes in
          guard self.hasRoom else { return nil }
          return self.bytes.withLock { all in
            defer { all += bytes }
            return all.count
          }
        },
        take: { position, count in
          self.takings.withLock { $0 += 1 }
          return self.bytes.withLock { Array($0[position..<position + count]) }
        })
    }
  }

  private func run(seed: UInt64, _ frontier: Frontier) -> (site: SimulatedSite, crawl: Crawl) {
    var generator = SeededGenerator(seed: seed)
    var site = SimulatedSite(CrawlPropertyTests.web(&generator))
    let policy = plainPolicy {
      $0.maxPages = Int.random(in: 5...60, using: &generator)
      $0.maxQueriesPerPath = 3
      $0.isExhaustive = Bool.random(using: &generator)
    }
    let focus = Focus { Promise(strength: Double($0.text) ?? 0) }
    let start = ["https://a.vn/", "http://a.vn/"].compactMap { WebAddress($0) }
    var crawl = Crawl(start: start, policy: policy, focus: focus, frontier: frontier)
    _ = site.run(&crawl)
    return (site, crawl)
  }

  @Test(arguments: 0..<60 as Range<UInt64>, [0, 7])
  func theOrderIsTheSame(seed: UInt64, bound: Int) {
    let (site, crawl) = run(seed: seed, Frontier())
    let board = Board()
    let (other, shelved) = run(seed: seed, Frontier(shelf: board.shelf, bound: bound))
    #expect(other.log.map(\.address) == site.log.map(\.address))
    #expect(shelved.unreached.failures == crawl.unreached.failures)
    #expect(shelved.unreached.unvisited == crawl.unreached.unvisited)
    #expect(shelved.findings == crawl.findings)
    if bound == 0 { #expect(!board.isEmpty) }
  }

  @Test func whatFindsNoRoomStaysInMemory() {
    let (site, _) = run(seed: 1, Frontier())
    let board = Board(hasRoom: false)
    #expect(run(seed: 1, Frontier(shelf: board.shelf, bound: 0)).site.log.map(\.address) == site.log.map(\.address))
    #expect(board.taken == 0)
  }

  @Test func wordsAreComparedWithoutTheShelf() throws {
    let board = Board()
    var words = AddressWords(try #require(WebAddress("https://a.vn/tuyen-sinh?nam=2026")), "Tuyển sinh")
    words.shelve(on: board.shelf)
    #expect(words.reads("Tuyển sinh") && !words.reads("Tuyển sinH") && !words.reads("") && !words.isTextEmpty)
    #expect(board.taken == 0)
    #expect(words.text == "Tuyển sinh" && words.address.text == "https://a.vn/tuyen-sinh?nam=2026")
    words.unshelve()
    let taken = board.taken
    #expect(words.text == "Tuyển sinh" && words.address.host == "a.vn" && board.taken == taken)
  }
}
