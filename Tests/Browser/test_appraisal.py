"""A dossier under 57/2026 before an appraisal council: from handing in to the notice of result, as different people."""

import re
import unittest

from harness import NARROW, BrowserTestCase
from people import signed_in

COUNCIL = ["thang.nh", "bac.dx", "hoai.ttt", "hien.ltm", "toan.bc"]
RATE_AS_MET = """() => document.querySelectorAll(".evaluation-rating input[type=radio][value=met]")
  .forEach((input) => { input.checked = true; })"""
GROUNDS = "Hội đồng đã xem hồ sơ lưu tại trường ngày 10/5/2027."


class AppraisalTest(BrowserTestCase):
    def test_a_council_appraises_a_school(self):
        self.school_hands_in()
        self.desks_send_it_on()
        self.province_forms_the_council()
        for login in COUNCIL: self.member_rates(login)
        for login in COUNCIL[1:]: self.member_gives_an_opinion(login)
        self.nobody_reads_the_others()
        self.member_gives_an_opinion(COUNCIL[0])
        self.leader_settles_and_finds_conditions()
        self.leader_keeps_minutes_and_concludes()
        self.province_tells_the_school_and_records()
        self.school_reads()

    def school_hands_in(self):
        with signed_in(self, "hung.pq") as head:
            type(self).dossier = head.dossier("2026-2027")
            page = head.open(f"{self.dossier}/nop")
            page.locator("textarea").first.fill("Nộp để thẩm định; phần còn lại cập nhật sau.")
            head.press("Nộp hồ sơ kèm lý do")
            page.get_by_text("Đã nộp").first.wait_for()

    def desks_send_it_on(self):
        with signed_in(self, "loi.cd") as officer:
            page = officer.open(f"{self.dossier}/kiem-tra")
            page.locator("input[name=quyet-dinh][value=accepted]").check()
            officer.press("Ghi quyết định")
            officer.open(f"{self.dossier}/quy-trinh")
            officer.press("Ủy ban nhân dân cấp xã báo cáo Sở Giáo dục và Đào tạo")
        with signed_in(self, "dung.ltk") as officer:
            page = officer.open(f"{self.dossier}/kiem-tra")
            page.locator("input[name=quyet-dinh][value=accepted]").check()
            officer.press("Ghi quyết định")

    @property
    def evaluation(self): return self.dossier.replace("/ho-so/", "/danh-gia-ngoai/")

    @property
    def appraisal(self): return self.dossier.replace("/ho-so/", "/tham-dinh/")

    def province_forms_the_council(self):
        with signed_in(self, "dung.ltk") as officer:
            page = officer.open("/danh-gia-ngoai")
            self.assertIn("không phải số của thông tư", officer.text())
            page = officer.open(f"{self.evaluation}/doan")
            self.assertIn("Thành lập hội đồng thẩm định", officer.text())
            self.assertNotIn("đoàn", officer.text().lower())
            page.locator("[name=so-quyet-dinh]").fill("77/QĐ-SGDĐT")
            page.locator("[name=ngay]").fill("05/05/2027")
            page.locator("[name=so-nguoi-cham]").fill("1")
            roles = ["leader", "secretary", "member", "member", "member"]
            seats = [row for row in page.get_by_role("row").all() if row.locator("select").count()]
            self.assertGreaterEqual(len(seats), len(COUNCIL))
            for name, role in zip(self.names(page), roles):
                page.get_by_label(f"Vai trò của {name}").select_option(role)
            self.picture(page, "appraisal-council")
            officer.press("Thành lập hội đồng")
            self.assertIn("Đã thành lập hội đồng", officer.text())

    @staticmethod
    def names(page):
        """The members as the form names them, in the order of their accounts."""
        wanted = ["Nguyễn Hữu Thắng", "Đào Xuân Bắc", "Trần Thị Thu Hoài", "Lê Thị Minh Hiền", "Bùi Công Toàn"]
        return [name for name in wanted if page.get_by_label(f"Vai trò của {name}").count()]

    def member_rates(self, login):
        with signed_in(self, login) as member:
            page = member.open(self.evaluation)
            links = {link.get_attribute("href") for link in page.locator("a[href*='/tieu-chi/']").all()}
            sheets = sorted(link for link in links if "thong-nhat" not in link)
            self.assertTrue(sheets, f"{login} has sheets")
            for sheet in sheets:
                page = member.open(sheet)
                page.evaluate(RATE_AS_MET)
                member.press("Lưu và nộp phiếu")
                page.get_by_text("Phiếu đã nộp").first.wait_for()

    def member_gives_an_opinion(self, login):
        with signed_in(self, login) as member:
            page = member.open(self.appraisal)
            page.get_by_role("link", name="Viết phiếu của tôi").click()
            page.locator("input[name=de-nghi][value=recognise]").check()
            page.get_by_label("Ưu điểm").fill(f"Ý kiến riêng của {login}")
            page.get_by_label("Hạn chế, nội dung cần bổ sung").fill("Không có")
            if login == COUNCIL[1]: self.picture(page, "appraisal-opinion")
            member.press("Lưu và nộp")
            self.assertIn("Đã nộp phiếu ý kiến", member.text())

    def nobody_reads_the_others(self):
        for login in (COUNCIL[0], COUNCIL[1], "dung.ltk", "hung.pq"):
            with signed_in(self, login) as reader:
                reader.open(self.appraisal)
                self.assertNotIn(f"Ý kiến riêng của {COUNCIL[2]}", reader.text())

    def leader_settles_and_finds_conditions(self):
        with signed_in(self, COUNCIL[0]) as leader:
            page = leader.open(self.evaluation)
            links = {link.get_attribute("href") for link in page.locator("a[href$='/thong-nhat']").all()}
            self.assertEqual(len(links), 15)
            for link in sorted(links):
                leader.open(link)
                leader.press("Lưu đánh giá của hội đồng")
            page = leader.open(self.appraisal)
            self.assertIn(f"Ý kiến riêng của {COUNCIL[2]}", leader.text())
            self.picture(page, "appraisal-conditions")
            for fact in ("cohortCompleted", "yearsOfData", "facilitiesConfirmed"):
                form = page.locator(f"form[action$='/dieu-kien/{fact}']")
                if not form.count(): continue
                form.locator("input[value=co]").check()
                form.locator("textarea").fill(GROUNDS)
                with page.expect_navigation(): form.get_by_role("button", name="Ghi căn cứ").click()

    def leader_keeps_minutes_and_concludes(self):
        with signed_in(self, COUNCIL[0], allowed=("422 (Unprocessable Entity)",)) as leader:
            page = leader.open(self.appraisal)
            page.get_by_role("link", name="Lập biên bản họp").click()
            page.get_by_label("Ngày họp").fill("12/05/2027")
            page.get_by_label("Nơi họp").fill("Sở Giáo dục và Đào tạo")
            page.get_by_label(re.compile("^Diễn biến")).fill("Hội đồng nghe báo cáo, thảo luận và biểu quyết.")
            page.get_by_label(re.compile("^Số phiếu đồng ý")).fill("3")
            page.get_by_label(re.compile("^Số phiếu không đồng ý")).fill("1")
            page.get_by_label(re.compile("^Số phiếu không có ý kiến")).fill("0")
            leader.press("Lập biên bản")
            self.assertIn("Có 5 người có mặt nhưng ghi 4 phiếu", leader.text())
            page.get_by_label(re.compile("^Số phiếu đồng ý")).fill("4")
            leader.press("Lập biên bản")
            self.assertIn("Hội đồng đề nghị công nhận", leader.text())
            self.assertIn(GROUNDS, leader.text())
            self.picture(page, "appraisal-minutes")
            page = leader.open(f"{self.evaluation}/ket-luan")
            page.locator("textarea").first.fill("Nhà trường đáp ứng các điều kiện công nhận.")
            leader.press("Kết luận")
            self.assertIn("Mức độ 2", leader.text())

    def province_tells_the_school_and_records(self):
        with signed_in(self, "dung.ltk") as officer:
            page = officer.open(f"{self.appraisal}/thong-bao")
            page.get_by_label("Số thông báo").fill("48/TB-SGDĐT")
            page.get_by_label("Ngày thông báo").fill("20/05/2027")
            officer.press("Gửi thông báo")
            self.assertIn("Số 48/TB-SGDĐT ngày 20/05/2027", officer.text())
            page = officer.open(f"{self.evaluation}/ket-qua")
            page.locator("[name=so-quyet-dinh]").fill("301/QĐ-SGDĐT")
            page.locator("[name=ngay]").fill("01/06/2027")
            officer.press("Ghi nhận kết quả")
            self.assertIn("301/QĐ-SGDĐT", officer.text())

    def school_reads(self):
        with signed_in(self, "hung.pq", size=NARROW) as head:
            page = head.open("/thong-bao")
            self.assertIn("48/TB-SGDĐT", head.text())
            head.open(f"{self.appraisal}/thong-bao")
            self.assertIn("Nhà trường đáp ứng các điều kiện công nhận.", head.text())
            page = head.open(self.appraisal)
            self.assertNotIn("Ý kiến riêng của", head.text())
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), NARROW[0])
            head.open(f"{self.dossier}/quy-trinh")
            self.assertIn("Hội đồng thẩm định họp, lập biên bản", head.text())
            page = head.open(f"{self.evaluation}/ket-qua")
            self.assertIn(GROUNDS, head.text())
            self.picture(page, "appraisal-outcome")


if __name__ == "__main__":
    unittest.main()
