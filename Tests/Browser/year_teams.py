"""Acts around a team of evaluators or a council of appraisal: who may be in it, what its members write and agree on."""

import re

from client import Client, Forms
from people import signed_in
from year import PROVINCE


def rate_like_the_school(client, sheet, unmet=0):
    """Rates like the school did, what it left open and so many of the last ratings as not met, and hands in."""
    text = client.page(sheet).text
    ratings = text.split('class="evaluation-rating"')[1:]
    assert ratings, f"{client.login} has nothing to rate on {sheet}"
    chosen = []
    for rating in ratings:
        own = re.search(r'class="content-finding">.*?class="state (state-[a-z]+)', rating, re.S)
        name = re.search(r'type="radio" id="[^"]*" name="([^"]*)"', rating)[1]
        chosen.append((name, "met" if own and own[1] == "state-met" else "unmet"))
    if unmet: chosen[-unmet:] = [(name, "unmet") for name, _ in chosen[-unmet:]]
    kept = [field for field in Forms(text).fields[sheet] if field[0] not in dict(chosen)]
    return client.request(sheet, [*kept, *chosen, ("viec", "nop")])


class TeamActs:
    """Needs the members of `YearCase`."""

    NEWCOMER = "Lê Thị Cúc"
    newcomer = None

    def province_finds_a_newcomer(self, school):
        """Somebody new in the pool, perhaps without the training and the years that the law asks for."""
        with signed_in(self, PROVINCE) as officer:
            page = officer.open("/nguoi-dung/moi")
            role = page.locator("[name=noi] option", has_text=re.compile("đánh giá ngoài")).first
            page.locator("[name=noi]").select_option(role.get_attribute("value"))
            page.locator("[name=ten]").fill(self.NEWCOMER)
            page.locator("[name=chuc-vu]").fill("Phó hiệu trưởng Trường Tiểu học Nà Mít")
            officer.press("Tạo tài khoản")
            type(self).newcomer = page.locator("dl.facts dd").all_inner_texts()
            self.assertEqual(len(self.newcomer), 2)
            page = officer.open(f"{self.evaluation}/doan")
            self.assertIn(school, officer.text())
            type(self).before = page.get_by_role("row", name=re.compile(self.NEWCOMER)).inner_text()

    def province_records_the_training(self):
        with signed_in(self, PROVINCE) as officer:
            page = officer.open("/can-bo-danh-gia")
            with page.expect_navigation():
                page.get_by_role("link", name=self.NEWCOMER).click()
            page.locator("[name=chung-chi]").fill("Chứng chỉ đánh giá ngoài số 318/2023")
            page.locator("[name=ngay-chung-chi]").fill("20/08/2023")
            page.locator("[name=vao-nganh]").fill("01/09/2008")
            officer.press("Lưu")
            self.picture(page, f"{self.NAME}-evaluator")
            page = officer.open(f"{self.evaluation}/doan")
            row = page.get_by_role("row", name=re.compile(self.NEWCOMER))
            self.assertNotIn("Không được tham gia", row.inner_text())
            self.assertEqual(row.locator("select").count(), 1)

    def province_records_a_workplace(self, name, school):
        """Whoever worked at the school cannot be chosen any more."""
        with signed_in(self, PROVINCE) as officer:
            page = officer.open("/can-bo-danh-gia")
            with page.expect_navigation():
                page.get_by_role("link", name=name).click()
            page.locator("summary", has_text="Thêm nơi công tác").click()
            form = page.locator("form", has=page.get_by_role("button", name="Thêm nơi công tác"))
            texts = (school, "Giáo viên", "01/09/2015", "31/08/2019")
            for field, text in zip(form.locator("input[type=text]").all(), texts): field.fill(text)
            officer.press("Thêm nơi công tác")
            self.assertIn("2015", officer.text())

    def province_forms_the_team(self, number, decided, barred, seats, act, each=1):
        """Five people of the pool; whoever worked at the school cannot be chosen."""
        with signed_in(self, PROVINCE) as officer:
            page = officer.open(f"{self.evaluation}/doan")
            page.locator("[name=so-quyet-dinh]").fill(number)
            page.locator("[name=ngay]").fill(decided)
            page.locator("[name=so-nguoi-cham]").fill(str(each))
            former = page.get_by_role("row", name=re.compile(barred))
            self.assertIn("Không được tham gia", former.inner_text())
            self.assertEqual(former.locator("select").count(), 0)
            for name, seat in seats.items(): page.get_by_label(f"Vai trò của {name}").select_option(seat)
            self.picture(page, f"{self.NAME}-team")
            officer.press(act)
            self.assertIn(number, officer.open(self.evaluation).locator("main").inner_text())
            page = officer.open(f"{self.evaluation}/phan-cong")
            boxes = page.get_by_role("row", name=re.compile(r"^4\.1 ")).get_by_role("checkbox").all()
            for box in boxes[:3]: box.check()
            officer.press("Lưu phân công")

    def province_replaces(self, leaving, reason, act="Lưu thay đổi"):
        with signed_in(self, PROVINCE, allowed=("422",)) as officer:
            page = officer.open(f"{self.evaluation}/doan")
            page.get_by_label(f"Vai trò của {leaving}").select_option("")
            page.get_by_label(f"Vai trò của {self.NEWCOMER}").select_option("member")
            officer.press(act)
            self.assertIn("lý do", officer.text().lower(), "nobody is replaced without a reason")
            page.locator("[name=ly-do-thay]").fill(reason)
            officer.press(act)
            page = officer.open(self.evaluation)
            self.assertIn(self.NEWCOMER, page.locator("dl.facts").first.inner_text())
            self.assertNotIn(leaving, page.locator("dl.facts").first.inner_text())
            self.picture(page, f"{self.NAME}-replaced")

    def leaving_hands_in_one_sheet(self, login):
        client = self.client(login)
        type(self).done, *left = self.sheets(client)
        type(self).left = left
        self.assertTrue(left)
        self.assertEqual(rate_like_the_school(client, self.done).status, 303)

    def newcomer_takes_over(self, login, leaving):
        """What was handed in stays with whoever left, who reads nothing more; the newcomer gets the rest."""
        self.cannot_open(login, self.evaluation)
        with signed_in(self, *self.newcomer) as newcomer:
            page = newcomer.open(self.evaluation)
            own = page.get_by_role("region", name="Phiếu của tôi").locator("a[href*='/tieu-chi/']").all()
            self.assertEqual([link.get_attribute("href") for link in own], self.left)
            self.picture(page, f"{self.NAME}-newcomer")
        with signed_in(self, PROVINCE) as officer:
            code = self.done.rsplit("/", 1)[1]
            rows = officer.open(self.evaluation).get_by_role("region", name=re.compile("^Tiến độ")).locator("tr")
            self.assertIn(f"{leaving} (đã nộp)", rows.filter(has_text=f" {code} ").first.inner_text())

    def sheets(self, client):
        """The sheets that somebody still has to hand in."""
        text = client.page(self.evaluation).text
        own = text.split("<h2>Tiến độ", 1)[0]
        rows = re.findall(r'<a href="([^"]*/tieu-chi/[^"/]+)">.*?</tr>', own, re.S)
        return [row for row in rows if "Phiếu đã nộp" not in client.page(row).text]

    def rates_the_rest(self, login, **unmet):
        """Every sheet that is left, like the school; on the named criteria so many of the last ratings are not met."""
        client = self.client(login)
        sheets = self.sheets(client)
        self.assertTrue(sheets, f"{login} has sheets to hand in")
        for sheet in sheets:
            answer = rate_like_the_school(client, sheet, unmet.get(sheet.rsplit("/", 1)[1], 0))
            self.assertEqual(answer.status, 303, sheet)
        self.assertEqual(self.sheets(client), [])

    def hands_in_a_paper(self, login, paper, words):
        """One of the papers of the steps, with the same words under each of its headings."""
        client = self.client(login)
        address = f"{self.evaluation}/giay-to/{paper}"
        fields = Forms(client.page(address).text).fields[address]
        left = [(name, value if name == "_csrf" or name.endswith("-version") else words) for name, value in fields]
        self.assertIn(words, [value for _, value in left], "there is something to write")
        self.assertEqual(client.request(address, [*left, ("viec", "nop")]).status, 303, paper)
        self.assertIn("Giấy tờ đã nộp không sửa được nữa", client.page(address).text)

    def leader_settles(self, login, save, verdict, reason, differing="4.1"):
        """Where all agree it is filled in already; where they differ the leader decides and says why."""
        client = self.client(login)
        links = sorted(set(re.findall(r'href="([^"]*/thong-nhat)"', client.page(self.evaluation).text)))
        self.assertEqual(len(links), self.CRITERIA)
        for link in links:
            if not link.endswith(f"/{differing}/thong-nhat"): self.assertEqual(client.save(link).status, 303, link)
        with signed_in(self, login) as leader:
            page = leader.open(f"{self.evaluation}/tieu-chi/{differing}/thong-nhat")
            rows = page.get_by_role("row", name=re.compile("Khác nhau")).all()
            self.assertTrue(rows, "the members differ")
            for row in rows:
                row.locator(f"input[type=radio][value={verdict}]").check()
                row.locator("input[type=text]").fill(reason)
            self.picture(page, f"{self.NAME}-settling")
            leader.press(save)
