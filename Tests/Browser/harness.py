"""A really started server, a real browser, and pages that fail on anything the browser complains about."""

import atexit
import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
WIDE = (1280, 900)
NARROW = (360, 740)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The product with an empty data folder of its own, on a free port."""

    def __init__(self, *options, seed=True, standards=ROOT / "Standards"):
        self.folder = Path(tempfile.mkdtemp(prefix="accreditation-browser-"))
        self.options = options
        self.seed = seed
        self.standards = standards
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = self.folder / "server.log"
        self.process = None
        atexit.register(self.remove)

    def start(self, patience=120):
        """Starts the server, or starts it again with the same data, and waits until it answers."""
        binary = os.environ.get("ACCREDITATION_BINARY", ROOT / ".build/debug/accreditation")
        words = [binary, "serve", "--host", "127.0.0.1", "--port", str(self.port)]
        words += ["--data-folder", self.folder / "data", "--standards-folder", self.standards, *self.options]
        environment = dict(os.environ, ACCREDITATION_SEED_IF_EMPTY=str(self.seed).lower())
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(words, stdout=log, stderr=log, cwd=ROOT, env=environment)
        end = time.monotonic() + patience
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > end:
                raise AssertionError(f"The server did not start:\n{self.log_tail()}")
            time.sleep(0.1)
        return self

    def answers(self):
        try:
            with urllib.request.urlopen(self.address + "/health", timeout=2) as answer:
                return answer.status == 200
        except OSError:
            return False

    def log_tail(self, lines=40):
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])

    def stop(self, how=signal.SIGTERM, patience=30):
        """Ends the server; SIGKILL is a crash."""
        if self.process is None:
            return
        self.process.send_signal(how)
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"The server did not end:\n{self.log_tail()}") from None
        finally:
            self.process = None

    def remove(self):
        """Ends the server and removes its data."""
        atexit.unregister(self.remove)
        with contextlib.suppress(AssertionError):
            self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


class Browser:
    """Debian's Chromium, started once for all tests."""

    playwright = None
    chromium = None

    @classmethod
    def shared(cls):
        if cls.chromium is None:
            cls.playwright = sync_playwright().start()
            words = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
            cls.chromium = cls.playwright.chromium.launch(executable_path=shutil.which("chromium"), args=words)
            atexit.register(cls.close)
        return cls.chromium

    @classmethod
    def close(cls):
        cls.chromium.close()
        cls.playwright.stop()


class BrowserTestCase(unittest.TestCase):
    """Tests of one class share a server; every test opens the pages it needs."""

    server = None
    seed = True
    standards = ROOT / "Standards"

    @classmethod
    def setUpClass(cls):
        cls.server = Server(seed=cls.seed, standards=cls.standards)
        cls.addClassCleanup(cls.server.remove)
        cls.server.start()

    @contextlib.contextmanager
    def page(self, size=WIDE, allowed=(), **options):
        """A page in a browser of its own (own cookies). Leaving it fails on errors in the console, violations of the
        content security policy, exceptions and answers of 500 or more; `allowed` are parts of texts to let pass."""
        context = Browser.shared().new_context(
            base_url=self.server.address, viewport={"width": size[0], "height": size[1]}, locale="vi-VN", **options)
        complaints = []
        context.on("console", lambda said: complaints.append(f"{said.text} {said.location['url']}") if said.type == "error" else None)
        context.on("weberror", lambda thrown: complaints.append(str(thrown.error)))
        context.on("response", lambda got: complaints.append(f"{got.status} {got.url}") if got.status >= 500 else None)
        try:
            yield context.new_page()
        finally:
            context.close()
        left = [text for text in complaints if not any(part in text for part in allowed)]
        self.assertEqual(left, [], "the browser complained")

    def assert_fits(self, page):
        """Nothing is wider than the window."""
        width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.assertLessEqual(width, 0, f"{page.url} is {width} px wider than the window")

    def picture(self, page, name):
        """Keeps a picture of the whole page when a folder for pictures is set."""
        folder = os.environ.get("ACCREDITATION_SCREENSHOTS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
