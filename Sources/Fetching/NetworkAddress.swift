import Glibc

/// The address of a machine, as far as it tells whether it lies in the public internet.
enum NetworkAddress: Hashable, CustomStringConvertible {
  /// An IPv4 address.
  case v4(UInt32)
  /// An IPv6 address in its two halves.
  case v6(UInt64, UInt64)
  /// Of another family.
  case unknown

  /// Reads a socket's address, which must be as large as its family says.
  init?(_ pointer: UnsafePointer<sockaddr>) {
    switch unsafe Int32(pointer.pointee.sa_family) {
    case AF_INET:
      let address = unsafe UnsafeRawPointer(pointer).loadUnaligned(as: sockaddr_in.self)
      self = .v4(UInt32(bigEndian: address.sin_addr.s_addr))
    case AF_INET6:
      let address = unsafe UnsafeRawPointer(pointer).loadUnaligned(as: sockaddr_in6.self).sin6_addr
      self = unsafe withUnsafeBytes(of: address) { bytes in
        unsafe .v6(
          UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
          UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
      }
    default: return nil
    }
  }

  /// Whether it is of the public internet: not private, loopback, link-local (where clouds keep their metadata), shared
  /// (CGNAT), unique local, multicast, for documentation or reserved (IANA special-purpose registries, RFC 6890).
  ///
  /// An IPv6 address that carries an IPv4 one (mapped, NAT64, 6to4) is as public as that.
  var isPublic: Bool {
    switch self {
    case .v4(let value): return !Self.reserved.contains { value >> (32 - $0.length) == $0.prefix >> (32 - $0.length) }
    case .v6(0, let low) where low >> 32 == 0xFFFF: return Self.v4(UInt32(truncatingIfNeeded: low)).isPublic
    case .v6(0x0064_FF9B_0000_0000, let low) where low >> 32 == 0:
      return Self.v4(UInt32(truncatingIfNeeded: low)).isPublic
    case .v6(let high, _) where high >> 48 == 0x2002:
      return Self.v4(UInt32(truncatingIfNeeded: high >> 16)).isPublic
    case .v6(let high, _):
      let isGlobalUnicast = high >> 61 == 1
      let isForProtocols = high >> 41 == 0x2001_0000 >> 9
      let isForDocumentation = high >> 32 == 0x2001_0DB8 || high >> 44 == 0x3FFF0
      return isGlobalUnicast && !isForProtocols && !isForDocumentation
    case .unknown: return false
    }
  }

  /// The address as people write it.
  var description: String {
    switch self {
    case .v4(let value): return "\(value >> 24).\(value >> 16 & 255).\(value >> 8 & 255).\(value & 255)"
    case .v6(let high, let low):
      let groups = [high, low].flatMap { half in [48, 32, 16, 0].map { String(half >> $0 & 0xFFFF, radix: 16) } }
      return "[\(groups.joined(separator: ":"))]"
    case .unknown: return "an address of an unknown family"
    }
  }

  /// The blocks of IPv4 that are not of the public internet.
  private static let reserved: [(prefix: UInt32, length: UInt32)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
    (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24),
    (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
  ]
}
