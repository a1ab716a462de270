import AuditModel
import DocumentReading
import Foundation
import Testing
import WebAddress

/// The command line of the built program that reads containers.
let builtWorker: [String] = {
  let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  return [URL(filePath: bundle).deletingLastPathComponent().path + "/portal-audit", "read-document"]
}()

/// What a body is read as.
func read(
  _ body: [UInt8], isTruncated: Bool = false, worker: [String] = builtWorker, limits: ReadingLimits = ReadingLimits()
) throws -> PageFacts {
  let address = try #require(WebAddress("http://truong.example.edu.vn/tep/tai-lieu"))
  let response = Response(status: 200, head: [], fields: [], body: body, isTruncated: isTruncated)
  return DocumentReader(worker: worker, limits: limits)
    .read(response, from: address, capturedAt: Instant(secondsSince1970: 0), sha256: "")
}

/// The blocks of a body as lines, each with its role ahead where that is no paragraph.
func lines(_ body: [UInt8]) throws -> [String] {
  try read(body).blocks.map { ($0.role == .paragraph ? "" : "\($0.role.rawValue): ") + $0.text }
}
