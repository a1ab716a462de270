import Testing

@testable import Catalogue

@Suite struct SharesTests {
  @Test(arguments: [0, 1, 15, 16, 17, 1000, 5003], [nil, 1, 7])
  func whatComesOfElementsIsInTheirOrder(count: Int, share: Int?) {
    let elements = Array(0..<count)
    #expect(Shares.map(elements, share: share) { $0 * $0 } == elements.map { $0 * $0 })
  }

  @Test func sharesMayBeSharedOutAgain() {
    let sums = Shares.map(Array(0..<40), share: 1) { first in
      Shares.map(Array(0..<40), share: 1) { first * $0 }.reduce(0, +)
    }
    #expect(sums == (0..<40).map { $0 * 780 })
  }

  @Test func whatIsRememberedIsWorkedOutOnce() {
    let remembered = Remembered<Int, [Int]>()
    let values = Shares.map(Array(0..<200), share: 1) { number in
      remembered.value(for: number % 3) { [number % 3, number] }
    }
    let numbers = Dictionary(grouping: values, by: \.[0])
    #expect(numbers.count == 3)
    for (key, found) in numbers { #expect(Set(found).count == 1 && found[0][0] == key) }
  }

  @Test func whatIsWorkedOutHoldsNoOtherKey() {
    let remembered = Remembered<Int, Int>()
    let sum = remembered.value(for: 1) { remembered.value(for: 2) { 20 } + 1 }
    #expect(sum == 21)
    #expect(remembered.value(for: 2) { 0 } == 20)
  }
}
