"""Acts of a school year that both laws know, each done by one of the people of the sample story."""

from datetime import datetime, timedelta, timezone

from client import Client
from harness import NARROW, BrowserTestCase
from people import signed_in

VIETNAM = timezone(timedelta(hours=7))
PROVINCE = "dung.ltk"
LOCK, OPEN_AGAIN = "Hiệu trưởng khóa hồ sơ", "Hiệu trưởng mở lại hồ sơ"


def day(moved=0):
    """A day as pages write it, so many days from today in Vietnam."""
    return (datetime.now(VIETNAM) + timedelta(days=moved)).strftime("%d/%m/%Y")


class YearCase(BrowserTestCase):
    """One dossier on its way through a school year; subclasses name its people and the order of the acts."""

    dossier = None
    HEAD = None
    OFFICER = None

    @property
    def evaluation(self): return self.dossier.replace("/ho-so/", "/danh-gia-ngoai/")

    def sees(self, login, address, *words, hidden=()):
        """On a telephone somebody finds these words on a page, whatever their letters' case, and none of the hidden."""
        with signed_in(self, login, size=NARROW) as person:
            self.assert_fits(person.open(address))
            text = person.text().lower()
            place = address.split("?")[0].split("/")
            self.picture(person.page, f"{self.NAME}-{login}-{place[1]}-{place[-1][:24]}")
            for word in words: self.assertIn(word.lower(), text, f"{login} reads {address}")
            for word in hidden: self.assertNotIn(word.lower(), text, f"{login} reads {address}")

    def cannot_open(self, login, address):
        """There is no such page for somebody."""
        with signed_in(self, login, allowed=("404",)) as person:
            self.assertEqual(person.page.goto(address).status, 404, f"{login} opens {address}")

    def client(self, login, one_time=None):
        return Client(self.server.address, login, one_time).sign_in()

    # A late exception

    def the_window_ended_before_the_school_was_ready(self, kind, opens, closes):
        with signed_in(self, self.OFFICER) as officer:
            page = officer.open(f"/dot-nhap?nam={opens[-4:]}")
            page.locator("summary", has_text="Đặt đợt nhập").click()
            page.locator("[name=loai]").select_option(kind)
            page.locator("[name=mo-ngay]").fill(opens)
            page.locator("[name=dong-ngay]").fill(closes)
            page.locator("[name=ly-do]").fill("Kế hoạch kiểm định của huyện trong năm học.")
            officer.press("Đặt đợt nhập")
            self.assertIn(f"từ {opens} đến hết {closes}", page.locator("table").inner_text())
        self.sees(self.HEAD, "/thoi-han?loc=qua-han", "Đóng đợt nhập", closes, "quá hạn")
        self.sees(self.HEAD, self.dossier, f"Đợt nhập đã hết ngày {closes}")

    def the_officer_grants_more_time(self, school):
        until, reason = day(5), "Trường sửa hồ sơ sau đợt mưa lũ, đề nghị thêm năm ngày."
        with signed_in(self, self.OFFICER) as officer:
            page = officer.open("/thoi-han")
            page.locator("summary", has_text="Gia hạn thêm").click()
            place = page.locator("[name=ho-so] option", has_text=school).first
            page.locator("[name=ho-so]").select_option(place.get_attribute("value"))
            page.locator("[name=viec]").select_option("submit")
            page.locator("[name=den-ngay]").fill(until)
            page.locator("[name=ly-do]").fill(reason)
            self.picture(page, f"{self.NAME}-more-time")
            officer.press("Gia hạn")
            self.assertIn(f"Đã gia hạn đến hết {until}", officer.text())
        self.sees(self.HEAD, self.dossier, f"đến hết ngày {until}", hidden=["đã hết ngày"])
        self.sees(self.HEAD, "/thoi-han?loc=gia-han", until, reason)
        self.sees(self.HEAD, "/thoi-han?loc=qua-han", hidden=["Đóng đợt nhập"])
        self.sees(PROVINCE, "/thoi-han?loc=gia-han", reason)

    # Desks

    def does(self, login, act, told, reason=None):
        """An act that is done on the page of the procedure itself."""
        with signed_in(self, login) as person:
            page = person.open(f"{self.dossier}/quy-trinh")
            form = page.locator("form", has=page.get_by_role("button", name=act, exact=True))
            if reason: form.locator("textarea").fill(reason)
            person.press(act)
            self.assertIn(told, person.text())
            self.picture(page, f"{self.NAME}-procedure")

    def head_locks(self, member):
        """Then nobody edits, and members read who opens it again."""
        self.does(self.HEAD, LOCK, f"Đã ghi: {LOCK}")
        with signed_in(self, member) as person:
            page = person.open(f"{self.dossier}/tieu-chi/1.1")
            self.assertEqual(page.locator("textarea").count(), 0, "a locked dossier is only read")
            person.open(self.dossier)
            self.assertIn(OPEN_AGAIN, person.text())
            self.picture(page, f"{self.NAME}-locked")

    def head_approves(self, *codes):
        with signed_in(self, self.HEAD) as head:
            for code in codes:
                head.open(f"{self.dossier}/tieu-chi/{code}")
                head.press("Duyệt phiếu này")
                self.assertIn("Đã duyệt", head.text())

    def head_hands_in(self, button="Nộp hồ sơ"):
        """Afterwards the dossier is only read."""
        with signed_in(self, self.HEAD) as head:
            page = head.open(f"{self.dossier}/nop")
            self.picture(page, f"{self.NAME}-submit")
            head.press(button)
            page.get_by_text("Đã nộp").first.wait_for()
            page = head.open(f"{self.dossier}/tieu-chi/1.1")
            self.assertEqual(page.locator("textarea").count(), 0, "what was handed in is only read")

    def decides(self, login, decision, told, words=None, **remarks):
        """A desk accepts the dossier, or gives it back with what is lacking in some criteria."""
        with signed_in(self, login) as officer:
            page = officer.open(f"{self.dossier}/kiem-tra")
            for code, remark in remarks.items(): page.locator(f"[name='nhan-xet-{code}']").fill(remark)
            if words: page.locator("[name=loi-nhan]").fill(words)
            page.locator(f"input[name=quyet-dinh][value={decision}]").check()
            officer.press("Ghi quyết định")
            self.assertIn(told.lower(), officer.text().lower())

    # The year after

    def opens_the_next_year(self, year, until):
        """The head opens it with what this year holds; nothing of that counts before somebody looks at it."""
        with signed_in(self, self.HEAD) as head:
            page = head.open(f"/ho-so/mo-moi?nam={year}")
            self.assertIn(f"Mang sang từ hồ sơ năm học {until}", page.locator("legend").all_inner_texts())
            self.picture(page, f"{self.NAME}-opening")
            head.press(f"Mở hồ sơ năm học {year}")
            self.assertIn(f"Đã mở hồ sơ tự đánh giá năm học {year}", head.text())
            self.assertRegex(head.text(), r"Còn \d+ mục cần xác nhận")
            self.picture(page, f"{self.NAME}-carried")
            return page.url.removeprefix(self.server.address).removesuffix("/chuyen-tiep")
