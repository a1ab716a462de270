// swift-tools-version: 6.2
import PackageDescription

/// Settings of every module: what a file exports is written where it is exported, and an existential is seen as one.
let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Modules that touch C also have every unsafe expression marked.
let boundarySettings: [SwiftSetting] = swiftSettings + [.strictMemorySafety()]

/// Sanitizers bring an allocator of their own; what C++ takes from jemalloc would be given back to theirs.
let isSanitized = Context.environment["PORTAL_AUDIT_SANITIZE"] != nil

let package = Package(
  name: "portal-audit",
  products: [
    .executable(name: "portal-audit", targets: ["portal-audit"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // C libraries of the system. Each has a shim.h that says why every door in it exists.
    .systemLibrary(name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CLibcurlURL", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibdeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CIsal", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibarchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),

    // The allocator of the program: a target with a source, for jemalloc is told its settings by a variable.
    .target(
      name: "CJemalloc", cSettings: isSanitized ? [.define("PORTAL_AUDIT_SANITIZE")] : [],
      linkerSettings: isSanitized ? [] : [.linkedLibrary("jemalloc")]),

    // The layers, lowest first; Tests/ArchitectureTests holds the arrows.
    .target(name: "VietnameseText", swiftSettings: swiftSettings),
    .target(name: "WebAddress", dependencies: ["CLibcurlURL"], swiftSettings: boundarySettings),
    .target(name: "AuditModel", dependencies: ["WebAddress", "VietnameseText"], swiftSettings: swiftSettings),
    .target(
      name: "PageReading",
      dependencies: ["AuditModel", "WebAddress", "VietnameseText", "CLibxml2", "CUchardet"],
      swiftSettings: boundarySettings),
    .target(
      name: "DocumentReading",
      dependencies: ["PageReading", "AuditModel", "WebAddress", "VietnameseText", "CLibarchive"],
      swiftSettings: boundarySettings),
    .target(
      name: "Crawling", dependencies: ["AuditModel", "WebAddress", "VietnameseText"], swiftSettings: swiftSettings),
    .target(
      name: "Fetching", dependencies: ["AuditModel", "WebAddress", "CLibcurl", "CZlib"], swiftSettings: boundarySettings
    ),
    .target(
      name: "AuditStore",
      dependencies: [
        "AuditModel", "WebAddress", "CIsal", "CLibdeflate", "CLibcrypto", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: boundarySettings),
    .target(
      name: "Catalogue",
      dependencies: ["AuditModel", "WebAddress", "VietnameseText", .product(name: "Yams", package: "Yams")],
      swiftSettings: swiftSettings),
    .target(
      name: "Reporting", dependencies: ["AuditModel", "WebAddress", "VietnameseText"], swiftSettings: swiftSettings),
    .executableTarget(
      name: "portal-audit",
      dependencies: [
        "VietnameseText", "WebAddress", "AuditModel", "PageReading", "DocumentReading", "Crawling", "Fetching",
        "AuditStore", "Catalogue", "Reporting", "CJemalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings),

    // Served by the test suite and by `make audit` without an address.
    .target(name: "LoopbackServer", path: "Tests/Support/LoopbackServer", swiftSettings: swiftSettings),
    .executableTarget(
      name: "loopback-server", dependencies: ["LoopbackServer"], path: "Tests/Support/loopback-server-command",
      swiftSettings: swiftSettings),

    // Small documents, sound and hostile, that tests write themselves.
    .target(name: "DocumentFixtures", path: "Tests/Support/DocumentFixtures", swiftSettings: swiftSettings),

    // What must hold of the readers whatever bytes they get: run by the test suite, and by `make fuzz`.
    .target(
      name: "Fuzzing", dependencies: ["PageReading", "Crawling", "AuditModel", "WebAddress"],
      path: "Tests/Support/Fuzzing", swiftSettings: swiftSettings),

    .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText"], swiftSettings: swiftSettings),
    .testTarget(name: "WebAddressTests", dependencies: ["WebAddress"], swiftSettings: swiftSettings),
    .testTarget(name: "AuditModelTests", dependencies: ["AuditModel", "VietnameseText"], swiftSettings: swiftSettings),
    .testTarget(
      name: "PageReadingTests", dependencies: ["PageReading", "AuditModel", "WebAddress", "VietnameseText"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "DocumentReadingTests",
      dependencies: [
        "DocumentReading", "DocumentFixtures", "portal-audit", "AuditModel", "PageReading", "WebAddress",
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "CrawlingTests", dependencies: ["Crawling", "AuditModel", "WebAddress"], swiftSettings: swiftSettings),
    .testTarget(
      name: "FetchingTests", dependencies: ["Fetching", "LoopbackServer", "AuditModel", "WebAddress"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "AuditStoreTests", dependencies: ["AuditStore", "AuditModel", "WebAddress"], swiftSettings: swiftSettings),
    .testTarget(
      name: "CatalogueTests", dependencies: ["Catalogue", "AuditModel", "WebAddress", "VietnameseText", "PageReading"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "AuditModel", "WebAddress", "VietnameseText"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "PortalAuditTests",
      dependencies: [
        "LoopbackServer", "DocumentFixtures", "portal-audit", "AuditModel", "AuditStore", "Catalogue", "PageReading",
        "Reporting",
        "VietnameseText", "WebAddress",
      ], swiftSettings: swiftSettings),
    .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing"], swiftSettings: swiftSettings),
    .testTarget(name: "ArchitectureTests", swiftSettings: swiftSettings),
  ],
  swiftLanguageModes: [.v6]
)

// Its `main` is libFuzzer's, so it can only be built as `make fuzz` does.
if Context.environment["PORTAL_AUDIT_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Fuzzing"], path: "Tests/Support/fuzz-command", swiftSettings: swiftSettings))
}
