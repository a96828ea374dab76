"""Figures over the years as pictures, and a list from elsewhere: sent, compared, answered, corrected."""

import re

from harness import NARROW, BrowserTestCase
from people import signed_in
from test_crash import Database

HEAD = "lan.nth"
OFFICER = "nga.mtt"
YEAR = "2024-2025"


class ListsTest(BrowserTestCase):
    def test_a_list_is_compared_answered_and_corrected(self):
        self.a_district_without_officers_gets_similar_schools()
        self.pictures_stand_beside_their_tables()
        self.the_head_sends_a_list()
        self.the_head_says_why_one_figure_differs()
        self.the_other_figure_is_corrected()
        self.the_officer_sees_the_school()

    def psql(self, text):
        return Database(self.server).run("-c", "SET search_path TO accreditation, public;" + text).strip()

    def a_district_without_officers_gets_similar_schools(self):
        """Six primary schools with official figures of three years."""
        self.psql("""
            WITH made AS (SELECT gen_random_uuid() AS id, n FROM generate_series(1, 6) n),
            units AS (INSERT INTO unit (id, kind, name, parent_id)
                SELECT m.id, 'school', 'Trường Giấu Tên ' || m.n, d.id FROM made m,
                    (SELECT id FROM unit WHERE kind = 'district' ORDER BY name LIMIT 1) d RETURNING id)
            INSERT INTO school (unit_id, kind) SELECT id, 'primary' FROM units;
            INSERT INTO school_round SELECT s.unit_id, y, 3, 1, 1 FROM school s JOIN unit u ON u.id = s.unit_id,
                generate_series(2022, 2024) y WHERE u.name LIKE 'Trường Giấu Tên%';
            INSERT INTO official_figure SELECT y, 3, 'classes/grade-' || g, s.unit_id, 1,
                2 + right(u.name, 1)::integer % 3 FROM school s JOIN unit u ON u.id = s.unit_id,
                generate_series(2022, 2024) y, generate_series(1, 5) g WHERE u.name LIKE 'Trường Giấu Tên%'""")

    def pictures_stand_beside_their_tables(self):
        with signed_in(self, HEAD) as head:
            address = head.dossier(YEAR) + "/so-lieu/xu-huong"
            page = head.open(address + "?bang=classes")
            picture = page.get_by_role("img", name=re.compile("Cộng"))
            self.assertTrue(picture.is_visible())
            description = picture.locator("desc").text_content()
            self.assertRegex(description, r"trung vị của \d+ trường tương tự")
            self.assertNotIn("Giấu Tên", page.content())
            page.get_by_text("Bảng số").first.click()
            self.assertIn("Tứ phân vị", head.text())
            self.picture(page, "trends")
            self.picture(head.open(address + "?bang=tieu-chi"), "trends-thresholds")
        with signed_in(self, HEAD, size=NARROW) as head:
            page = head.open(address + "?bang=pupils")
            self.assert_fits(page)
            self.picture(page, "trends-narrow")

    def lists(self, head):
        """The page of lists of the head's own school, reached from its figures."""
        page = head.open(head.dossier(YEAR) + "/so-lieu")
        with page.expect_navigation():
            page.get_by_role("link", name=re.compile("Đối chiếu với nguồn khác")).click()
        return page

    def the_head_sends_a_list(self):
        code, first, second = self.psql("""
            SELECT u.code || '|' || a.value || '|' || b.value FROM unit u JOIN figure_value a ON a.school_id = u.id
                AND a.school_year = 2024 AND a.key = 'classes/grade-1' JOIN figure_value b ON b.school_id = u.id
                AND b.school_year = 2024 AND b.key = 'classes/grade-2' WHERE u.name LIKE '%Hạ Vân%'""").split("|")
        self.numbers = (int(first), int(second))
        text = "\n".join([
            "Mã trường;classes/grade-1;classes/grade-2;Bảng 1: Khối lớp 3",
            f"{code};{int(first) + 1};{int(second) + 1};ba", "KHONG-CO;1;1;1"])
        with signed_in(self, HEAD) as head:
            page = self.lists(head)
            with page.expect_navigation():
                page.get_by_role("link", name="Đưa danh sách vào").click()
            self.picture(page, "list-bring")
            page.get_by_label("Nguồn của danh sách").select_option("sector")
            page.get_by_label("Số liệu của năm học").select_option("2024")
            page.get_by_label("Ngày của danh sách").fill("01/10/2024")
            page.get_by_label("Tệp danh sách").set_input_files(
                {"name": "csdl.csv", "mimeType": "text/csv", "buffer": text.encode()})
            head.press("Xem trước")
            self.assertIn("2 số liệu của 1 trường", head.text())
            self.assertIn("D2", head.text())
            self.assertIn("KHONG-CO", head.text())
            self.picture(page, "list-draft")
            head.press("Đưa vào đối chiếu")
            self.assertIn("2 chỗ lệch chưa giải quyết", head.text())

    def mismatch(self, page, figure):
        return page.get_by_role("article", name=re.compile(figure))

    def the_head_says_why_one_figure_differs(self):
        with signed_in(self, HEAD, size=NARROW) as head:
            page = self.lists(head)
            self.assert_fits(page)
            self.picture(page, "list-school-narrow")
            place = self.mismatch(page, "Khối lớp 1")
            place.get_by_label("Vì sao lệch").fill("Nguồn ghép cả lớp của điểm trường đã đóng.")
            with page.expect_navigation():
                place.get_by_role("button", name="Ghi lý do").click()
            self.assertIn("1 chỗ lệch chưa giải quyết, 1 chỗ lệch đã có lý do", head.text())
            self.assertIn("điểm trường đã đóng", head.text())

    def the_other_figure_is_corrected(self):
        with signed_in(self, HEAD) as head:
            page = self.lists(head)
            self.picture(page, "list-school")
            link = self.mismatch(page, "Khối lớp 2").get_by_role("link", name="Sửa số của trường")
            with page.expect_navigation():
                link.click()
            cell = page.locator(f'[id="{YEAR}:classes/grade-2"]')
            self.assertEqual(cell.input_value(), str(self.numbers[1]))
            cell.fill(str(self.numbers[1] + 1))
            page.wait_for_timeout(1500)
            with page.expect_navigation():
                page.get_by_role("button", name="Lưu số liệu", exact=True).last.click()
            self.lists(head)
            self.assertIn("0 chỗ lệch chưa giải quyết, 1 chỗ lệch đã có lý do", head.text())

    def the_officer_sees_the_school(self):
        with signed_in(self, OFFICER) as officer:
            page = officer.open("/doi-chieu?nam=2024")
            self.assertIn("Hạ Vân", officer.text())
            self.picture(page, "lists")
