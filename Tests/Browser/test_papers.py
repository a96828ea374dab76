"""Every paper of every sample dossier, downloaded from a started server: the Word file opened by LibreOffice, the PDF
read and drawn by Poppler, and what both say compared with the story."""

import re
import subprocess
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import paper_checks
from client import Client
from harness import Server
from told import Told
from word import Word, bare

DOSSIERS = {"primary": "lan.nth", "lower-secondary-2026": "hung.pq", "lower-secondary": "hung.pq",
            "preschool": "hanh.dtm", "multi-level": "khang.hv"}
DOTS = 25


def run(*words):
    done = subprocess.run([str(word) for word in words], capture_output=True, timeout=170, check=False)
    assert done.returncode == 0, f"{words[0]} ended with {done.returncode}: {done.stderr.decode(errors='replace')[-500:]}"
    return done.stdout.decode(errors="replace")


class Paper:
    """One paper of a dossier as files."""

    def __init__(self, folder, told, paper):
        self.told, self.paper, self.folder = told, paper, folder / told.name
        self.folder.mkdir(exist_ok=True)

    def file(self, kind): return self.folder / f"{self.paper}.{kind}"

    def download(self, client, dossier):
        self.state = client.page(f"{dossier}/van-ban/{self.paper}").text
        for kind in ("docx", "pdf"):
            self.file(kind).write_bytes(client.file(f"{dossier}/van-ban/{self.paper}/ban-nay/{kind}"))
        self.inspect()

    def inspect(self):
        """What Poppler says about the PDF."""
        pdf = self.file("pdf")
        self.info = dict(line.split(":", 1) for line in run("pdfinfo", pdf).splitlines() if ":" in line)
        self.fonts = [line.split() for line in run("pdffonts", pdf).splitlines()[2:]]
        self.pages = [without_number(page) for page in run("pdftotext", "-raw", pdf, "-").split("\f")][:-1]
        run("pdftoppm", "-r", DOTS, "-gray", pdf, self.folder / self.paper)
        self.pictures = sorted(self.folder.glob(f"{self.paper}-[0-9]*.pgm"))


def without_number(page):
    """The text of a page without its number in the top margin."""
    return re.sub(r"\A\s*\d+\s*\n", "", page)


class PapersTest(unittest.TestCase):
    """Downloads everything once; each test looks at all of it."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="accreditation-papers-")
        cls.addClassCleanup(folder.cleanup)
        cls.server = Server()
        cls.addClassCleanup(cls.server.remove)
        cls.server.start()
        cls.papers = []
        jobs = []
        for name, login in DOSSIERS.items():
            told = Told(name)
            client = Client(cls.server.address, login).sign_in()
            dossier = client.dossier(told.story["schoolYear"])
            names = dict.fromkeys(re.findall(rf'href="{dossier}/van-ban/([a-z-]+)"', client.page(f"{dossier}/van-ban").text))
            for paper in names:
                cls.papers.append(Paper(Path(folder.name), told, paper))
                jobs.append((cls.papers[-1], client, dossier))
        with ThreadPoolExecutor(3) as pool: list(pool.map(lambda job: job[0].download(*job[1:]), jobs))
        for name in DOSSIERS:
            own = [paper.file("docx") for paper in cls.papers if paper.told.name == name]
            run("soffice", f"-env:UserInstallation=file://{folder.name}/office", "--headless", "--convert-to",
                "txt:Text (encoded):UTF8", "--outdir", own[0].parent, *own)

    def each(self):
        for paper in self.papers:
            with self.subTest(dossier=paper.told.name, paper=paper.paper): yield paper

    def test_every_dossier_has_all_its_papers(self):
        old = ["decision", "plan", "breakdown", "sheets", "evidence-list", "report"]
        new = ["decision", "plan", "evidence-list", "report", "improvement-plan"]
        for name in DOSSIERS:
            self.assertEqual([paper.paper for paper in self.papers if paper.told.name == name], new if "2026" in name else old)

    def test_approved_papers_are_current_until_something_in_them_changes(self):
        for paper in self.each():
            approved = [act["paper"] for act in paper.told.papers.get("approvals", [])]
            known = "Đã duyệt bản 1" in paper.state
            self.assertEqual(known, paper.paper in approved and paper.paper not in paper.told.papers["changes"])
            self.assertEqual("Bản 1 đã cũ" in paper.state, paper.paper in paper.told.papers["changes"])

    def test_papers_say_what_the_dossier_says(self):
        for paper in self.each(): paper_checks.check(self, paper.told, paper.paper, Word(paper.file("docx")))

    def test_libreoffice_reads_every_line_in_order(self):
        for paper in self.each():
            text, place = bare(paper.file("txt").read_text("utf-8-sig")), 0
            for line in Word(paper.file("docx")).lines:
                found = text.find(bare(line), place)
                self.assertGreaterEqual(found, 0, f"LibreOffice lost or moved: {line[:80]}")
                place = found + len(bare(line))

    def test_nothing_is_cut_in_the_pdf(self):
        for paper in self.each():
            pages = [bare(page).replace("DỰTHẢO", "") for page in paper.pages]
            whole = "".join(pages)
            for line in Word(paper.file("docx")).lines:
                if bare(line) not in whole: self.assertTrue(is_broken_over_pages(bare(line), pages), f"lost: {line[:80]}")

    def test_the_pdf_is_whole_tagged_and_brings_its_fonts(self):
        for paper in self.each():
            self.assertEqual(int(paper.info["Pages"]), len(paper.pages))
            self.assertEqual(paper.info["Tagged"].strip(), "yes")
            self.assertIn("A4", paper.info["Page size"])
            self.assertTrue(paper.fonts)
            for font in paper.fonts: self.assertEqual(font[-5:-3], ["yes", "yes"], f"{font[0]} is embedded as a subset")

    def test_pages_are_not_blank_and_keep_their_margins(self):
        for paper in self.each():
            self.assertEqual(len(paper.pictures), len(paper.pages))
            for number, picture in enumerate(paper.pictures, 1):
                with self.subTest(page=number): self.look(picture)

    def look(self, picture):
        """Ink within the margins of the decree: 30 mm on the left, 15 on the right, 20 above and below; the page's
        number alone stands above."""
        _, size, _, pixels = picture.read_bytes().split(b"\n", 3)
        width, height = map(int, size.split())
        rows = [pixels[start:start + width] for start in range(0, width * height, width)]
        mm = DOTS / 25.4
        dark = [number for number, row in enumerate(rows) if min(row) < 200]
        self.assertTrue(dark, "the page is blank")
        self.assertLess(dark[-1], height - 17 * mm, "ink in the lower margin")
        for row in rows:
            self.assertGreater(min(row[:int(13 * mm)]), 200, "ink in the left margin")
            self.assertGreater(min(row[-int(12 * mm):]), 200, "ink in the right margin")
        if height > width:
            for row in rows: self.assertGreater(min(row[:int(27 * mm)]), 200, "ink in the left margin")


def is_broken_over_pages(line, pages):
    """Whether a line begins on one page and goes on on the next, behind what else stands there (the head of a table,
    other cells of the row)."""
    for here, there in zip(pages, pages[1:]):
        for cut in range(len(line) - 1, 0, -1):
            if line[:cut] in here:
                if line[cut:] in there: return True
                break
    return False


if __name__ == "__main__":
    unittest.main()
