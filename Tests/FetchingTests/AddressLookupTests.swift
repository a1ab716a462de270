import Fetching
import Testing
import WebAddress

/// The network addresses of hosts, before anything is sent to them.
@Suite(.timeLimit(.minutes(1))) struct AddressLookupTests {
  @Test(
    arguments: [
      ("http://127.0.0.7/", "127.0.0.7"), ("http://[::1]:8080/", "::1"), ("http://name.invalid/", nil),
      ("http://a.vn/", "127.0.0.3"), ("http://A.vn/x", "127.0.0.3"), ("https://a.vn/", "127.0.0.4"),
      ("http://b.vn:81/", "127.0.0.5"), ("http://c.vn:9/", "::2"),
    ] as [(String, String?)])
  func theMachineIsTheOneThatIsConnectedTo(address: String, machine: String?) async throws {
    let routes = try [
      "a.vn:80:127.0.0.3:8080", "a.vn::127.0.0.4:", ":81:127.0.0.5:8081", "c.vn:9:[::2]:80", "a.vn:80:127.0.0.9:1",
    ].map { try ConnectTo($0) }
    let lookup = AddressLookup(connectTo: routes)
    #expect(await lookup.machine(of: try #require(WebAddress(address))) == machine)
  }

  @Test func manyAreLookedUpOnFewThreads() async {
    let lookup = AddressLookup(connectTo: [], threads: 2)
    let found = await withTaskGroup(of: String?.self) { group in
      for address in (1...200).compactMap({ WebAddress("http://127.0.1.\($0)/") }) {
        group.addTask { await lookup.machine(of: address) }
      }
      return await group.reduce(into: Set<String>()) { if let machine = $1 { $0.insert(machine) } }
    }
    #expect(found.count == 200)
  }
}
