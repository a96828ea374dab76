"""A whole dossier as one file: asked for, watched, fetched in two pieces, and read into another system."""

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

from harness import NARROW, ROOT, BrowserTestCase
from people import signed_in

HEAD = "lan.nth"


class ExportTest(BrowserTestCase):
    def test_whole_dossier(self):
        folder = Path(tempfile.mkdtemp(prefix="accreditation-export-"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        with signed_in(self, HEAD) as head:
            address = head.dossier()
            link = self.asks(head, address)
            path = self.fetches(head, link, folder)
            self.goes_on_after_a_broken_line(head, link, path)
            self.fetches_lists(head, address)
        with signed_in(self, HEAD, size=NARROW) as head:
            page = head.open(f"{address}/toan-bo")
            self.assert_fits(page)
            self.picture(page, "whole-dossier-narrow")
        self.is_sound(path)
        self.is_read_into_another_system(path, folder)

    def asks(self, head, address):
        page = head.open(address)
        page.get_by_role("link", name="Toàn bộ hồ sơ trong một tệp").click()
        self.picture(page, "whole-dossier-first")
        head.press("Tạo tệp ZIP")
        link = page.get_by_role("link", name="Tải tệp ZIP")
        for _ in range(60):
            page.reload()
            if link.count(): break
            page.wait_for_timeout(500)
        link.wait_for()
        self.picture(page, "whole-dossier")
        return link.get_attribute("href")

    def fetches(self, head, link, folder):
        with head.page.expect_download() as download:
            head.page.get_by_role("link", name="Tải tệp ZIP").click()
        self.assertTrue(download.value.suggested_filename.startswith("Hồ sơ 2024-2025"))
        path = folder / "whole.zip"
        download.value.save_as(path)
        return path

    def goes_on_after_a_broken_line(self, head, link, path):
        whole = path.read_bytes()
        half = len(whole) // 2
        rest = head.page.request.get(link, headers={"Range": f"bytes={half}-"})
        self.assertEqual(rest.status, 206)
        self.assertEqual(rest.headers["content-range"], f"bytes {half}-{len(whole) - 1}/{len(whole)}")
        self.assertEqual(whole[:half] + rest.body(), whole)

    def fetches_lists(self, head, address):
        for name in ("ket-qua.xlsx", "danh-muc-minh-chung.xlsx"):
            answer = head.page.request.get(f"{address}/{name}")
            self.assertEqual((answer.status, answer.body()[:2]), (200, b"PK"))

    def is_sound(self, path):
        with zipfile.ZipFile(path) as archive:
            self.assertIsNone(archive.testzip())
            entries = json.loads(archive.read("manifest.json"))["entries"]
            self.assertEqual([entry["name"] for entry in entries], archive.namelist()[:-1])
            for entry in entries:
                content = archive.read(entry["name"])
                self.assertEqual((len(content), hashlib.sha256(content).hexdigest()), (entry["size"], entry["sha256"]))
            evidence = [name for name in archive.namelist() if name.startswith("minh-chung/H1-")]
            self.assertTrue(evidence and all(" - " in name for name in evidence))

    def is_read_into_another_system(self, path, folder):
        binary = os.environ.get("ACCREDITATION_BINARY", ROOT / ".build/debug/accreditation")
        words = [binary, "import-dossier", path, "--data-folder", folder / "data"]
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Nội dung và kết quả tính lại đúng như trong tệp", done.stdout)
        again = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
        self.assertEqual(again.returncode, 1)
        self.assertIn("đã có trong hệ thống", again.stderr)
        damaged = folder / "damaged.zip"
        damaged.write_bytes(path.read_bytes()[:-1000])
        refused = subprocess.run([*words[:2], damaged, *words[3:]], cwd=ROOT, capture_output=True, text=True)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("Hãy tải lại tệp", refused.stderr)


if __name__ == "__main__":
    unittest.main()
