/// What kind of body a portal belongs to; it decides which obligations apply.
public enum Profile: String, Sendable, Codable, CaseIterable {
  /// A department of education and training (sở giáo dục và đào tạo).
  case department
  /// A district office of education and training (phòng giáo dục và đào tạo), dissolved on 2025-07-01.
  case office
  /// A school or centre (cơ sở giáo dục).
  case school
}

/// How the profile of an audit came to be.
public enum ProfileSource: String, Sendable, Codable {
  /// The user named it.
  case given
  /// Read from the portal.
  case detected
}

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
