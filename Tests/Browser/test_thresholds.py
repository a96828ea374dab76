"""Figures that stand against a finding: shown on the sheet, a reason asked for and given, the dossier handed in."""

import re
import unittest

from harness import NARROW, BrowserTestCase
from people import signed_in

HEAD = "hung.pq"
HEAD_WITH_OFFICIAL_FIGURES = "lan.nth"
TRAINED = "supplement/teachers-trained-share"
DISCIPLINED = "supplement/teachers-disciplined"
WHY = "Một cô giáo đang chờ cấp bằng, đã có quyết định công nhận tốt nghiệp."


class ThresholdsTest(BrowserTestCase):
    def test_a_finding_against_the_figures(self):
        with signed_in(self, HEAD, allowed=("422",)) as head:
            type(self).dossier = head.dossier()
            self.types_figures(head)
            self.sees_them_on_the_sheet(head)
            self.rates_against_them(head)
            self.may_not_hand_in_yet(head)
            self.gives_a_reason(head)
            self.is_only_warned(head)
            self.finds_it_in_the_lists(head)
            self.hands_in(head)
        with signed_in(self, HEAD, size=NARROW) as head:
            for name in ("tieu-chi/2.2", "nguong", "", "tieu-chi", "lan-nop/1"):
                page = head.open(f"{self.dossier}/{name}".rstrip("/"))
                self.assert_fits(page)
                self.picture(page, f"thresholds-narrow-{name.replace('/', '-')}")

    def test_figures_that_are_only_followed(self):
        with signed_in(self, HEAD) as head:
            page = head.open(f"{head.dossier('2026-2027')}/nguong")
            self.assertIn("Số liệu theo dõi", head.text())
            self.assertIn("31/12/2028", head.text())
            self.picture(page, "thresholds-followed")

    def test_official_figures_come_first(self):
        with signed_in(self, HEAD_WITH_OFFICIAL_FIGURES) as head:
            dossier = head.dossier()
            page = head.open(f"{dossier}/tieu-chi/2.2")
            words = self.figures(page, "cb-2-a").inner_text()
            self.assertIn("Số liệu chính thức: Kỳ cuối năm học 2024-2025, phiên bản 2", words)
            self.assertIn("Đã ghi lý do", words)
            self.picture(page, "thresholds-official")
            head.open(f"{dossier}/nop")
            self.assertNotIn("chưa ghi lý do", head.text())
            self.assertRegex(head.text(), "2.2. Đối với giáo viên: .*Mức 2 a, Mức 3 a")

    def types_figures(self, head):
        page = head.open(f"{self.dossier}/so-lieu")
        last = page.locator(f"input.figure[name$=':{TRAINED}']").last
        type(self).year = last.get_attribute("name").split(":")[0]
        last.fill("99,5")
        page.locator(f"[id='{self.year}:{DISCIPLINED}']").fill("2")
        page.keyboard.press("Enter")
        page.locator("#so-lieu-luu").get_by_text("Đã lưu").wait_for()

    def figures(self, page, indicator="cb-1-b"):
        return page.locator(f"[id='{indicator}-sl']")

    def sees_them_on_the_sheet(self, head):
        page = head.open(f"{self.dossier}/tieu-chi/2.2")
        words = self.figures(page).inner_text()
        self.assertIn("Không đạt", words)
        self.assertIn("chưa chính thức", words)
        link = self.figures(page).get_by_role("link", name="99,5 %")
        link.click()
        page.wait_for_url(re.compile("/so-lieu#"))
        cell = page.locator(f"[id='{self.year}:{TRAINED}']")
        self.assertEqual(cell.input_value(), "99,5")
        self.assertTrue(cell.evaluate("cell => cell.matches(':target')"))

    def rates_against_them(self, head):
        page = head.open(f"{self.dossier}/tieu-chi/2.2")
        finding = page.locator("fieldset#cb-1-b")
        finding.get_by_label("Không đạt", exact=True).check()
        page.locator("#cb-1-b-luu").get_by_text("Đã lưu").wait_for()
        self.assertEqual(page.locator("#ld-1-b").count(), 0)
        finding.get_by_label("Đạt", exact=True).check()
        page.locator("#ld-1-b").wait_for()
        self.assertIn("Cần ghi lý do trước khi nộp", self.figures(page).inner_text())
        self.picture(page, "thresholds-due")

    def may_not_hand_in_yet(self, head):
        page = head.open(f"{self.dossier}/nop")
        self.assertIn("Đánh giá đạt trái với số liệu, chưa ghi lý do", head.text())
        self.presses_hand_in(page)
        page.get_by_text("mà chưa ghi lý do").first.wait_for()

    def presses_hand_in(self, page):
        page.locator("[name='ly-do']").fill("Nộp để xin góp ý sớm.")
        page.get_by_role("button", name="Nộp hồ sơ kèm lý do").click()

    def gives_a_reason(self, head):
        page = head.open(f"{self.dossier}/tieu-chi/2.2")
        page.locator("#ld-1-b").fill(WHY)
        page.locator("#ld-1-b").blur()
        page.locator("#ld-1-b-tt").get_by_text("Đã ghi lý do").wait_for()
        page = head.open(f"{self.dossier}/tieu-chi/2.2")
        self.assertEqual(page.locator("#ld-1-b").input_value(), WHY)
        self.picture(page, "thresholds-given")

    def is_only_warned(self, head):
        """A threshold that only reminds asks for no reason."""
        page = head.page
        finding = page.locator("fieldset#cb-2-c")
        finding.get_by_label("Không đạt", exact=True).check()
        page.locator("#cb-2-c-luu").get_by_text("Đã lưu").wait_for()
        finding.get_by_label("Đạt", exact=True).check()
        self.figures(page, "cb-2-c").get_by_text("không phải ghi lý do").wait_for()
        words = self.figures(page, "cb-2-c").inner_text()
        self.assertIn("Không đạt (chỉ để nhắc)", words)
        self.assertEqual(page.locator("#ld-2-c").count(), 0)

    def finds_it_in_the_lists(self, head):
        head.open(self.dossier)
        self.assertIn("đánh giá trái với số liệu", head.text())
        page = head.open(f"{self.dossier}/nguong?loc=trai")
        self.assertIn(WHY, head.text())
        self.picture(page, "thresholds")

    def hands_in(self, head):
        page = head.open(f"{self.dossier}/nop")
        self.assertNotIn("chưa ghi lý do", head.text())
        self.presses_hand_in(page)
        page.get_by_text("Đã nộp hồ sơ").wait_for()
        self.assertIn(WHY, head.text())


if __name__ == "__main__":
    unittest.main()
