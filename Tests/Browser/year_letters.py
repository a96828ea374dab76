"""Letters between units: an objection goes up from desk to desk, and the answer comes down the same way."""

from people import signed_in


class LetterActs:
    """Needs the members of `YearCase`."""

    def sends_up(self, login, subject, words):
        """To the unit above, which has to answer."""
        with signed_in(self, login) as person:
            page = person.open("/trao-doi/moi")
            page.locator("[name=tieu-de]").fill(subject)
            page.locator("[name=noi-dung]").fill(words)
            page.locator("[name=nhom][value=cap-tren]").check()
            page.locator("[name=can-tra-loi]").check()
            person.press("Gửi")
            self.assertIn(f"Đã gửi “{subject}” đến 1 đơn vị", person.text())

    def opens_letter(self, person, subject):
        page = person.open("/trao-doi")
        with page.expect_navigation():
            page.get_by_role("link", name=subject, exact=True).first.click()
        return page

    def answers(self, login, subject, asked, words):
        """Reads what was asked and answers it."""
        with signed_in(self, login) as person:
            page = self.opens_letter(person, subject)
            self.assertIn(asked, person.text())
            with page.expect_navigation():
                page.get_by_role("link", name="Trả lời", exact=True).click()
            page.locator("[name=tieu-de]").fill(f"Trả lời: {subject}")
            page.locator("[name=noi-dung]").fill(words)
            person.press("Gửi")
            self.picture(page, f"{self.NAME}-answered")

    def reads_the_answer(self, login, subject, *words):
        with signed_in(self, login) as person:
            self.opens_letter(person, f"Trả lời: {subject}")
            for word in words: self.assertIn(word, person.text())
            self.opens_letter(person, subject)
            self.picture(person.page, f"{self.NAME}-letter")
            self.assertIn("1 trên 1 đã gửi trả lời", person.text())
