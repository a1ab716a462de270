import LoopbackServer
import Testing

/// One way in which a server misbehaves, what the report has to say of it, and how an obligation is judged whose page
/// misbehaves so.
struct Misbehaviour: Sendable, CustomTestStringConvertible {
  /// What the server does, as docs/misbehaviour.md names it.
  let name: String
  /// The code of the finding.
  let finding: String
  /// The verdict on the obligation that the page would prove.
  let verdict: String
  /// What comes for the page, at its first request and at later ones.
  let answer: @Sendable (_ isFirst: Bool) -> ServedAnswer

  var testDescription: String { name }

  init(_ name: String, _ finding: String, _ verdict: String, answer: @escaping @Sendable (Bool) -> ServedAnswer) {
    self.name = name
    self.finding = finding
    self.verdict = verdict
    self.answer = answer
  }

  init(_ name: String, _ finding: String, _ verdict: String, _ answer: ServedAnswer) {
    self.init(name, finding, verdict) { _ in answer }
  }
}
