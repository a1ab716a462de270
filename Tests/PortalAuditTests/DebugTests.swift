import AuditModel
import AuditStore
import Catalogue
import Foundation
import PageReading
import Testing
import VietnameseText
import WebAddress

@testable import portal_audit

@Suite struct DebugTests {
  @Test func dump() throws {
    guard let path = ProcessInfo.processInfo.environment["DBG_RUN"],
      let part = ProcessInfo.processInfo.environment["DBG_PAGE"]
    else { return }
    let run = try StoredRun.open(path)
    let site = try run.siteFacts(readerVersion: PageReader.version) { r, a, m, d in
      PageReader().read(r, from: a, capturedAt: m, sha256: d)
    }
    for page in site.pages where page.address.text.contains(part) {
      print("PAGE", page.address, page.title, page.breadcrumb)
      var counts: [Block: Int] = [:]
      for p in site.pages { for b in Set(p.blocks) { counts[b, default: 0] += 1 } }
      for (i, b) in page.blocks.enumerated() {
        print(
          i, counts[b] ?? 0, b.role, b.level, b.isLinked ? "L" : " ", b.text.prefix(150), "| Y",
          YearScanner.mentions(in: b.text).map(\.value), "P", PersonName.mentions(in: b.text).map(\.value))
      }
      for v in page.labelledValues { print("LV", v.label, "=", v.value, v.block) }
      for t in page.tables { print("T", t.header, t.rows.count, t.blocks) }
      for f in page.forms { print("F", f) }
      for p in page.pictures { print("PIC", p) }
      print(page.metadata.map { "\($0.name)=\($0.content.prefix(40))" })
    }
  }
}
