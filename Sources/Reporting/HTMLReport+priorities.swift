import AuditModel
import WebAddress

/// What to do about the result, in the order in which it pays.
extension HTMLReport {
  /// How many entries are told in full before the rest is folded away.
  private static let first = 10

  /// What to mend first.
  func mending(_ main: inout Markup) {
    section(.mend, &main) { section in
      urgent(&section)
      let entries = report.toMend
      guard !entries.isEmpty else {
        section.element("p", text: wording("report.mend.none"))
        return
      }
      section.element("p", ["class": "lead"], text: wording("report.mend.lead"))
      section.element("ol", ["class": "tasks"]) { list in
        for entry in entries.prefix(Self.first) { task(entry, &list) }
      }
      let rest = entries.dropFirst(Self.first)
      guard !rest.isEmpty else { return }
      section.element("details") { details in
        details.element("summary", text: wording("report.mend.more", ["count": wording.number(rest.count)]))
        details.element("ol", ["class": "tasks brief", "start": "\(Self.first + 1)"]) { list in
          for entry in rest { briefTask(entry, &list) }
        }
      }
    }
  }

  /// What brings no points and cannot wait: harm to people, and what kept the audit from looking.
  private func urgent(_ section: inout Markup) {
    let findings = report.urgent
    guard !findings.isEmpty else { return }
    section.element("h3", text: wording("report.urgent.title"))
    section.element("ul", ["class": "tasks"]) { list in
      for reported in findings {
        list.element("li") { item in
          item.element("p") { line in
            severity(reported.finding.severity, &line)
            line.text(" \(reported.message[wording.language])")
          }
          item.element("p", ["class": "source"]) { source(of: reported.finding, &$0) }
        }
      }
    }
    section.element("h3", text: wording("report.mend.points"))
  }

  private func task(_ entry: Report.Entry, _ list: inout Markup) {
    list.element("li") { item in
      heading(entry, &item)
      item.element("p", text: entry.reason[wording.language])
      labelled("report.advice", entry.advice, &item)
      labelled("report.where", entry.look, &item)
    }
  }

  /// A task whose advice stands with its obligation, one click away.
  private func briefTask(_ entry: Report.Entry, _ list: inout Markup) {
    list.element("li") { item in
      heading(entry, &item)
      item.element("p", ["class": "small"], text: entry.reason[wording.language])
    }
  }

  private func heading(_ entry: Report.Entry, _ item: inout Markup) {
    item.element("p") { line in
      line.element("strong") { $0.element("a", ["href": "#o-\(entry.id)"], text: title(entry)) }
      line.text(" ")
      verdict(entry.verdict, &line)
      line.text(" ")
      line.element("span", ["class": "gain"], text: wording("report.mend.gain", ["points": wording.number(entry.gain)]))
    }
  }

  private func labelled(_ key: String, _ text: LocalizedText, _ markup: inout Markup) {
    guard !text[wording.language].isEmpty else { return }
    markup.element("p") { line in
      line.element("strong", ["class": "label"], text: "\(wording(key)): ")
      line.text(text[wording.language])
    }
  }

  /// What a person has to look at, since the program could not tell; entries with the same reason stand together.
  func looking(_ main: inout Markup) {
    section(.look, &main) { section in
      let entries = report.toLookAt
      guard !entries.isEmpty else {
        section.element("p", text: wording("report.look.none"))
        return
      }
      section.element("p", ["class": "lead"], text: wording("report.look.lead"))
      for group in groups(of: entries) {
        section.element("div", ["class": "group"]) { self.group(group, &$0) }
      }
    }
  }

  private func group(_ entries: [Report.Entry], _ markup: inout Markup) {
    markup.element("p") { line in
      verdict(entries[0].verdict, &line)
      line.text(" \(entries[0].reason[wording.language])")
    }
    markup.element("ul") { list in
      for entry in entries {
        list.element("li") { item in
          item.element("a", ["href": "#o-\(entry.id)"], text: title(entry))
          let points = wording("report.look.stake", ["points": wording.number(entry.gain)])
          item.text(" ")
          item.element("span", ["class": "small"], text: points)
          whereToLook(entry, &item)
        }
      }
    }
  }

  /// The page that was seen but not understood, else where such content usually stands.
  private func whereToLook(_ entry: Report.Entry, _ item: inout Markup) {
    let look = entry.look[wording.language]
    guard !entry.evidence.isEmpty || !look.isEmpty else { return }
    item.element("p", ["class": "small"]) { line in
      if let evidence = entry.evidence.first {
        address(evidence.url.text, suffix: TextFragment.suffix(for: evidence), &line)
      } else {
        line.text("\(wording("report.where")): \(look)")
      }
    }
  }

  private func groups(of entries: [Report.Entry]) -> [[Report.Entry]] {
    var groups: [[Report.Entry]] = []
    var places: [String: Int] = [:]
    for entry in entries {
      let key = "\(entry.verdict.rawValue) \(entry.reason.vi)"
      if let place = places[key] {
        groups[place].append(entry)
      } else {
        places[key] = groups.count
        groups.append([entry])
      }
    }
    return groups
  }

  /// The words of the law, with a capital letter since they stand as a line of their own.
  func title(_ entry: Report.Entry) -> String {
    let title = entry.title[wording.language]
    return title.prefix(1).uppercased() + title.dropFirst()
  }
}
