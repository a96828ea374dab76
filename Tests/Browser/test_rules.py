"""Looking rules up while typing, and trying ratings that nobody keeps: with scripts and without them."""

import unittest

from harness import NARROW, WIDE, BrowserTestCase
from people import signed_in

SCHOOL = "hung.pq"


class RulesTest(BrowserTestCase):
    def test_rules_are_found_while_typing(self):
        for size in (WIDE, NARROW):
            with self.subTest(width=size[0]), signed_in(self, SCHOOL, size=size) as person:
                page = person.open("/quy-dinh")
                page.get_by_label("Tìm trong mọi quy định").press_sequentially("ve sinh")
                page.locator("#ket-qua mark", has_text="vệ").first.wait_for()
                self.assertIn("tim=ve+sinh", page.url.replace("%20", "+"))
                self.assert_fits(page)
                with page.expect_navigation():
                    page.locator("#ket-qua li a", has_text="vệ sinh").first.click()
                self.assertRegex(page.url, r"/quy-dinh/[^/]+/[^#]+#")
                self.assertIn("sinh", page.locator(":target").inner_text())
                self.assert_fits(page)
                self.picture(page, f"criterion-rules-{size[0]}")

    def test_a_criterion_tells_what_it_was(self):
        with signed_in(self, SCHOOL) as person:
            page = person.open("/quy-dinh/57-2026-general/1.1")
            with page.expect_navigation():
                page.get_by_role("link", name="Tiêu chí 1.1. Phương hướng").first.click()
            self.assertRegex(page.url, r"/quy-dinh/1[78]-2018-[a-z]+/1\.1$")
            self.assertIn("57/2026", person.text())

    def test_a_trial_is_computed_at_once_and_kept_nowhere(self):
        with signed_in(self, SCHOOL) as person:
            trial = person.dossier("2026-2027") + "/thu"
            page = person.open(trial)
            self.assertIn("Đây là bản thử, không lưu", person.text())
            mandatory = page.locator(".trial-criterion", has_text="Tiêu chí 1.3.")
            mandatory.locator("select").first.select_option("unmet")
            outcome = page.locator("#ket-qua-thu")
            outcome.get_by_text("Đã đổi 1 đánh giá").wait_for()
            self.assertIn("Không đạt", outcome.inner_text())
            self.assertIn("Không đạt", mandatory.locator("legend").inner_text())
            page.get_by_role("link", name="Bắt đầu lại từ đánh giá thật").click()
            page.wait_for_load_state()
            self.assertIn("Chưa đổi đánh giá nào", person.text())

    def test_a_trial_works_without_scripts(self):
        with signed_in(self, SCHOOL, java_script_enabled=False, size=NARROW) as person:
            trial = person.dossier("2026-2027") + "/thu"
            page = person.open(trial)
            page.locator(".trial-criterion select").nth(0).select_option("unmet")
            person.press("Tính lại")
            self.assertIn("Đã đổi 1 đánh giá", person.text())
            self.assertEqual(page.locator(".trial-criterion select").nth(0).input_value(), "unmet")
            with page.expect_navigation():
                page.locator(".trial-criterion").first.get_by_role("button", name="Bỏ thử ở đây").click()
            self.assertIn("Chưa đổi đánh giá nào", person.text())

    def test_the_board_leads_to_where_it_is_mended(self):
        for size in (WIDE, NARROW):
            with self.subTest(width=size[0]), signed_in(self, SCHOOL, size=size) as person:
                page = person.open(person.dossier("2026-2027") + "/con-thieu")
                self.assert_fits(page)
                self.picture(page, f"gaps-{size[0]}")
                with page.expect_navigation():
                    page.locator(".gap a").first.click()
                self.assertRegex(page.url, r"/tieu-chi/[^#]+#cb-")
                self.assertEqual(page.locator(":target").count(), 1)


if __name__ == "__main__":
    unittest.main()
