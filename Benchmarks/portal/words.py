"""Vietnamese text by the sentence, drawn from a seeded source."""

import random
import unicodedata


def listed(text: str) -> list[str]:
    """The items of a text that commas part."""
    return [" ".join(item.split()) for item in text.split(",")]


SUBJECTS = listed("""
    nhà trường, ban giám hiệu, tổ chuyên môn, hội đồng sư phạm, giáo viên chủ nhiệm, ban đại diện cha mẹ học
    sinh, công đoàn trường, đoàn thanh niên, liên đội thiếu niên, phòng giáo dục, các em học sinh khối chín,
    thầy cô bộ môn, học sinh lớp sáu, tổ khoa học tự nhiên, tổ khoa học xã hội, cán bộ thư viện, nhân viên y
    tế, bộ phận văn phòng, đội tuyển học sinh giỏi, câu lạc bộ đọc sách, chi bộ nhà trường, hội khuyến học xã,
    phụ huynh các lớp, tổ ngoại ngữ
""")

VERBS = listed("""
    tổ chức, triển khai, hoàn thành, tham gia, đánh giá, phối hợp thực hiện, tổng kết, xây dựng, rà soát, bổ
    sung, giới thiệu, hướng dẫn, phát động, kiểm tra, chuẩn bị, tiếp nhận, trao đổi về, báo cáo, ghi nhận, đổi
    mới
""")

OBJECTS = listed("""
    buổi sinh hoạt chuyên đề, hội thi văn nghệ, ngày hội đọc sách, giải bóng đá thiếu niên, chương trình trải
    nghiệm, tiết dạy theo hướng nghiên cứu bài học, phong trào quyên góp sách vở, vườn rau sạch, sân chơi trí
    tuệ, chuyến tham quan bảo tàng, cuộc thi vẽ tranh, lớp tập huấn an toàn giao thông, hoạt động hướng
    nghiệp, góc học tập thân thiện, buổi giao lưu tiếng Anh, hội khỏe Phù Đổng, lễ tri ân thầy cô, khu vệ sinh
    mới, phòng học bộ môn, tủ sách lớp học, đêm hội trăng rằm, chiến dịch trồng cây, bữa ăn bán trú, đợt khám
    sức khỏe, trang trí lớp học, buổi lao động tập thể
""")

MANNERS = listed("""
    với tinh thần trách nhiệm cao, trong không khí vui tươi, theo kế hoạch đã thống nhất, cùng sự ủng hộ của
    địa phương, để lại nhiều ấn tượng đẹp, dưới sự chỉ đạo của lãnh đạo xã, nhằm nâng cao chất lượng học tập,
    bằng nhiều việc làm thiết thực, sau nhiều tuần chuẩn bị chu đáo, và nhận được lời khen của phụ huynh,
    trước sự chứng kiến của đông đảo khách mời, với hơn ba trăm người tham dự, gắn với đời sống hằng ngày, qua
    từng tiết học và buổi ngoại khóa
""")

FAMILY = listed("""
    Nguyễn, Trần, Lê, Phạm, Hoàng, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý
""")

MIDDLE = listed("""
    Thị, Văn, Minh, Thanh, Ngọc, Đức, Hữu, Thùy, Quang, Xuân, Kim, Bảo
""")

GIVEN = listed("""
    An, Bình, Chi, Dũng, Giang, Hà, Hạnh, Hương, Khánh, Lan, Linh, Mai, Nam, Oanh, Phúc, Quỳnh, Sơn, Tâm,
    Trang, Uyên, Vinh, Yến
""")

SECTIONS = listed("""
    Tin tức sự kiện, Hoạt động chuyên môn, Hoạt động ngoại khóa, Đoàn thể trong trường, Gương người tốt, Thư
    viện bài giảng, Góc học sinh, Góc phụ huynh, Sáng kiến kinh nghiệm, Thi đua khen thưởng, Tin từ các lớp,
    Văn hóa đọc, Y tế học đường, Thể dục thể thao, An toàn giao thông, Bảo vệ môi trường, Tin từ địa phương,
    Hướng nghiệp, Kỷ niệm mái trường, Khoa học vui
""")


class Source:
    """Draws that only use `random.random`, the one sequence that Python promises never to change."""

    def __init__(self, seed: str):
        self._random = random.Random(seed)

    def below(self, bound: int) -> int:
        return int(self._random.random() * bound)

    def one(self, choices):
        return choices[self.below(len(choices))]

    def name(self) -> str:
        return f"{self.one(FAMILY)} {self.one(MIDDLE)} {self.one(GIVEN)}"

    def date(self, year: int) -> str:
        return f"{1 + self.below(28):02}/{1 + self.below(12):02}/{year}"

    def title(self) -> str:
        return capitalised(f"{self.one(SUBJECTS)} {self.one(VERBS)} {self.one(OBJECTS)}")

    def sentence(self, year: int) -> str:
        kind = self.below(5)
        core = f"{self.one(SUBJECTS)} {self.one(VERBS)} {self.one(OBJECTS)} {self.one(MANNERS)}"
        if kind == 0:
            return f"Ngày {self.date(year)}, {core}."
        if kind == 1:
            return f"Theo thầy {self.name()}, {core}."
        if kind == 2:
            return capitalised(f"{core}, có {2 + self.below(900)} lượt người theo dõi.")
        if kind == 3:
            return capitalised(f"{core}; {self.one(SUBJECTS)} {self.one(VERBS)} {self.one(OBJECTS)}.")
        return capitalised(f"{core}, theo lời kể của em {self.name()}.")

    def paragraph(self, year: int, size: int) -> str:
        """Whole sentences of at least `size` bytes together."""
        sentences, length = [], 0
        while length < size:
            sentence = self.sentence(year)
            sentences.append(sentence)
            length += len(sentence.encode()) + 1
        return " ".join(sentences)


def capitalised(text: str) -> str:
    return text[0].upper() + text[1:]


def slug(text: str) -> str:
    """The text as portals write it in addresses: without accents, words joined by hyphens."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = "".join(c if c.isascii() and c.isalnum() else "-" if c.isspace() else "" for c in plain)
    return "-".join(part for part in letters.split("-") if part)
