"""A council of appraisal after its ratings: opinions, conditions, the meeting, what the school is told."""

from client import Forms
from people import signed_in
from year import PROVINCE, day


class AppraisalActs:
    """Needs the members of `YearCase`."""

    @property
    def appraisal(self): return self.dossier.replace("/ho-so/", "/tham-dinh/")

    def secretary_hands_in_an_opinion(self, login, words):
        with signed_in(self, login) as secretary:
            page = secretary.open(f"{self.appraisal}/phieu-y-kien")
            page.locator("[name=de-nghi][value=recognise]").check()
            page.locator("[name=uu-diem]").fill(words)
            page.locator("[name=han-che]").fill("Phòng học bộ môn dùng chung.")
            page.locator("[name=kien-nghi]").fill("Xã bố trí kinh phí sửa phòng thực hành.")
            self.picture(page, f"{self.NAME}-opinion")
            secretary.press("Lưu và nộp")
            self.assertIn("Đã nộp", secretary.text())

    def hands_in_an_opinion(self, login, proposal, words):
        client = self.client(login)
        address = f"{self.appraisal}/phieu-y-kien"
        texts = {"uu-diem": words, "han-che": "Không có", "kien-nghi": "Không có"}
        kept = [(name, texts.get(name, value)) for name, value in Forms(client.page(address).text).fields[address]]
        answer = client.request(address, [*kept, ("de-nghi", proposal), ("viec", "nop")])
        self.assertEqual(answer.status, 303, login)

    def chair_finds_the_conditions(self, login, grounds):
        """Those of which the system has no proof itself."""
        with signed_in(self, login) as chair:
            page = chair.open(self.appraisal)
            count = page.get_by_role("button", name="Ghi căn cứ").count()
            self.assertGreater(count, 0)
            for number in range(count):
                form = page.locator("form", has=page.get_by_role("button", name="Ghi căn cứ")).nth(number)
                form.locator("input[type=radio][value=co]").check()
                form.locator("textarea").fill(f"{grounds} {number + 1}")
                with page.expect_navigation(): form.get_by_role("button").click()
            for number in range(count): self.assertIn(f"{grounds} {number + 1}", page.content())
            self.picture(page, f"{self.NAME}-conditions")

    def chair_keeps_the_minutes(self, login, course, agreeing, opposing):
        with signed_in(self, login, allowed=("422",)) as chair:
            page = chair.open(f"{self.appraisal}/bien-ban")
            page.locator("[name=ngay]").fill(day())
            page.locator("[name=noi]").fill("Phòng họp Sở Giáo dục và Đào tạo")
            for box in page.locator("[name=co-mat]").all(): box.check()
            page.locator("[name=dien-bien]").fill(course)
            for name, votes in (("dong-y", agreeing + 1), ("khong-dong-y", opposing), ("khong-y-kien", 0)):
                page.locator(f"[name={name}]").fill(str(votes))
            chair.press("Lập biên bản")
            self.assertIn(f"ghi {agreeing + opposing + 1} phiếu", chair.text(), "more votes than people")
            page.locator("[name=dong-y]").fill(str(agreeing))
            chair.press("Lập biên bản")
            for word in (course, "Hội đồng đề nghị công nhận"): self.assertIn(word, chair.text())
            self.picture(page, f"{self.NAME}-minutes")

    def reads_the_minutes(self, login, *words):
        self.sees(login, f"{self.appraisal}/bien-ban", "Hội đồng đề nghị công nhận", "4 đồng ý, 1 không đồng ý", *words)

    def province_tells_the_school(self, number, words):
        """Nobody at the school reads a notice before it is sent."""
        address = f"{self.appraisal}/thong-bao"
        self.cannot_open(self.HEAD, address)
        with signed_in(self, PROVINCE) as officer:
            page = officer.open(address)
            page.locator("[name=so]").fill(number)
            page.locator("[name=ngay]").fill(day())
            page.locator("[name=noi-dung]").fill(words)
            self.picture(page, f"{self.NAME}-notice")
            officer.press("Gửi thông báo")
            self.assertIn(f"Số {number} ngày {day()}", officer.text())
        self.sees(self.HEAD, address, number, words)
        self.sees(self.OFFICER, address, number, words)
