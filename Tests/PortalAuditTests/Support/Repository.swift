import Foundation

/// The files of the repository that a test reads.
enum Repository {
  /// The root, told from where this file lies: Tests/PortalAuditTests/Support/Repository.swift.
  static let root: String = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }

  /// The path of a file of the repository.
  static func path(_ name: String) -> String { "\(root)/\(name)" }

  /// The folder of the products, where this test bundle lies too.
  static let products: String = {
    let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: bundle).deletingLastPathComponent().path
  }()
}
