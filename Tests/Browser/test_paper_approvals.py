"""Approving papers on a started server: the same bytes from the same state, a printer that is killed, two at once."""

import os
import re
import signal
import subprocess
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from client import Client, Forms
from harness import ROOT, Server
from told import read

SECOND = "phu.hv"


class PaperApprovalTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server()
        cls.addClassCleanup(cls.server.remove)
        cls.server.start()
        cls.server.stop()
        cls.password = cls.second_head()
        cls.server.start()

    @classmethod
    def second_head(cls):
        """A second person who may approve for the primary school; the one-time password."""
        school = next(unit for unit in read("units")["units"] if unit["id"] == "th-ha-van")
        binary = os.environ.get("ACCREDITATION_BINARY", ROOT / ".build/debug/accreditation")
        words = [binary, "user", "create", "--login", SECOND, "--name", "Hà Văn Phú", "--role", "principal", "--unit",
                 school["sectorCode"], "--post", "Hiệu trưởng", "--data-folder", cls.server.folder / "data",
                 "--standards-folder", ROOT / "Standards"]
        said = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=60, check=False)
        assert said.returncode == 0, said.stderr
        return re.search(r"(\S+)\s*$", said.stdout.strip())[1]

    def head(self, year="2026-2027", login="hung.pq"):
        client = Client(self.server.address, login).sign_in()
        return client, client.dossier(year)

    def approve(self, client, paper, reason=None):
        form = Forms(client.page(paper).text).fields[f"{paper}/duyet"]
        return client.request(f"{paper}/duyet", [(name, reason if name == "ly-do" else value) for name, value in form])

    def files(self, client, paper, number):
        return [client.file(f"{paper}/ban/{number}/{kind}") for kind in ("docx", "pdf")]

    def test_the_same_state_gives_the_same_bytes(self):
        client, dossier = self.head()
        paper = f"{dossier}/van-ban/decision"
        for place in ("Bình Khê", "Khê Thượng"):
            self.assertEqual(client.save(paper, gt_detail_place=place).status, 303)
            self.assertEqual(self.approve(client, paper).status, 303)
        first, second, third = (self.files(client, paper, number) for number in (1, 2, 3))
        self.assertEqual(first, third, "made again from the same state")
        for one, other in zip(first, second): self.assertNotEqual(one, other)
        self.assertNotIn(f"{paper}/duyet", Forms(client.page(paper).text).fields, "nothing changed since")

    def test_a_killed_printer_says_so_and_keeps_everything(self):
        client, dossier = self.head()
        paper, reason = f"{dossier}/van-ban/report", "Còn bốn tiêu chí được đánh giá vào tháng 01/2027."
        with ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(self.approve, client, paper, reason)
            os.kill(self.printer(), signal.SIGKILL)
            answer = waiting.result()
        self.assertEqual(answer.status, 422)
        self.assertIn("Chưa tạo được tệp PDF", answer.text)
        self.assertIn(reason, answer.text, "the typed reason is kept")
        page = client.page(paper).text
        self.assertIn("Chưa có bản nào được duyệt", page)
        self.assertIn("Hạn chế lớn nhất là hỗ trợ tâm lý học sinh", page, "what was written is kept")
        self.assertEqual(self.approve(client, paper, reason).status, 303)
        self.assertTrue(self.files(client, paper, 1)[1].startswith(b"%PDF-"))

    def printer(self):
        """The process that makes the PDF."""
        end = time.monotonic() + 30
        while time.monotonic() < end:
            for folder in Path("/proc").glob("[0-9]*"):
                try:
                    parent = int(re.search(r"\) \S (\d+)", (folder / "stat").read_text())[1])
                    words = (folder / "cmdline").read_bytes()
                except (OSError, TypeError): continue
                if parent == self.server.process.pid and b"write_pdf" in words: return int(folder.name)
            time.sleep(0.02)
        raise AssertionError("nothing is printed")

    def test_of_two_who_approve_at_once_one_wins_and_the_other_is_told(self):
        people = [self.head("2024-2025", "lan.nth")[0], Client(self.server.address, SECOND, self.password).sign_in()]
        dossier = people[0].dossier("2024-2025")
        paper = f"{dossier}/van-ban/plan"
        forms = [Forms(person.page(paper).text).fields[f"{paper}/duyet"] for person in people]
        gate = threading.Barrier(2)

        def send(person, form):
            gate.wait()
            answer = person.request(f"{paper}/duyet", form)
            self.assertEqual(answer.status, 303)
            return person.page(answer.headers["Location"].partition("#")[0]).text

        with ThreadPoolExecutor(2) as pool: said = list(pool.map(send, people, forms))
        self.assertEqual(sum("Đã duyệt kế hoạch, bản 2" in text for text in said), 1)
        self.assertEqual(sum("không cần duyệt lại" in text for text in said), 1)
        self.assertEqual(people[0].get(f"{paper}/ban/3/pdf").status, 404)


if __name__ == "__main__":
    unittest.main()
