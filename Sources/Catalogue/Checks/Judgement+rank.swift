import AuditModel

extension Judgement {
  /// Which of several judgements of one obligation speaks for the site: a proof over a doubt, a doubt over an absence,
  /// and among absences the one that comes closest.
  var rank: Int {
    switch verdict {
    case .met: 90
    case .partial: 80 + Int((share ?? 0.5) * 9)
    case .unreadable: 70
    case .notAssessed: 60
    case .manual: 50
    case .notApplicable: 40
    case .missing:
      switch code {
      case "missing.placeholder": 30
      case "missing.empty", "missing.off-topic", "missing.no-figures": 20
      case "missing.other-body": 15
      default: 10
      }
    }
  }
}
