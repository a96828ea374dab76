"""The people of the sample story in browsers of their own."""

import contextlib
import re

NEW_PASSWORD = "Cây bàng giữa sân trường"
changed = set()


class Person:
    """Somebody signed in with a page; signing in the first time changes the one-time password."""

    def __init__(self, page, login):
        self.page = page
        self.login = login

    def sign_in(self, world, one_time=None):
        one_time, own = one_time or f"{self.login}-hoa-lam", NEW_PASSWORD
        first = (world, self.login) not in changed
        self.page.goto("/dang-nhap")
        self.page.get_by_label("Tên đăng nhập").fill(self.login)
        self.page.locator("input[type=password]").fill(one_time if first else own)
        self.press("Đăng nhập")
        if first:
            for field, text in zip(self.page.locator("input[type=password]").all(), (one_time, own, own)):
                field.fill(text)
            self.press("Đổi mật khẩu")
            assert "/mat-khau" not in self.page.url, self.text()
            changed.add((world, self.login))
        return self

    def press(self, name):
        """Presses a button of the page's main part that sends a form, and waits for the answer."""
        with self.page.expect_navigation():
            self.page.get_by_role("main").get_by_role("button", name=name, exact=True).click()

    def press_first(self, name):
        """The same for the first of several buttons of one name."""
        with self.page.expect_navigation():
            self.page.get_by_role("main").get_by_role("button", name=name, exact=True).first.click()

    def open(self, address):
        answer = self.page.goto(address)
        assert answer.status == 200, f"{self.login}: {answer.status} for {address}"
        return self.page

    def dossier(self, year="2024-2025"):
        """The address of the dossier of the person's school in a school year."""
        self.open("/")
        found = dict.fromkeys(re.findall(r'href="(/ho-so/[0-9a-f-]{36})', self.page.content()))
        for address in found:
            if len(found) == 1 or year in self.open(address).locator("main").inner_text():
                return address
        raise AssertionError(f"{self.login} sees no dossier of {year}")

    def text(self):
        return self.page.locator("main").inner_text()


@contextlib.contextmanager
def signed_in(case, login, one_time=None, **options):
    """A page of somebody who has signed in to the server of a test case; new people have a password to begin with."""
    with case.page(**options) as page:
        yield Person(page, login).sign_in(case.server.address, one_time)
