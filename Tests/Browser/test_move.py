"""An amended pack is put into use, a dossier moves to it and back, and nothing is lost on the way."""

import shutil
import tempfile
from pathlib import Path

from harness import NARROW, ROOT, BrowserTestCase
from people import signed_in

PROVINCE = "dung.ltk"
HEAD = "lan.nth"


class MoveTest(BrowserTestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.mkdtemp(prefix="accreditation-standards-")
        cls.addClassCleanup(shutil.rmtree, folder, True)
        cls.standards = Path(folder) / "Standards"
        shutil.copytree(ROOT / "Standards", cls.standards)
        shutil.copytree(ROOT / "Tests/Browser/Amendments", cls.standards / "Amendments", dirs_exist_ok=True)
        super().setUpClass()

    def test_a_dossier_moves_to_an_amended_pack_and_back(self):
        with signed_in(self, HEAD) as head:
            type(self).dossier = head.dossier()
            sheet = head.open(f"{self.dossier}/tieu-chi/1.1").locator("main")
            before = sheet.inner_html()
            self.assertIn("Chưa có bộ nào khác", head.open(f"{self.dossier}/chuyen-bo").locator("main").inner_text())
        self.province_looks_and_puts_into_use()
        self.head_moves()
        self.head_moves_back(before)

    def province_looks_and_puts_into_use(self):
        with signed_in(self, PROVINCE) as officer:
            page = officer.open("/su-dung-quy-dinh")
            page.get_by_role("link", name="thu-nghiem").click()
            self.picture(page, "pack-use")
            self.assertIn("Văn bản có lộ trình từng năm", officer.text())
            officer.press("Tính ảnh hưởng đến các hồ sơ hiện có")
            for _ in range(60):
                if "Đã tính xong" in officer.text(): break
                page.wait_for_timeout(500)
                page.reload()
            self.assertIn("hồ sơ đổi mức", officer.text())
            self.picture(page, "effect")
            page.goto(page.get_by_role("navigation", name="Đường dẫn").get_by_role("link", name="thu-nghiem").get_attribute("href"))
            page.get_by_label("Lý do").fill("Đã đối chiếu với văn bản.")
            officer.press("Đưa vào sử dụng")
            self.assertIn("Đã đối chiếu với văn bản.", officer.text())
            self.picture(page, "pack-uses")

    def head_moves(self):
        with signed_in(self, HEAD, size=NARROW) as head:
            page = head.open(f"{self.dossier}/chuyen-bo")
            page.get_by_role("link", name="thu-nghiem").click()
            self.assert_fits(page)
            self.picture(page, "move-narrow")
            page.get_by_label("Lý do chuyển").fill("Làm theo văn bản sửa đổi.")
            head.press("Chuyển hồ sơ sang bộ này")
            self.assertIn("Đánh giá: 1.1 Mức 1, chỉ báo c", head.text())
            self.assert_fits(page)
            self.picture(page, "aside-narrow")
            sheet = head.open(f"{self.dossier}/tieu-chi/1.1").locator("main").inner_text()
            self.assertIn("Cha mẹ học sinh được góp ý vào chiến lược", sheet)
            self.assertIn("Chiến lược vừa với mọi nguồn lực của trường", sheet)

    def head_moves_back(self, before):
        with signed_in(self, HEAD) as head:
            page = head.open(f"{self.dossier}/chuyen-bo")
            self.picture(page, "move-back")
            page.get_by_label("Lý do hoàn lại").fill("Văn bản chưa áp dụng cho năm học này.")
            head.press("Hoàn lại")
            self.assertIn("Không có gì để riêng.", head.text())
            page = head.open(f"{self.dossier}/tieu-chi/1.1")
            for words in page.locator("main textarea").all():
                self.assertIn(words.input_value().split("\n")[0][:40], before)
            states = page.locator("main .state").all_inner_texts()
            self.assertIn("Đạt", " ".join(states))
