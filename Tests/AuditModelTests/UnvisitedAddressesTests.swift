import AuditModel
import Testing
import WebAddress

@Suite struct UnvisitedAddressesTests {
  private func one(_ path: String, _ text: String) throws -> UnreachedAddress {
    UnreachedAddress(address: try #require(WebAddress("https://a.vn" + path)), text: text)
  }

  @Test func whatIsPutInComesOutInItsOrder() throws {
    let long = String(repeating: "kế hoạch ", count: 30_000)
    let addresses = try [one("/c?x=1", ""), one("/a", "Tuyển sinh"), one("/b", long), one("/", "🏫")]
    let list = UnvisitedAddresses(addresses)
    #expect(Array(list) == addresses.sorted { $0.address < $1.address })
    #expect(list.count == 4 && !list.isEmpty)
    #expect(Array(list).allSatisfy { WebAddress($0.address.text) == $0.address })
    #expect(list.filter { $0.text.isEmpty }.map(\.address.path) == ["/c"])
    #expect(UnvisitedAddresses().isEmpty && UnvisitedAddresses() == [])
  }
}
