import AuditModel
import VietnameseText

extension Report {
  /// A rich report: 142 obligations, all verdicts, all kinds of evidence, findings of every severity.
  static var school: Report {
    let obligations = SchoolSample.obligations
    let clauses = SchoolSample.clauses.map { id, vi, en in
      let scored = obligations.filter { $0.clause == id && $0.level.isScored && $0.verdict.isInTotal }
      let points = scored.reduce(0) { $0 + $1.points }
      let open = scored.reduce(0) { $0 + ($1.verdict.isUnknown ? $1.max : 0) }
      return Clause(
        id: id, title: LocalizedText(vi: vi, en: en), points: points, low: points, high: points + open,
        max: scored.reduce(0) { $0 + $1.max })
    }
    let points = clauses.reduce(0) { $0 + $1.points }
    let high = clauses.reduce(0) { $0 + $1.high }
    let max = clauses.reduce(0) { $0 + $1.max }
    return .sample(
      obligations: obligations, clauses: clauses, findings: SchoolSample.findings,
      score: Score(
        points: points, low: points, high: high, max: max,
        band: LocalizedText(vi: "Trung bình – Khá", en: "Fair – Good")),
      stopped: .pageLimit, name: "Trường Trung học cơ sở Phượng Mai")
  }
}

/// What the rich report is made of.
enum SchoolSample {
  /// The clauses: id, Vietnamese and English title.
  static let clauses: [(String, String, String)] = [
    ("3", "Tên miền của cổng", "Domain of the portal"),
    ("4", "Thư điện tử", "E-mail"),
    ("9.1", "Thông tin giới thiệu", "Introduction"),
    ("9.2", "Tin tức, sự kiện", "News and events"),
    ("9.3", "Thông tin chỉ đạo, điều hành", "Directions"),
    ("9.4", "Công khai cam kết chất lượng giáo dục", "Commitments on the quality of education"),
    ("9.5", "Lấy ý kiến góp ý", "Consultations"),
    ("9.6", "Dịch vụ công trực tuyến", "Online services"),
    ("9.7", "Học liệu số", "Digital learning resources"),
    ("9.8", "Tuyển sinh", "Admission"),
    ("9.9", "Số liệu thống kê", "Statistics"),
    ("9.10", "Văn bản quy phạm pháp luật", "Legal documents"),
    ("9.11", "Thông tin tiếng nước ngoài (nếu có)", "Foreign-language information, if any"),
    ("10", "Thông tin khuyến khích", "Encouraged information"),
    ("11", "Vận hành cổng", "Operation of the portal"),
    ("12", "Yêu cầu kỹ thuật", "Technical requirements"),
    ("16", "Xếp hạng", "Ranking"),
  ]

  /// Obligations in the words of the law, then as many made-up ones as make 142.
  static var obligations: [Report.Entry] {
    var entries = written
    for (number, clause) in zip(1..., Array(repeating: clauses.map(\.0), count: 8).joined()) {
      guard entries.count < 142 else { break }
      let verdict = Verdict.allCases[number % 5 == 0 ? number / 5 % Verdict.allCases.count : number % 3]
      var entry = Report.Entry.sample("\(clause).item-\(number)", verdict)
      entry.level = verdict == .manual ? .manual : clause == "10" ? .optional : .mandatory
      entry.max = entry.level.isScored ? 0.85 : 0
      entry.points = verdict == .met ? entry.max : verdict == .partial ? entry.max / 2 : 0
      entry.title = LocalizedText(
        vi: "nội dung công khai thứ \(number) của khoản này", en: "obligation \(number) of this clause")
      entry.reason = LocalizedText(
        vi: verdict == .notAssessed ? "Chương trình chưa có cách kiểm tra nội dung này." : "Lý do của mục \(number).",
        en: verdict == .notAssessed ? "The program has no check for this yet." : "The reason of \(number).")
      entry.evidence = verdict == .met ? [.sample("Kế hoạch năm học 2026-2027 số 12/KH-THCSPM")] : []
      entries.append(entry)
    }
    return clauses.flatMap { clause in entries.filter { $0.clause == clause.0 } }
  }

  private static let written: [Report.Entry] = [
    entry(
      "3.1.domain", .met, 1, 1, "tên miền của cổng thông tin theo quy định", "domain name under the rules",
      reason: ("Cổng dùng tên miền thcs-phuong-mai.edu.vn.", "The portal uses thcs-phuong-mai.edu.vn."),
      evidence: [.sample("thcs-phuong-mai.edu.vn", kind: .address, path: "/", isUnverified: true)]),
    entry(
      "4.2.public-email", .partial, 0.5, 1, "công bố địa chỉ thư điện tử tiếp nhận ý kiến của xã hội",
      "a public e-mail address for feedback",
      reason: (
        "Có địa chỉ thcsphuongmai@gmail.com nhưng là hộp thư miễn phí, không phải hộp thư của ngành.",
        "thcsphuongmai@gmail.com is a free mailbox, not one of the sector."
      ), evidence: [.sample("Email: thcsphuongmai@gmail.com – Điện thoại: 024 3852 0000", path: "/lien-he")]),
    entry(
      "9.1.org-chart", .unreadable, 0, 1.5, "sơ đồ, cơ cấu tổ chức của cơ sở giáo dục", "organisation chart",
      reason: (
        "Trang “Sơ đồ tổ chức” chỉ có một hình ảnh, không có chữ để đọc.",
        "The page has only a picture, no text to read."
      ), evidence: [.sample("so-do-to-chuc-2026.jpg", kind: .image)]),
    entry(
      "9.1.leader-names", .met, 1.5, 1.5, "họ và tên, chức vụ của lãnh đạo", "names and positions of leaders",
      reason: ("Có họ tên và chức vụ của 3 lãnh đạo.", "Names and positions of 3 leaders."),
      evidence: [
        .sample("Nguyễn Thị Hồng Hạnh | Hiệu trưởng | 0912 345 678 | hanhnth@thcs-phuong-mai.edu.vn", kind: .table),
        .sample("Trần Văn Đức | Phó Hiệu trưởng | 0987 654 321 |", kind: .table),
      ]),
    entry(
      "9.1.leader-phones", .partial, 1, 1.5, "điện thoại của lãnh đạo", "telephone numbers of leaders",
      reason: (
        "Có số điện thoại của 2 trong 3 lãnh đạo; chưa có của: Lê Minh Quân.",
        "2 of 3 leaders have a number; lacking: Lê Minh Quân."
      ), evidence: [.sample("Trần Văn Đức | Phó Hiệu trưởng | 0987 654 321 |", kind: .table)]),
    entry(
      "9.1.leader-emails", .missing, 0, 1.5, "địa chỉ thư điện tử của lãnh đạo", "e-mail addresses of leaders",
      reason: ("Mục thư điện tử ghi “Đang cập nhật”.", "The field says “being updated”."),
      evidence: [.sample("Thư điện tử: Đang cập nhật", path: "/gioi-thieu/ban-giam-hieu")]),
    entry(
      "9.5.deadline", .missing, 0, 2, "thời hạn tiếp nhận ý kiến góp ý", "deadline for opinions",
      reason: (
        "Có 2 mục lấy ý kiến nhưng không mục nào ghi thời hạn.", "2 consultations, neither with a deadline."
      ),
      evidence: [
        .sample(
          "Dự thảo Quy chế chi tiêu nội bộ năm 2026 … xin ý kiến", kind: .link, path: "/lay-y-kien/quy-che?id=12&page=1"
        )
      ]),
    entry(
      "9.9.five-years", .partial, 1.2, 2, "số liệu thống kê ít nhất 5 năm gần nhất", "at least five recent years",
      reason: (
        "Có số liệu của 3 trong 5 năm; chưa có: 2021-2022, 2022-2023.", "3 of 5 years; lacking 2021-2022, 2022-2023."
      ),
      evidence: [
        .sample("Tổng số học sinh năm học 2025-2026: 1.248", kind: .document, path: "/tep/nien-giam-2026.pdf", page: 3),
        .sample("Năm học 2024-2025 | 36 lớp | 1.203 học sinh", kind: .table, path: "/thong-ke"),
      ]),
    entry(
      "9.8.plan", .met, 2, 2, "kế hoạch tuyển sinh", "admission plan",
      reason: ("Có kế hoạch tuyển sinh năm học 2026-2027.", "The plan for 2026-2027 is there."),
      evidence: [.sample("Kế hoạch tuyển sinh vào lớp 6 năm học 2026-2027, chỉ tiêu 320 học sinh", path: "/tuyen-sinh")]
    ),
    entry(
      "9.11.english", .notApplicable, 0, 1, "thông tin tiếng nước ngoài (nếu có)",
      "foreign-language information, if any",
      level: .conditional, reason: ("Không có phần tiếng nước ngoài.", "The portal has no foreign-language part.")),
    entry(
      "11.regulation", .manual, 0, 0, "quy chế quản lý, vận hành cổng thông tin điện tử",
      "rules for running the portal",
      level: .manual, reason: ("Cần xem văn bản tại đơn vị.", "To be seen on the spot.")),
    entry(
      "12.5.feed", .notAssessed, 0, 1, "cung cấp kênh tin RSS", "an RSS feed",
      reason: ("Không mở được địa chỉ của kênh tin (lỗi 503).", "The feed answered with error 503."),
      evidence: [.sample("RSS", kind: .feed, path: "/rss/tin-tuc.xml")]),
    entry(
      "12.1.metadata", .partial, 0.5, 1, "dữ liệu đặc tả của trang", "metadata of pages",
      reason: ("Chỉ có description và Open Graph.", "Only description and Open Graph."),
      evidence: [.sample("og:title = Trang chủ", kind: .metadata, path: "/")]),
    entry(
      "9.2.questions", .met, 1, 1, "trao đổi, giải đáp thắc mắc", "questions and answers",
      reason: ("Có biểu mẫu gửi câu hỏi.", "There is a form for questions."),
      evidence: [.sample("Họ tên, Email, Nội dung câu hỏi", kind: .form, path: "/hoi-dap")]),
  ]

  static let findings: [Report.ReportedFinding] = [
    finding(
      "robots-disallowed", .serious, "/robots.txt",
      "robots.txt cấm chương trình xem 214 trang; các nội dung ở đó được ghi là chưa đánh giá.",
      "robots.txt forbids 214 pages; what lies there is not assessed."),
    finding(
      "personal-data", .serious,
      "/danh-sach-hoc-sinh-lop-6a-nam-hoc-2026-2027-kem-ngay-sinh-va-so-dien-thoai-phu-huynh",
      "Trang có thể chứa dữ liệu cá nhân của học sinh.", "The page may hold personal data of pupils."),
    finding("broken-links", .warning, nil, "23 đường dẫn trong cổng không mở được.", "23 links do not open."),
    Report.ReportedFinding(
      finding: Finding(
        code: "lapse-consultation", severity: .note,
        url: .sample("https://thcs-phuong-mai.edu.vn/lay-y-kien/noi-quy"), due: CalendarDate("2026-11-15")),
      message: LocalizedText(
        vi: "Còn 14 ngày: việc lấy ý kiến “Nội quy học sinh” nhận góp ý đến hết 15/11/2026.",
        en: "14 days left: opinions on “School rules” are taken until 15/11/2026.")),
    finding(
      "old-catalogue", .note, nil, "Phòng GDĐT đã giải thể từ 01/07/2025.", "District offices ended on 01/07/2025."),
  ]

  private static func entry(
    _ id: String, _ verdict: Verdict, _ points: Double, _ max: Double, _ vi: String, _ en: String,
    level: Level = .mandatory, reason: (String, String), evidence: [Evidence] = []
  ) -> Report.Entry {
    Report.Entry(
      id: id,
      clause: id.hasPrefix("9.")
        ? id.split(separator: ".").prefix(2).joined(separator: ".") : String(id.prefix { $0 != "." }),
      title: LocalizedText(vi: vi, en: en), basis: ["TT 37/2020/TT-BGDĐT Điều 9 khoản 1 điểm a"], level: level,
      verdict: verdict, points: points, max: max, reason: LocalizedText(vi: reason.0, en: reason.1),
      why: LocalizedText(
        vi: "Phụ huynh và người dân cần biết ai chịu trách nhiệm và liên hệ bằng cách nào.",
        en: "Parents and citizens need to know who is responsible and how to reach them."),
      advice: verdict == .met
        ? .both("")
        : LocalizedText(
          vi: "Mở trang Giới thiệu › Ban giám hiệu, ghi đủ cho từng người dưới dạng chữ (không dùng ảnh) và lưu lại.",
          en: "Open Introduction › Leaders and fill it in for every person as text, not as a picture."),
      look: LocalizedText(vi: "Giới thiệu, Cơ cấu tổ chức, Ban giám hiệu", en: "Introduction, Organisation, Leaders"),
      evidence: evidence)
  }

  private static func finding(
    _ code: String, _ severity: Finding.Severity, _ path: String?, _ vi: String, _ en: String
  ) -> Report.ReportedFinding {
    Report.ReportedFinding(
      finding: Finding(
        code: code, severity: severity, url: path.map { .sample("https://thcs-phuong-mai.edu.vn\($0)") }),
      message: LocalizedText(vi: vi, en: en))
  }
}
