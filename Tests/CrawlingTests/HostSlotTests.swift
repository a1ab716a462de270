import Testing

@testable import Crawling

@Suite struct HostSlotTests {
  private func slot(_ change: (inout CrawlPolicy) -> Void = { _ in }) -> HostSlot {
    HostSlot(host: "a.vn", policy: plainPolicy(change))
  }

  @Test func aRequestWaitsForItsDelay() {
    var slot = slot { ($0.delay, $0.concurrency) = (2, 4) }
    #expect(slot.availability(now: 10) == .now)
    slot.begin(now: 10, chance: 0.5)
    #expect(slot.availability(now: 11.9) == .at(12))
    #expect(slot.availability(now: 12) == .now)
  }

  @Test func aFullHostWaitsForAnAnswer() {
    var slot = slot { $0.concurrency = 2 }
    slot.begin(now: 0, chance: 0)
    slot.begin(now: 0, chance: 0)
    #expect(slot.availability(now: 0) == .afterAnswer)
    slot.end(.healthy, now: 1)
    #expect(slot.availability(now: 1) == .now)
  }

  @Test func theLongerOfBothDelaysCounts() {
    var slot = slot { $0.delay = 1 }
    slot.space(by: 5)
    slot.begin(now: 0, chance: 0)
    #expect(slot.availability(now: 0) == .afterAnswer)
    slot.end(.healthy, now: 1)
    #expect(slot.availability(now: 1) == .at(5))
  }

  @Test func aDelayCountsFromTheRequestThatToldIt() {
    var slot = slot { $0.delay = 1 }
    slot.begin(now: 0, chance: 0)
    slot.end(.healthy, now: 0.5)
    slot.space(by: 5)
    slot.space(by: 2)
    #expect(slot.availability(now: 1) == .at(5))
  }

  @Test func distressHalvesTheConcurrencyAndHealthRaisesItSlowly() {
    var slot = slot { $0.concurrency = 4 }
    func answer(_ sign: Pace.Sign) {
      slot.begin(now: 0, chance: 0)
      slot.end(sign, now: 0)
    }
    answer(.distressed)
    #expect(slot.pace.limit == 2)
    answer(.distressed)
    answer(.distressed)
    #expect(slot.pace.limit == 1)
    for _ in 1..<Pace.answersToRaise { answer(.healthy) }
    #expect(slot.pace.limit == 1)
    answer(.healthy)
    #expect(slot.pace.limit == 2)
    for _ in 0..<(10 * Pace.answersToRaise) { answer(.healthy) }
    #expect(slot.pace.limit == 4)
  }

  @Test func failuresInARowMakeTheHostRestAndInTheEndGiveItUp() {
    var slot = slot { ($0.failuresToRest, $0.rest, $0.maxRests) = (3, 30, 2) }
    func fail(now: Double) {
      slot.begin(now: now, chance: 0)
      slot.end(.distressed, now: now)
    }
    fail(now: 0)
    fail(now: 0)
    #expect(slot.availability(now: 0) == .now)
    fail(now: 0)
    #expect(slot.availability(now: 0) == .at(30))
    fail(now: 30)
    #expect(slot.isGivenUp)
    #expect(slot.availability(now: 1000) == .never)
  }

  @Test func oneHealthyAnswerEndsTheRow() {
    var slot = slot { ($0.failuresToRest, $0.rest, $0.maxRests) = (2, 30, 2) }
    for round in 0..<10 {
      let now = Double(round) * 100
      for sign in [Pace.Sign.distressed, .distressed] {
        slot.begin(now: now, chance: 0)
        slot.end(sign, now: now)
      }
      #expect(slot.availability(now: now) == .at(now + 30))
      slot.begin(now: now + 30, chance: 0)
      slot.end(.healthy, now: now + 30)
    }
    #expect(!slot.isGivenUp)
  }
}
