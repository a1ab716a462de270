/// The syllables with accents that administrative and school writing uses most, in alphabetical order: more than nine in
/// ten of those it has. A reading that yields many of them is Vietnamese, and not a foreign text that happens to fit.
enum CommonSyllables {
  /// Small letters, composed, with spaces and line breaks between.
  static let text = """
    án ánh ảnh áp ăn bà bác bài bàn bán bản bạn bảng bào báo bảo bày bắc bằng bắt bậc bấm bất bật bé bên bệnh bí bị
    biên biến biện biết biệt biểu bình bỏ bố bổ bộ bồi bốn bởi buổi bữa bước cá cả các cách cái cải cảm cán càng cảnh
    cạnh cáo căn cần cận cấp cập cầu câu cấu cây chào chắc chăm chăn chặt chấp chất chế chí chỉ chiếc chiến chiều
    chính chỉnh chịu chọn chống chờ chơi chú chủ chuẩn chúc chúng chuột chuyên chuyển chuyện chữ chưa chữa chức chứng
    chương có còn cô cố cổ công cổng cộng cơ cờ cụ của cục cụm cùng cũng cuộc cuối cư cứ cử cực cường cứu dài dạng
    dành dạy dân dẫn dấu dây dễ dịch diễn diện dịp dò dõi dù dục dùng dũng dụng duyệt dữ dự dựng dưới dương dưỡng đa
    đã đài đãi đại đảm đang đáng đảng đánh đào đạo đáp đạt đặc đăng đặt đất đầu đấu đây đầy đẩy đẹp đề để đến đều đi
    địa đích điểm điền điện điều đình đính định đó đoàn đoạn đọc đón đóng đồ độ đốc độc đối đổi đội đồng đông động đỡ
    đời đơn đủ đua đúng đưa đức đứng được đường gắn gặp gần gây gì giá giả giải giám giảm giản giảng giáo giây giấy
    giỏi giờ giới giúp giữ giữa gọi góp gồm gửi gương hà hạ hải hạn hàng hạng hành hạnh hãy hậu hệ hết hiểm hiện hiệp
    hiểu hiệu hình họ hòa hóa hoạch hoàn hoàng hoạt hoặc học hỏi họp hồ hỗ hộ hồi hội hôm hồng hơn hợp huấn hùng huyện
    hương hướng hưởng hữu ích ít kèm kê kế kể kết khá khả khác khách khám khảo khắc khăn khẩu khí khích khiếu khó khóa
    khoản khoảng khỏe khối không khởi khuyến kí kĩ kiếm kiểm kiến kiện kịp kỳ ký kỷ kỹ là lạc lại làm lạm lãnh lặng
    lâm lần lập lấy lẽ lê lễ lệ lên lịch liên liệu lĩnh loại lòng lời lợi lớn lớp lũ luận luật lúc lục luôn lụt luyện
    lựa lực lược lương lượng lượt lưu lý mà mạng mạnh màu máy mắc mặc mắt mặt mầm mất mật mẫu mẹ mềm miền miễn mình
    mọi mô môi mỗi môn một mở mời mới mục muốn mức mừng mỹ nạn nào này năm nắm năng nâng nền nên nêu nếu ngạch ngành
    ngày ngân nghèo nghề nghệ nghỉ nghĩ nghị nghĩa nghiêm nghiệm nghiên nghiệp nghìn nghịn ngoài ngoại ngọc ngô ngũ
    nguồn nguyên nguyễn nguyện ngữ người nhà nhánh nhằm nhân nhận nhập nhất nhật nhì nhiệm nhiên nhiệt nhiều nhìn nhỏ
    nhóm nhớ như nhưng những niềm niệm niên nó nói nóng nỗ nối nổi nội nông nộp nợ nơi nuôi nữ nữa nước ôn ổn ông ở ơn
    phá phải phạm phản pháp phát phạt phẩm phần phân phấn phận phép phê phí phiếu phó phòng phố phổ phối phù phú phủ
    phụ phúc phục phút phương phường quà quá quả quản quân quận quốc quý quỹ quyền quyên quyết rằng rất rèn riêng rõ
    rồi rộng sách sạch sản sàng sáng sát sắc sắm sẵn sắp sâu sẻ sẽ sĩ soát sóc số sổ sống sơ sở sớm sơn suất suốt sư
    sử sự sửa sức tả tác tài tải tại tạm tạo tạp tắc tăng tặng tắt tâm tấm tân tấn tầng tập tất tế tệ tên tết thác
    thái tháng thành thảo thăm thắng thẩm thân thần thật thầu thầy thấy thế thể thêm thì thí thị thích thiện thiết
    thiếu thiệu thoại thôn thông thống thời thủ thụ thuận thuật thúc thuê thuế thuộc thủy thư thứ thử thức thực thường
    thương thưởng tích tịch tiền tiên tiến tiện tiếng tiếp tiết tiêu tiểu tìm tín tình tính tỉnh toàn toán tố tổ tộc
    tôi tối tôn tổng tốt tới trả trách trái trải trạng tránh trào trần trấn trật trẻ trên trì trí trị trích triển
    triệu trình trò trọng trồng trở trợ truyền trữ trực trước trường trương trưởng tuần túc tục tuổi tuyên tuyến tuyển
    từ tư tử tự tức từng tương tướng tưởng tượng tỷ ủng ủy ứng ước ương ưu và vàng vào văn vân vấn vẫn vận vật vậy về
    vệ vì vị việc viên viện viết việt vòng vọng vô vốn với vũ vụ vùng vừa vực vững vượt xã xác xây xét xếp xuân xuất
    xúc xuống xuyên xử ý yên yêu yếu
    """
}
