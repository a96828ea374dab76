"""The server starts on an empty folder and its first page is sound."""

import signal
import unittest

from harness import NARROW, WIDE, BrowserTestCase


class SmokeTest(BrowserTestCase):
    seed = False

    def test_first_page(self):
        for size in (WIDE, NARROW):
            with self.subTest(width=size[0]), self.page(size) as page:
                answer = page.goto("/")
                self.assertEqual(answer.status, 200)
                self.assertIn("default-src", answer.headers["content-security-policy"])
                self.assertEqual(page.locator("html").get_attribute("lang"), "vi")
                self.assertEqual(page.locator("h1").count(), 1)
                self.assert_fits(page)
                self.picture(page, f"first-{size[0]}")

    def test_complaints_of_the_browser_fail(self):
        with self.assertRaises(AssertionError):
            with self.page() as page:
                page.goto("/")
                page.evaluate("console.error('broken')")

    def test_starts_again_after_a_crash(self):
        self.server.stop(signal.SIGKILL)
        self.server.start(patience=30)
        with self.page() as page:
            self.assertEqual(page.goto("/").status, 200)


if __name__ == "__main__":
    unittest.main()
