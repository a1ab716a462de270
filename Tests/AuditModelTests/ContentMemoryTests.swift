import Testing

@testable import AuditModel

@Suite struct ContentMemoryTests {
  private let blocks = (0..<10).map { Block(role: .paragraph, text: "dòng \($0)") }

  @Test(arguments: [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [0, 0, 2, 4, 2]])
  func aContentIsFoundInWhateverOrder(order: [Int]) {
    var memory = ContentMemory<Block, Int>()
    for index in 0..<5 { memory.keep(index, for: blocks[index], blocks[index].contentID) }
    for index in order { #expect(memory.value(of: blocks[index].contentID) == index) }
    #expect(memory.value(of: blocks[9].contentID) == nil)
  }

  @Test func theLastValueCounts() {
    var memory = ContentMemory<Block, Int>()
    memory.keep(1, for: blocks[0], blocks[0].contentID)
    memory.keep(2, for: blocks[0], blocks[0].contentID)
    #expect(memory.value(of: blocks[0].contentID) == 2)
  }

  @Test func aFullMemoryBeginsAnew() {
    var memory = ContentMemory<Block, Int>(limit: 3)
    for index in 0..<4 { memory.keep(index, for: blocks[index], blocks[index].contentID) }
    #expect(blocks.prefix(4).map { memory.value(of: $0.contentID) } == [nil, nil, nil, 3])
  }
}
