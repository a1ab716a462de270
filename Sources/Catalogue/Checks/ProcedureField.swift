/// What a portal has to tell of every administrative procedure (thủ tục hành chính): Circular 37/2020/TT-BGDĐT,
/// Điều 8 khoản 4 điểm c.
enum ProcedureField: String, CaseIterable, Hashable, Sendable {
  /// Quy trình, thủ tục.
  case steps
  /// Hồ sơ.
  case dossier
  /// Nơi tiếp nhận.
  case place
  /// Tên và thông tin giao dịch của người trực tiếp xử lý hồ sơ.
  case handler
  /// Thời hạn giải quyết.
  case timeLimit = "time-limit"
  /// Phí và lệ phí (nếu có).
  case fees

  /// Whether only a description of a procedure has such a label; an address or a fee is stated for many other things.
  var isTelling: Bool { self == .steps || self == .dossier || self == .timeLimit }

  /// Whether the value may go on over several paragraphs.
  var isLong: Bool { self == .steps || self == .dossier }
}
