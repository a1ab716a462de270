import AuditModel
import Testing
import VietnameseText

@testable import Catalogue

@Suite struct PageConditionTests {
  private func condition(title: String = "", _ texts: [String], forms: [Form] = []) -> PageCondition? {
    var page = SiteFixture.page("/", title: title, blocks: texts.map(SiteFixture.text))
    page.forms = forms
    let catalogue = RealCatalogue.catalogue
    return PageCondition.of(
      page, hits: ([title] + texts).map(catalogue.phrases.hits), vocabulary: catalogue.vocabulary.conditions)
  }

  @Test(arguments: [
    ("Just a moment...", "Checking your browser before accessing truong.edu.vn", PageCondition.challenge),
    ("Access Denied", "You don't have permission to access this server.", .challenge),
    ("Thông báo", "Truy cập bị từ chối. Mã yêu cầu 8812.", .challenge), ("", "Service Busy", .busy),
    ("", "Website đang bảo trì, xin quay lại sau.", .busy),
    ("Welcome to nginx!", "Thank you for using nginx.", .parked),
    ("truong.edu.vn", "Tên miền đã hết hạn. Liên hệ nhà đăng ký.", .parked),
    ("KUWIN – Nhà cái uy tín", "Casino trực tuyến, nổ hũ, tài xỉu, điểm tuyển sinh lớp 10", .hijacked),
  ])
  func whatIsNoContentIsTold(title: String, text: String, expected: PageCondition) {
    #expect(condition(title: title, [text]) == expected)
  }

  @Test(arguments: [
    "Ngày 05/09/2026 nhà trường tổ chức lễ khai giảng.",
    "Học sinh không tham gia cá cược, cá độ bóng đá dưới mọi hình thức.",
    "Nghiêm cấm học sinh tham gia cá độ bóng đá, lô đề, tài xỉu, xóc đĩa, casino trực tuyến, game bài đổi thưởng.",
    "Công an xã tuyên truyền tác hại của cá cược: nhà cái, nổ hũ, bắn cá, đá gà, soi kèo đều là bẫy.",
    "Nhập câu hỏi và mã captcha rồi bấm Gửi.",
    "Nội dung đang được cập nhật.", "",
  ])
  func ordinaryContentIsNot(text: String) { #expect(condition([text]) == nil) }

  @Test func aLongPageMaySpeakOfMaintenance() {
    let long = Array(repeating: "Phòng máy đang bảo trì, các lớp học tin học chuyển sang phòng khác.", count: 20)
    #expect(condition(["Website đang bảo trì"] + long) == nil)
  }

  @Test func aPageThatOnlyAsksForAPasswordIsALogin() {
    let form = Form(
      action: nil, method: "post",
      fields: [Form.Field(name: "p", type: "password", label: "Mật khẩu", isLabelled: true)],
      buttons: ["Đăng nhập"])
    #expect(condition(title: "Đăng nhập", ["Đăng nhập hệ thống"], forms: [form]) == .login)
  }

  @Test(arguments: [
    // The portal's menu and foot around a login, known by its title or its address.
    ("Đăng nhập - Trường THCS Hoa Sen", "/vao", PageCondition.login), ("Hệ thống", "/tai-khoan/dang-nhap", .login),
    ("Hệ thống", "/Users/Login.aspx", .login),
    // A box to log in beside content.
    ("Sơ đồ tổ chức", "/so-do", nil), ("Đăng ký tuyển sinh", "/dang-ky", nil),
    ("Hướng dẫn đăng nhập", "/tin/huong-dan-dang-nhap", nil),
  ])
  func aLoginWithinTheFrameIsKnownByItsName(title: String, path: String, expected: PageCondition?) {
    let words = Array(repeating: "Trường THCS Hoa Sen xã An Lạc tỉnh An Bình.", count: 12)
    var page = SiteFixture.page(path, title: title, blocks: words.map(SiteFixture.text))
    let field = Form.Field(name: "p", type: "password", label: "Mật khẩu", isLabelled: true)
    page.forms = [Form(action: nil, method: "post", fields: [field], buttons: ["Đăng nhập"])]
    let catalogue = RealCatalogue.catalogue
    let found = PageCondition.of(
      page, hits: ([title] + words).map(catalogue.phrases.hits), vocabulary: catalogue.vocabulary.conditions)
    #expect(found == expected)
  }

  @Test func aPortalBehindAChallengeIsNotJudged() throws {
    let start = SiteFixture.page("/", title: "Just a moment...", blocks: [SiteFixture.text("Checking your browser")])
    let catalogue = RealCatalogue.catalogue
    let audit = Audit(catalogue: catalogue, scoring: ScoringTests.rules, messages: Messages([:]))
    let date = try #require(CalendarDate("2026-11-01"))
    let inspection = Inspection(SiteFixture.site([start]), profile: .school, auditDate: date, catalogue: catalogue)
    for obligation in catalogue.obligations where obligation.applies.includes(.school) {
      #expect(audit.judge(obligation, inspection).verdict != .missing, "\(obligation.id)")
    }
  }
}
