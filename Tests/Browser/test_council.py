"""What the council needs beside the story: two at once, a telephone's width, and no JavaScript at all."""

import unittest

from harness import NARROW, BrowserTestCase
from people import signed_in


class CouncilTest(BrowserTestCase):
    def test_two_members_write_the_same_text(self):
        conflict = ("409",)
        with signed_in(self, "van.ntc") as one, signed_in(self, "yen.dth", allowed=conflict) as other:
            address = f"{one.dossier()}/tieu-chi/1.3"
            for member in (one, other): member.open(address).get_by_label("Điểm yếu").focus()
            one.page.get_by_label("Điểm yếu").fill("Sinh hoạt chi bộ tháng 10 ghi biên bản chưa đủ.")
            one.page.locator("#vb-weaknesses-luu").get_by_text("Đã lưu").wait_for()
            other.page.get_by_label("Điểm yếu").fill("Công đoàn chưa tổng kết phong trào thi đua.")
            other.page.get_by_label("Điểm mạnh").focus()
            box = other.page.locator(".conflict")
            box.wait_for()
            texts = [area.input_value() for area in box.locator("textarea").all()]
            self.assertIn("Công đoàn chưa tổng kết phong trào thi đua.", texts)
            self.assertIn("Sinh hoạt chi bộ tháng 10 ghi biên bản chưa đủ.", texts)
            self.picture(other.page, "council-conflict")
            box.get_by_role("button", name="Ghép cả hai").click()
            other.page.locator("#vb-weaknesses-luu").get_by_text("Đã lưu").wait_for()
            kept = one.open(address).get_by_label("Điểm yếu").input_value()
            for text in texts: self.assertIn(text, kept)

    def test_two_members_without_javascript(self):
        with signed_in(self, "binh.lt", java_script_enabled=False) as one, signed_in(
                self, "duy.lk", java_script_enabled=False, allowed=("409",)) as other:
            address = f"{one.dossier()}/tieu-chi/1.4"
            for member in (one, other): member.open(address)
            one.page.get_by_label("Điểm yếu").fill("Tổ văn phòng họp chưa đều.")
            one.press("Lưu cả phiếu")
            other.page.get_by_label("Điểm yếu").fill("Chuyên đề của tổ chưa có minh họa.")
            other.press("Lưu cả phiếu")
            for text in ("Tổ văn phòng họp chưa đều.", "Chuyên đề của tổ chưa có minh họa."):
                self.assertIn(text, other.text())
            other.press("Lưu")
            self.assertIn("Chuyên đề của tổ", one.open(address).get_by_label("Điểm yếu").input_value())

    def test_rating_and_handing_in_without_javascript(self):
        with signed_in(self, "loan.pt", java_script_enabled=False) as member:
            dossier = member.dossier()
            page = member.open(f"{dossier}/tieu-chi/2.2")
            page.get_by_label("Điểm mạnh").fill("Giáo viên đủ theo quy định, 22/26 người trên chuẩn.")
            finding = page.locator("fieldset.finding").last
            finding.get_by_label("Không đạt", exact=True).check()
            member.press("Lưu cả phiếu")
            page = member.open(f"{dossier}/tieu-chi/2.2")
            self.assertTrue(page.locator("fieldset.finding").last.get_by_label("Không đạt", exact=True).is_checked())
            self.assertIn("22/26 người", page.get_by_label("Điểm mạnh").input_value())
        with signed_in(self, "hanh.dtm", java_script_enabled=False) as chair:
            page = chair.open(f"{dossier}/nop")
            page.get_by_label("Lý do").fill("Trường đã bổ sung ba tiêu chí; Mức 3 chưa đăng ký.")
            chair.press("Nộp hồ sơ kèm lý do")
            self.assertIn("chờ kiểm tra", chair.open(dossier).locator("main").inner_text())

    def test_pages_fit_a_telephone(self):
        with signed_in(self, "hung.pq", size=NARROW) as chair:
            dossier = chair.dossier()
            sheets = [f"{dossier}/tieu-chi/{code}" for code in ("1.1", "3.2", "level-4")]
            parts = ["", "/hoi-dong", "/thong-tin-truong", "/minh-chung", "/ket-qua", "/nop", "/lan-nop"]
            for address in ["/", *sheets, *(dossier + part for part in parts), f"{sheets[0]}/lich-su"]:
                with self.subTest(address=address.replace(dossier, "")):
                    self.assert_fits(chair.open(address))
                    self.picture(chair.page, "narrow" + address.replace(dossier, "").replace("/", "-"))
        for login, address in (("nga.mtt", "/truong"), ("dung.ltk", "/danh-gia-ngoai"), ("hieu.cm", "/nguoi-dung")):
            with self.subTest(login=login), signed_in(self, login, size=NARROW) as officer:
                self.assert_fits(officer.open(address))


if __name__ == "__main__":
    unittest.main()
