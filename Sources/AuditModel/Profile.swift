/// What kind of body a portal belongs to; it decides which obligations apply.
public enum Profile: String, Sendable, Codable, CaseIterable {
  /// A department of education and training (sở giáo dục và đào tạo).
  case department
  /// A district office of education and training (phòng giáo dục và đào tạo), dissolved on 2025-07-01.
  case office
  /// A school or centre (cơ sở giáo dục).
  case school
}
