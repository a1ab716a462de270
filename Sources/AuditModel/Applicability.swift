/// To whom an obligation applies.
public enum Applicability: String, Sendable, Codable, CaseIterable {
  /// Both kinds of education management agency (cơ quan quản lý giáo dục).
  case agency
  /// Departments only.
  case department
  /// Schools only.
  case school
  /// Every body under the circular.
  case all

  /// Whether a body of that profile has the obligation.
  public func includes(_ profile: Profile) -> Bool {
    switch self {
    case .agency: profile != .school
    case .department: profile == .department
    case .school: profile == .school
    case .all: true
    }
  }
}
