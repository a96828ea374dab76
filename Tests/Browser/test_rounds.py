"""One collection of figures: typed, confirmed, returned, corrected, official by the calendar, corrected once more."""

import re

from harness import NARROW, BrowserTestCase
from people import signed_in
from test_crash import Database

PROVINCE = "dung.ltk"
OFFICER = "loi.cd"
HEAD = "hung.pq"
YEAR = 2026
NUMBER = 3


class RoundsTest(BrowserTestCase):
    def test_one_collection_from_typing_to_the_second_version(self):
        self.province_sets_the_days()
        self.school_types({"classes/grade-8": "4"})
        self.school_pastes("classes/grade-6", "3\n30")
        self.head_confirms()
        self.officer_returns_one_cell()
        self.head_corrects()
        self.officer_approves()
        self.school_types({"classes/grade-7": "5"})
        self.the_cut_off_passes()
        self.a_late_correction_makes_version_two()
        self.the_totals_show_both()

    def province_sets_the_days(self):
        with signed_in(self, PROVINCE) as officer:
            page = officer.open(f"/ky-so-lieu?nam={YEAR}")
            first = page.locator("section.panel").nth(NUMBER - 1)
            first.locator("summary").click()
            for label, day in (("Trường xác nhận", "10/12/2090"), ("Cơ quan quản lý kiểm tra", "15/12/2090"), ("Ngày chốt", "20/12/2090")):
                first.get_by_label(label).fill(day)
            with page.expect_navigation():
                first.get_by_role("button", name=re.compile("lịch")).click()
            self.assertIn("Chốt số liệu vào cuối ngày 20/12/2090", officer.text())
            self.picture(page, "rounds")

    def form(self, person):
        """The figures' form of the year's dossier."""
        page = self.own_page(person)
        with page.expect_navigation():
            page.get_by_role("link", name="Nhập và sửa số liệu").click()
        return page

    def cell(self, page, key):
        return page.locator(f'[id="{YEAR}-{YEAR + 1}:{key}"]')

    def school_types(self, figures):
        with signed_in(self, HEAD) as head:
            page = self.form(head)
            for key, value in figures.items():
                self.cell(page, key).fill(value)
            self.save(page)

    def school_pastes(self, first, text):
        """Pastes cells copied from a spreadsheet, one a line."""
        with signed_in(self, HEAD) as head:
            page = self.form(head)
            self.cell(page, first).focus()
            self.cell(page, first).evaluate("""(cell, text) => {
                const data = new DataTransfer()
                data.setData("text/plain", text)
                cell.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}))
            }""", text)
            self.save(page)

    def save(self, page):
        page.wait_for_timeout(1500)
        with page.expect_navigation():
            page.get_by_role("button", name="Lưu số liệu", exact=True).last.click()

    def own_page(self, person):
        """The figures of the person's own school in the collection."""
        page = person.open(f"/ky-so-lieu?nam={YEAR}")
        with page.expect_navigation():
            page.locator("section.panel").nth(NUMBER - 1).get_by_role("link", name="Số liệu của trường").click()
        return page

    def head_confirms(self):
        with signed_in(self, HEAD, size=NARROW) as head:
            page = self.own_page(head)
            self.assertIn("Đang nhập", head.text())
            self.assert_fits(page)
            self.picture(page, "school-round-narrow")
            head.press("Xác nhận số liệu")
            self.assertIn("Đã xác nhận, chờ kiểm tra", head.text())

    def checked_school(self, officer):
        page = officer.open(f"/ky-so-lieu/{YEAR}/{NUMBER}")
        with page.expect_navigation():
            page.get_by_role("main").get_by_role("link", name=re.compile("Khê Thượng")).click()
        return page

    def officer_returns_one_cell(self):
        with signed_in(self, OFFICER) as officer:
            page = self.checked_school(officer)
            self.picture(page, "school-round-check")
            page.locator('input[name="tra-classes/grade-7"]').fill("Trường không có 30 lớp 7.")
            officer.press("Trả lại các ô đã ghi lý do")
            self.assertIn("Bị trả lại", officer.text())
            self.picture(officer.open(f"/ky-so-lieu/{YEAR}/{NUMBER}"), "round-schools")

    def head_corrects(self):
        with signed_in(self, HEAD) as head:
            head.open("/")
            self.assertIn("1 ô bị trả lại", head.text())
            self.form(head)
            self.assertIn("Trường không có 30 lớp 7.", head.text())
        self.school_types({"classes/grade-7": "3"})
        with signed_in(self, HEAD) as head:
            self.own_page(head)
            head.press("Xác nhận số liệu")
            self.assertNotIn("Trường không có 30 lớp 7.", head.text())

    def officer_approves(self):
        with signed_in(self, OFFICER) as officer:
            self.checked_school(officer)
            officer.press("Duyệt số liệu")
            self.assertIn("Đã duyệt, chờ ngày chốt", officer.text())

    def the_cut_off_passes(self):
        """Everything so far happened ten days ago, and the cut-off was the day before yesterday."""
        past = "(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - 2"
        place = f"WHERE school_year = {YEAR} AND number = {NUMBER}"
        Database(self.server).run("-c", f"""
            SET search_path TO accreditation, public;
            UPDATE round_act SET done_at = done_at - interval '10 days' {place};
            UPDATE collection_round SET (school_by, check_by, cut_off) = ROW({past}, {past}, {past}) {place}""")

    def a_late_correction_makes_version_two(self):
        with signed_in(self, HEAD) as head:
            page = self.own_page(head)
            self.assertIn("Bản 1: chính thức", head.text())
            self.assertIn("chính thức 3, đang nhập 5", head.text())
            page.get_by_label("Lý do").fill("Tách thêm hai lớp trong tháng mười hai.")
            head.press("Đề nghị sửa số liệu chính thức")
            self.assertIn("chờ duyệt bản sửa", head.text())
        with signed_in(self, OFFICER) as officer:
            page = self.checked_school(officer)
            officer.press("Duyệt số liệu")
            self.assertIn("Bản 2: chính thức", officer.text())
            with page.expect_navigation():
                page.get_by_role("link", name="Khác bản trước ở đâu").click()
            self.assertIn("Tách thêm hai lớp", officer.text())
            self.assertIn("Khối lớp 7", officer.text())
            self.picture(page, "figure-versions")

    def the_totals_show_both(self):
        with signed_in(self, PROVINCE) as officer:
            page = officer.open(f"/tong-hop?nam={YEAR}&ky={NUMBER}&bo=57-2026-general&bang=classes")
            self.picture(page, "totals")
            text = officer.text()
            self.assertIn("khi chốt: 3", text)
            self.assertIn("trường đã sửa sau khi chốt", text)
            self.assertIn("không nằm trong tổng", text)
            with page.expect_navigation():
                page.get_by_role("row", name=re.compile("Cộng")).get_by_role("link", name="5", exact=True).first.click()
            self.assertIn("Khê Thượng", officer.text())
            with page.expect_download() as download:
                page.get_by_role("link", name="Tải tệp Excel").click()
            self.assertEqual(download.value.path().read_bytes()[:2], b"PK")
