"""A school with two schooling levels assesses itself under the law in force: each level is rated apart."""

import json
import unittest

from harness import NARROW, BrowserTestCase
from people import signed_in

HEAD = "khang.hv"
PARTS = {"primary": "Tiểu học", "lower-secondary": "Trung học cơ sở"}
CRITERIA = ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "3.4", "3.5", "4.1", "4.2", "4.3"]
# A criterion that is not mandatory and does not reach its second level in one of the schooling levels.
LOWER = [("lower-secondary", code) for code in ("1.1", "1.2", "2.3")]
STANDARD = "/tieu-chuan/lower-secondary:1"
PLAN = "/ke-hoach-cai-tien"
TEXTS = {
    "strengths": "Kế hoạch rõ, được rà soát bằng số liệu.",
    "limits": "Cơ cấu tổ chức chưa được rà soát định kỳ do thiếu người theo dõi.",
    "trend": "Ba năm học gần đây số lớp giữ nguyên, tỉ lệ chuyên cần tăng từ 95% lên 98%.",
    "priorities": "Rà soát phân công nhiệm vụ mỗi học kỳ",
}


class LevelsTest(BrowserTestCase):
    def test_rating_two_schooling_levels(self):
        with signed_in(self, HEAD) as head:
            self.opens(head)
            self.rates_one_sheet_by_hand(head)
            self.rates_the_others(head)
            self.writes_the_general_assessments(head)
            self.writes_the_improvement_plan(head)
            self.reads_the_overview(head)
            self.hands_in(head)
            self.reads_the_result(head)
        with signed_in(self, HEAD, size=NARROW) as head:
            for address in ("/tieu-chi/primary:1.1", "/tieu-chi", "/ket-qua", "", STANDARD, PLAN):
                self.assert_fits(head.open(f"{self.dossier}{address}"))
            self.picture(head.open(f"{self.dossier}/tieu-chi/primary:1.1"), "levels-sheet-narrow")

    def opens(self, head):
        page = head.open("/ho-so/mo-moi")
        self.assertIn("đánh giá riêng từng cấp học: Tiểu học, Trung học cơ sở", head.text())
        self.picture(page, "levels-opening")
        page.get_by_role("button", name="Mở hồ sơ năm học").click()
        page.wait_for_url("**/chuyen-tiep")
        type(self).dossier = "/" + "/".join(page.url.split("/")[3:5])

    def rates_one_sheet_by_hand(self, head):
        page = head.open(f"{self.dossier}/tieu-chi/primary:1.1")
        self.picture(page, "levels-sheet")
        self.assertIn("Tiêu chí 1.1 (Tiểu học)", head.text())
        self.assertNotIn("kiểm định", head.text().lower())
        self.assertIn("Mức 2 chỉ được xét khi Mức 1 đã đạt", head.text())
        second = page.locator("#cb-2--")
        self.assertTrue(second.evaluate("group => group.disabled"))
        page.locator("[name='cb-1---nh-1'][value='Đạt']").focus()
        page.keyboard.press("ArrowRight")
        page.locator("#cb-1---dem").get_by_text("1 không đạt").wait_for()
        page.keyboard.press("ArrowLeft")
        page.locator("#cb-1---luu").get_by_text("Đã lưu").wait_for()
        self.rate(page, 1)
        second.get_by_role("button", name="Đạt tất cả").wait_for()
        self.assertFalse(second.evaluate("group => group.disabled"))
        self.rate(page, 2)
        page.locator("#muc-hien-tai").get_by_text("Đạt Mức 2", exact=True).wait_for()
        self.picture(page, "levels-sheet-rated")

    def rate(self, page, level):
        """Everything of a level that is not judged yet is met."""
        page.locator(f"#cb-{level}--").get_by_role("button", name="Đạt tất cả").click()
        page.locator(f"#cb-{level}---kq .state-met").wait_for()

    def rates_the_others(self, head):
        for part in PARTS:
            for code in CRITERIA:
                if (part, code) == ("primary", "1.1"):
                    continue
                page = head.open(f"{self.dossier}/tieu-chi/{part}:{code}")
                self.rate(page, 1)
                if (part, code) in LOWER:
                    self.fail_second(page)
                else:
                    self.rate(page, 2)

    def fail_second(self, page):
        page.locator("[name='cb-2---nh-1'][value='Không đạt']").check()
        page.locator("#cb-2---kq .state-unmet").wait_for()

    def writes_the_general_assessments(self, head):
        for part in PARTS:
            for standard in "1234":
                page = head.open(f"{self.dossier}/tieu-chuan/{part}:{standard}")
                for field, text in TEXTS.items():
                    page.locator(f"#vb-{field}").fill(text)
                    page.locator(f"#vb-{field}").blur()
                    page.locator(f"#vb-{field}-luu").get_by_text("Đã lưu").wait_for()
        self.picture(head.open(self.dossier + STANDARD), "levels-standard")

    def writes_the_improvement_plan(self, head):
        page = head.open(self.dossier + PLAN)
        page.get_by_text("Lấy vấn đề từ kết quả tự đánh giá").click()
        head.press_first("Đưa vào kế hoạch")
        head.press_first("Thêm hoạt động")
        for name, text in (("Nội dung", "Rà soát phân công"), ("Mục tiêu", "Không còn việc trùng hay sót")):
            page.locator(".plan-issue-actions").get_by_label(name, exact=True).first.fill(text)
        page.locator(".plan-issue-actions").get_by_label("Mức độ thực hiện").first.select_option("Đang thực hiện")
        page.locator(".plan-issue-actions .save-state").first.get_by_text("Đã lưu").wait_for()
        page = head.open(self.dossier + PLAN)
        self.assertEqual(
            page.locator(".plan-issue-actions").get_by_label("Mục tiêu", exact=True).first.input_value(),
            "Không còn việc trùng hay sót")
        self.picture(page, "levels-plan")
        self.picture(head.open(self.dossier + PLAN + "/ban-in"), "levels-plan-print")

    def reads_the_overview(self, head):
        page = head.open(f"{self.dossier}/tieu-chi")
        for title in PARTS.values():
            self.assertGreaterEqual(page.get_by_role("heading", name=f"{title} – Tiêu chuẩn").count(), 4)
        self.picture(page, "levels-overview")
        self.picture(head.open(self.dossier), "levels-dossier")

    def hands_in(self, head):
        page = head.open(f"{self.dossier}/nop")
        self.picture(page, "levels-submit")
        self.assertNotIn("Mức chưa đánh giá", head.text())
        head.press("Nộp hồ sơ")
        page.get_by_text("Đã nộp").first.wait_for()

    def reads_the_result(self, head):
        page = head.open(f"{self.dossier}/ket-qua")
        self.picture(page, "levels-result")
        for name, level in (("Tiểu học", "Đạt Mức 2"), ("Trung học cơ sở", "Đạt Mức 1"), ("Mức của trường", "Đạt Mức 1")):
            row = page.locator("dl.facts dt", has_text=name).first.locator("xpath=following-sibling::dd[1]")
            self.assertIn(level, row.inner_text(), name)
        self.assertNotIn("kiểm định", head.text().lower())
        answer = page.request.get(f"{self.server.address}{self.dossier}/ket-qua.json")
        result = json.loads(answer.body())
        self.assertEqual(result["level"], 1)
        self.assertEqual([part["level"] for part in result["parts"]], [2, 1])
        needed = result["nextLevel"]["needed"]
        self.assertEqual(len(needed), 1)
        self.assertTrue(needed[0].startswith("lower-secondary:"), needed)
        page = head.open(f"{self.dossier}/vi-sao?nut=muc/2")
        self.assertIn("Cấp học Trung học cơ sở", head.text())
        self.picture(page, "levels-proof")


if __name__ == "__main__":
    unittest.main()
