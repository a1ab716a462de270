import Testing
import WebAddress

@testable import Crawling

@Suite struct FrontierTests {
  @Test func aQueueGivesOutItsLeastFirst() {
    var queue = PriorityQueue<Int>()
    var generator = SeededGenerator(seed: 3)
    let numbers = (0..<500).map { _ in Int.random(in: 0..<200, using: &generator) }
    for number in numbers { queue.insert(number) }
    var sorted: [Int] = []
    while let number = queue.removeFirst() { sorted.append(number) }
    #expect(sorted == numbers.sorted())
    #expect(queue.isEmpty && queue.first == nil)
  }

  @Test func theSameSeedGivesTheSameNumbers() {
    var first = SeededGenerator(seed: 1)
    var second = SeededGenerator(seed: 1)
    var other = SeededGenerator(seed: 2)
    let numbers = (0..<5).map { _ in first.next() }
    #expect(numbers == (0..<5).map { _ in second.next() })
    #expect(numbers != (0..<5).map { _ in other.next() })
  }

  @Test func aDelayedEntryComesBackAtItsTime() throws {
    var frontier = Frontier()
    let address = try #require(WebAddress("https://a.vn/"))
    let entry = Frontier.Entry(address: address, text: "", promise: 0, depth: 0, origin: 0, kind: .page)
    let index = frontier.add(entry, identity: address.identity)
    frontier.activate(index)
    #expect(frontier.waiting == 0)
    frontier.enqueue(index, notBefore: 5)
    #expect(frontier.waiting == 1 && frontier.nextAppointment == 5)
    frontier.releaseDelayed(now: 4.9)
    #expect(frontier.best(ofOrigin: 0, by: Attention()) == nil)
    frontier.releaseDelayed(now: 5)
    #expect(frontier.best(ofOrigin: 0, by: Attention())?.entry == UInt32(index))
    #expect(frontier.waiting == 1)
  }

  @Test func manyAddressesComeOutInOrder() throws {
    var frontier = Frontier()
    for number in 0..<20_000 {
      let address = try #require(WebAddress("https://a.vn/tin-tuc/bai-viet-so-\(number).html"))
      let entry = Frontier.Entry(
        address: address, text: "", promise: Double(number * 7919 % 1000), depth: UInt32(number % 5), origin: 0,
        kind: .page)
      _ = frontier.add(entry, identity: address.identity)
    }
    var last: Frontier.Rank?
    var count = 0
    while let rank = frontier.best(ofOrigin: 0, by: Attention()) {
      if let last, rank < last { Issue.record("\(rank) comes after \(last).") }
      last = rank
      frontier.activate(Int(rank.entry))
      count += 1
    }
    #expect(count == 20_000 && frontier.waiting == 0)
  }
}
