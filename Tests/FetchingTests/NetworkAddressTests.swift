import Glibc
import Testing

@testable import Fetching

/// Which addresses lie in the public internet.
struct NetworkAddressTests {
  private func address(_ text: String) throws -> NetworkAddress {
    var storage = sockaddr_storage()
    let family = text.contains(":") ? AF_INET6 : AF_INET
    storage.ss_family = sa_family_t(family)
    let read = withUnsafeMutableBytes(of: &storage) { bytes in
      inet_pton(family, text, bytes.baseAddress?.advanced(by: family == AF_INET6 ? 8 : 4))
    }
    try #require(read == 1)
    return try withUnsafePointer(to: &storage) { pointer in
      try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { try #require(NetworkAddress($0)) }
    }
  }

  @Test(arguments: [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.9",
    "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.168.1.1", "198.18.0.1",
    "198.19.255.255", "198.51.100.7", "203.0.113.7", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "::",
    "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "100::1",
    "2001::1", "2001:db8::1", "2002:a00:1::1", "2002:7f00:1::", "3fff::1", "fc00::1", "fd00:ec2::254", "fe80::1",
    "fec0::1", "ff02::1",
  ])
  func anAddressThatIsNotPublicIsTold(text: String) throws {
    #expect(try !address(text).isPublic)
  }

  @Test(arguments: [
    "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
    "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0", "198.17.255.255",
    "198.20.0.0", "223.255.255.255", "203.162.0.181", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2001:ee0:1::1",
    "2002:808:808::1", "2400:cb00::1", "2a00:1450::1",
  ])
  func aPublicAddressIsTold(text: String) throws {
    #expect(try address(text).isPublic)
  }

  @Test func anAddressIsWrittenForPeople() throws {
    #expect(try address("169.254.169.254").description == "169.254.169.254")
    #expect(try address("fd00:ec2::254").description == "[fd00:ec2:0:0:0:0:0:254]")
  }
}
