"""What the sample story shows besides its main path: a draft under answer, a council before its meeting, a deputy,
accounts from a list, and what pages say of work that is closed."""

import re

from harness import NARROW, BrowserTestCase
from people import signed_in


class SampleTest(BrowserTestCase):
    def look(self, person, address, name):
        """Opens a page at both widths and gives its text."""
        page = person.open(address)
        self.assert_fits(page)
        self.picture(page, name)
        wide = page.viewport_size
        page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
        self.assert_fits(page)
        self.picture(page, f"{name}-narrow")
        page.set_viewport_size(wide)
        return person.text()

    def test_a_draft_waits_for_the_rest_of_the_schools_answer(self):
        with signed_in(self, "hue.ltm") as head:
            self.look(head, "/", "draft-desk")
            dossier = head.dossier()
            self.look(head, dossier, "draft-dossier")
            text = self.look(head, f"/danh-gia-ngoai/{dossier.split('/')[-1]}/du-thao", "draft")
            self.assertIn("hai nội dung về bếp ăn và danh sách trình độ giáo viên", text)
            self.assertIn("Không nhất trí", text)
            reasons = head.page.locator("textarea").filter(has_text="Danh sách đã được cập nhật ngày 16/10/2024")
            self.assertEqual(reasons.count(), 1)
        with signed_in(self, "thang.nh") as leader:
            self.look(leader, f"/danh-gia-ngoai/{dossier.split('/')[-1]}/du-thao", "draft-team")
            self.assertNotIn("16/10/2024", leader.page.content())

    def test_a_council_waits_for_its_last_opinion(self):
        with signed_in(self, "thang.nh") as chair:
            chair.open("/")
            [dossier] = dict.fromkeys(
                re.search(r'href="(/ho-so/[0-9a-f-]{36})', line)[1]
                for line in chair.page.content().splitlines() if "Vĩnh Phong" in line and "/ho-so/" in line)
            text = self.look(chair, f"/tham-dinh/{dossier.split('/')[-1]}", "council")
            self.assertIn("Chưa nộp phiếu", text)
            self.assertIn("phòng cháy, chữa cháy", text)
            self.assertNotIn("Giao một người tổng hợp số liệu chung", text)
        with signed_in(self, "hoai.ttt") as member:
            council = f"/tham-dinh/{dossier.split('/')[-1]}"
            text = self.look(member, council, "council-member") + member.page.content()
            text += self.look(member, f"{council}/phieu-y-kien", "council-opinion")
            self.assertIn("Giao một người tổng hợp số liệu chung", text)
            self.assertNotIn("Bổ sung biên bản mới trước cuộc họp", text)

    def test_somebody_stands_in_and_new_accounts_wait(self):
        with signed_in(self, "loan.pt") as deputy:
            self.look(deputy, "/", "deputy-desk")
            self.assertIn("Trường Mầm non Trung Môn", deputy.text())
        with signed_in(self, "lan.nth") as head:
            text = self.look(head, "/nguoi-dung", "accounts")
            for name in ("Chu Thị Hải Yến", "Bàn Văn Quý", "Triệu Mùi Nhầy"): self.assertIn(name, text)

    def test_pages_say_what_is_closed_and_who_opens_it(self):
        """A member at papers, minutes and publication; head, leader and province while a draft is under answer."""
        with signed_in(self, "quyet.tv") as member:
            dossier = member.dossier()
            for part, action in (("van-ban", "duyệt văn bản"), ("hop", "ký biên bản"), ("cong-bo", "công bố")):
                text = self.look(member, f"{dossier}/{part}", f"closed-{part}")
                self.assertRegex(text, rf"Việc {action}[^:]* dành cho: \S")
        with signed_in(self, "lan.nth", allowed=("409",)) as head:
            self.assertEqual(head.page.goto(f"{dossier}/khach").status, 409)
            self.assertRegex(head.text(), "Có thể mở: [^“]*Hiệu trưởng[^“]*, bằng việc “")
        with signed_in(self, "hue.ltm") as head:
            dossier = head.dossier()
            evaluation = f"/danh-gia-ngoai/{dossier.split('/')[-1]}"
            text = self.look(head, f"{dossier}/hoi-dong", "closed-council")
            self.assertIn("Không sửa hội đồng được khi hồ sơ ở tình trạng “Chờ trường trả lời dự thảo”.", text)
            self.assertIn("Không còn bước nào mở lại phần này.", text)
            self.look(head, evaluation, "closed-evaluation-head")
        with signed_in(self, "thang.nh") as leader:
            for part, name in (("", "evaluation"), ("/giay-to", "step-papers"), ("/tieu-chi/1.1", "sheet")):
                text = self.look(leader, evaluation + part, f"closed-{name}")
                self.assertRegex(text, "Không .* được khi hồ sơ ở tình trạng “Chờ trường trả lời dự thảo”")
        with signed_in(self, "dung.ltk", allowed=("409",)) as officer:
            self.look(officer, evaluation, "closed-evaluation-province")
            self.assertEqual(officer.page.goto(f"{evaluation}/doan").status, 409)
            self.assertIn("Không lập, sửa đoàn được khi hồ sơ ở tình trạng", officer.text())

    def test_the_story_shows_each_part_of_the_procedure_once(self):
        """Step papers with a member who left, what grew out of weaknesses, a public report, register, time and window."""
        with signed_in(self, "hue.ltm") as head:
            dossier = head.dossier()
            evaluation = f"/danh-gia-ngoai/{dossier.split('/')[-1]}"
            text = self.look(head, f"{dossier}/cai-tien", "story-follow-ups")
            for part in ("Lắp hai camera ở sân sau", "Đã xong", "Cuối học kỳ I"): self.assertIn(part, text)
            text = self.look(head, f"{dossier}/cong-bo", "story-publication")
            self.assertIn("Đang công khai", text)
            public = head.page.locator('main a[href^="/cong-khai/"]').get_attribute("href")
            text = self.look(head, f"{evaluation}/giay-to", "story-step-papers-head")
            self.assertIn("Biên bản khảo sát sơ bộ", text)
            self.assertEqual(text.count("dành cho đoàn và Sở Giáo dục và Đào tạo"), 5)
        with self.page() as page:
            self.assertEqual(page.goto(public).status, 200)
            self.assertIn("Trường Mầm non Bình Lộc", page.locator("main").inner_text())
        with signed_in(self, "thang.nh") as leader:
            text = self.look(leader, f"{evaluation}/giay-to", "story-step-papers")
            self.assertEqual(text.count("Đã nộp"), 10)
            names = ("Bùi Công Toàn", "Đào Xuân Bắc", "Lê Thị Minh Hiền", "Trần Thị Thu Hoài")
            places = [text.index(name) for name in names]
            self.assertEqual(places, sorted(places), "as Vietnamese names are sorted")
            self.assertIn("Nguyễn Đình Khoa (đã nộp)", self.look(leader, evaluation, "story-team").replace("\xa0", " "))
        with signed_in(self, "dung.ltk") as officer:
            text = self.look(officer, "/so-cong-nhan", "story-register")
            for part in ("655/QĐ-SGDĐT", "Đã thu hồi", "846/QĐ-SGDĐT"): self.assertIn(part, text)
        with signed_in(self, "loi.cd") as officer:
            text = self.look(officer, "/thoi-han", "story-deadlines")
            self.assertIn("gom minh chứng cho hai nội dung của dự thảo", text)
        with signed_in(self, "khang.hv") as head:
            self.assertIn("gửi lịch làm việc của hội đồng trong tuần này", self.look(head, "/thong-bao", "story-reminder"))
        with signed_in(self, "hung.pq") as head:
            dossier = head.dossier()
            head.open(f"{dossier}/minh-chung")
            head.page.get_by_role("link", name=re.compile("Ảnh niêm yết kế hoạch chiến lược")).first.click()
            self.assertIn("Ảnh mờ, không đọc được ngày niêm yết", head.text())
            self.picture(head.page, "story-verification")
