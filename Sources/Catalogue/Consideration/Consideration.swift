import AuditModel
import WebAddress

/// What a check made of one page, or of one section of it, that it looked at.
struct Consideration: Sendable {
  /// What became of it.
  enum Outcome: Sendable {
    /// The check judged it, as if it were all that the portal has.
    case judged(Judgement)
    /// It may hold what is looked for among other things, and was not read.
    case mayHold(Judgement)
    /// It stands for the portal, which was judged as a whole.
    case standsForAll(Judgement)
    /// The check passed it over before judging it.
    case passedOver(PassingOver)

    /// The judgement; nil where it was passed over.
    var judgement: Judgement? {
      switch self {
      case .judged(let judgement), .mayHold(let judgement), .standsForAll(let judgement): judgement
      case .passedOver: nil
      }
    }
  }

  /// The page, or the feed.
  let address: WebAddress
  /// The name by which it was found; empty where it was not found by a name.
  let name: String
  /// How much of the name is the phrase looked for, 0...1; nil where it was not found by a name.
  let strength: Double?
  let outcome: Outcome

  init(address: WebAddress, name: String, strength: Double? = nil, outcome: Outcome) {
    self.address = address
    self.name = name
    self.strength = strength
    self.outcome = outcome
  }

  init(_ candidate: Candidate, _ outcome: Outcome) {
    self.init(
      address: candidate.page.address, name: candidate.label, strength: candidate.strength, outcome: outcome)
  }

  /// A candidate that is passed over where it is about another body, and judged otherwise.
  init(_ candidate: Candidate, _ inspection: Inspection, judge: (Candidate) -> Judgement) {
    let body = inspection.otherBody(in: candidate)
    self.init(candidate, body.map { .passedOver(.otherBody($0)) } ?? .judged(judge(candidate)))
  }

  /// Whether the page contributes to what the check looks for: the check accepted it, and it bears evidence.
  var contributes: Bool {
    if case .judged(let judgement) = outcome { judgement.bearsEvidence } else { false }
  }

  /// How close it comes to what is looked for: proofs before doubts before absences, what was passed over last.
  var closeness: Int { outcome.judgement?.rank ?? 0 }
}

extension Judgement {
  /// Whether what was judged holds something of what the obligation asks for: some of it or all is proved, or it is
  /// there in a form that was not read (a picture, a document).
  var bearsEvidence: Bool {
    switch verdict {
    case .met: true
    case .partial: !Self.emptyPlaces.contains(code)
    case .unreadable: true
    case .notAssessed: code == "not-assessed.file"
    case .missing, .notApplicable, .manual: false
    }
  }

  /// Parts that are given for a place that holds nothing yet.
  private static let emptyPlaces: Set<String> = ["partial.empty-list", "partial.empty-section"]
}
