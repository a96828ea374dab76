"""Acts of the province at the end of a procedure: recognising a school, keeping the register, withdrawing."""

import re

from people import signed_in
from year import PROVINCE

PUBLIC = "/chung-nhan-cong-khai"


class RegisterActs:
    """Needs the members of `YearCase`."""

    def province_recognises(self, number, decided, note):
        with signed_in(self, PROVINCE) as officer:
            page = officer.open(f"{self.evaluation}/ket-qua")
            page.locator("[name=so-quyet-dinh]").fill(number)
            page.locator("[name=ngay]").fill(decided)
            page.locator("[name=ghi-chu]").fill(note)
            self.picture(page, f"{self.NAME}-recording")
            officer.press("Ghi nhận kết quả")
            self.assertIn(number, officer.text())

    def certificates(self, officer, search):
        """The addresses of the school's certificates in the register."""
        page = officer.open(f"/so-cong-nhan?tim={search}")
        return [link.get_attribute("href") for link in page.locator("a[href*='/so-cong-nhan/giay/']").all()]

    def province_writes_the_papers_numbers(self, search, issuer, *numbers):
        with signed_in(self, PROVINCE) as officer:
            papers = self.certificates(officer, search)
            self.assertEqual(len(papers), len(numbers))
            for address, number in zip(papers, numbers):
                page = officer.open(address)
                page.locator("[name=so-giay]").fill(number)
                page.locator("[name=co-quan]").fill(issuer)
                officer.press("Lưu")
            self.picture(page, f"{self.NAME}-certificate")
            text = officer.open(f"/so-cong-nhan?tim={search}").locator("table").inner_text()
            for number in numbers: self.assertIn(number, text)

    def everybody_reads_the_register(self, search, *words, hidden=()):
        """The public list, without signing in."""
        with self.page() as page:
            page.goto(f"{PUBLIC}?tim={search}")
            text = page.locator("main").inner_text()
            for word in words: self.assertIn(word, text)
            for word in hidden: self.assertNotIn(word, text)
            self.picture(page, f"{self.NAME}-public")

    def province_withdraws(self, search, number, decided, reason):
        """Every certificate of the school; the dossier is withdrawn with the last of them."""
        with signed_in(self, PROVINCE) as officer:
            type(self).papers = self.certificates(officer, search)
            self.assertTrue(self.papers)
            for address in self.papers:
                page = officer.open(address)
                page.locator("[name=so-thu-hoi]").fill(number)
                page.locator("[name=ngay-thu-hoi]").fill(decided)
                why = page.locator("[name=ly-do-thu-hoi]")
                self.assertFalse(why.evaluate("area => area.checkValidity()"), "not without a reason")
                why.fill(reason)
                officer.press("Thu hồi")
                self.assertIn(f"{number} ngày {decided}", officer.text())
            self.picture(page, f"{self.NAME}-withdrawn")

    def follows_to_the_files_hash(self, login):
        """From the result to the SHA-256 of a file that it rests on."""
        with signed_in(self, login) as person:
            page = person.open(f"{self.evaluation}/ket-qua")
            page.get_by_role("link", name="Vì sao có kết quả này?").click()
            for _ in range(6):
                page.get_by_role("heading", name=re.compile("^Vì sao?")).wait_for()
                if re.search(r"\b[0-9a-f]{64}\b", person.text()): break
                page.locator(".proof").get_by_role("link", name="Vì sao?").first.click()
            self.assertRegex(person.text(), r"\b[0-9a-f]{64}\b", "down to a file's SHA-256")
