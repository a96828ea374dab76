"""The whole story, from a council member's first finding to the proof of the recognised result, as different people."""

import json
import re
import unittest

from harness import ROOT, BrowserTestCase
from people import signed_in

STORY = json.loads((ROOT / "Sources/Storage/Seeds/Story/evaluation.json").read_text())
LOGINS = {person["id"]: person["login"]
          for person in json.loads((ROOT / "Sources/Storage/Seeds/Story/people.json").read_text())["people"]}
PAPER = ROOT / "Sources/Storage/Seeds/Files/primary/H1-1.1-02-1-2.pdf"
ADDED = "Kế hoạch giám sát được công khai trên trang thông tin của trường từ tháng 3/2025."
# Rates every indicator like the school did, and those that it has not rated as not met.
RATE_LIKE_THE_SCHOOL = """() => document.querySelectorAll(".evaluation-rating").forEach((rating) => {
  const own = rating.querySelector(".content-finding .state");
  const met = own !== null && own.classList.contains("state-met");
  rating.querySelector(`input[type=radio][value=${met ? "met" : "unmet"}]`).checked = true;
})"""


class StoryTest(BrowserTestCase):
    def test_the_whole_story(self):
        self.member_rates_and_uploads()
        self.chair_hands_in("1.1", "level-4")
        self.district_returns()
        self.member_mends()
        self.chair_hands_in("2.2")
        self.district_accepts()
        self.province_takes_it_in()
        self.province_forms_the_team()
        for login in self.evaluators(): self.evaluator_rates(login)
        self.leader_settles_and_sends_the_draft()
        self.school_objects()
        self.leader_replies_and_concludes()
        self.province_records()
        self.school_reads_the_proof()

    def member_rates_and_uploads(self):
        with signed_in(self, "quyet.tv") as member:
            type(self).dossier = member.dossier()
            page = member.open(f"{self.dossier}/tieu-chi/level-4")
            page.locator("#cb-4-5 input[value='Không đạt']").check()
            page.locator("#cb-4-5-luu").get_by_text("Đã lưu").wait_for()
            page.locator("#muc-hien-tai").get_by_text("158/158").wait_for()
            page = member.open(f"{self.dossier}/tieu-chi/1.1")
            strengths = page.get_by_label("Điểm mạnh")
            strengths.fill(f"{strengths.input_value()} {ADDED}")
            page.locator("#vb-strengths-luu").get_by_text("Đã lưu").wait_for()
            self.upload(member)
            page = member.open(f"{self.dossier}/tieu-chi/1.1")
            self.assertIn(ADDED, page.get_by_label("Điểm mạnh").input_value())
            self.picture(page, "story-sheet")

    def upload(self, member):
        """One more file for a piece that a search without accents finds."""
        page = member.open(f"{self.dossier}/minh-chung?tim=dai+hoi+dai+bieu+dang+bo")
        page.get_by_role("link", name="H1-1.1-02").first.click()
        form = page.locator("form.upload").last
        form.locator("input[type=file]").set_input_files(PAPER)
        form.locator("button").click()
        page.get_by_role("heading", name=PAPER.name).wait_for()
        self.picture(page, "story-evidence")

    def chair_hands_in(self, *changed):
        with signed_in(self, "lan.nth") as chair:
            for code in changed:
                chair.open(f"{self.dossier}/tieu-chi/{code}")
                chair.press("Duyệt phiếu này")
            page = chair.open(f"{self.dossier}/nop")
            self.picture(page, "story-submit")
            chair.press("Nộp hồ sơ")
            page.get_by_text("Đã nộp").first.wait_for()
            page = chair.open(f"{self.dossier}/tieu-chi/1.1")
            self.assertEqual(page.locator("textarea").count(), 0, "what was handed in is only read")

    def district_returns(self):
        with signed_in(self, "nga.mtt") as officer:
            page = officer.open(f"{self.dossier}/kiem-tra")
            page.locator("[name='nhan-xet-2.2']").fill("Đề nghị nêu rõ cách tính tỷ lệ giáo viên trên chuẩn.")
            page.locator("input[name=quyet-dinh][value=returned]").check()
            officer.press("Ghi quyết định")
            self.assertIn("trả lại", officer.text().lower())
            self.picture(page, "story-returned")

    def member_mends(self):
        with signed_in(self, "bich.ptn") as member:
            page = member.open(f"{self.dossier}/tieu-chi/2.1")
            self.assertEqual(page.locator("textarea").count(), 0, "only the named criterion is open")
            page = member.open(f"{self.dossier}/tieu-chi/2.2")
            self.assertIn("cách tính tỷ lệ", member.text())
            weaknesses = page.get_by_label("Điểm yếu")
            weaknesses.fill(f"{weaknesses.input_value()} Bảng đối chiếu hai cách tính được lập ngày 14/3/2025.")
            page.locator("#vb-weaknesses-luu").get_by_text("Đã lưu").wait_for()

    def district_accepts(self):
        with signed_in(self, "nga.mtt") as officer:
            page = officer.open(f"{self.dossier}/kiem-tra")
            self.assertIn("Bảng đối chiếu hai cách tính", officer.text())
            page.locator("[name=loi-nhan]").fill(STORY["districtReview"]["words"])
            page.locator("input[name=quyet-dinh][value=accepted]").check()
            officer.press("Ghi quyết định")
            self.assertIn("tiếp nhận", officer.text().lower())
            officer.press("Chuyển hồ sơ lên Sở Giáo dục và Đào tạo")
            self.assertIn("Đã ghi: Chuyển hồ sơ lên Sở", officer.text())

    def province_takes_it_in(self):
        with signed_in(self, "dung.ltk") as officer:
            page = officer.open(f"{self.dossier}/kiem-tra")
            page.locator("input[name=quyet-dinh][value=accepted]").check()
            officer.press("Ghi quyết định")
            self.assertIn("Bước tiếp theo là thành lập đoàn", officer.text())

    @property
    def evaluation(self): return self.dossier.replace("/ho-so/", "/danh-gia-ngoai/")

    @staticmethod
    def evaluators(): return [LOGINS[member["person"]] for member in STORY["team"]["members"]]

    def province_forms_the_team(self):
        with signed_in(self, "dung.ltk") as officer:
            page = officer.open(f"{self.evaluation}/doan")
            page.locator("[name=so-quyet-dinh]").fill(STORY["team"]["decisionNumber"])
            page.locator("[name=ngay]").fill("10/04/2025")
            page.locator("[name=so-nguoi-cham]").fill("1")
            former = page.get_by_role("row", name=re.compile("Nguyễn Đình Khoa"))
            self.assertIn("Không được tham gia", former.inner_text())
            self.assertEqual(former.locator("select").count(), 0)
            names = {person["login"]: person["name"] for person in self.people()}
            for member, login in zip(STORY["team"]["members"], self.evaluators()):
                page.get_by_label(f"Vai trò của {names[login]}").select_option(member["role"])
            self.picture(page, "story-team")
            officer.press("Thành lập đoàn")
            page = officer.open(f"{self.evaluation}/phan-cong")
            for box in page.get_by_role("row", name=re.compile(r"^4\.1 ")).get_by_role("checkbox").all()[:3]: box.check()
            officer.press("Lưu phân công")

    @staticmethod
    def people(): return json.loads((ROOT / "Sources/Storage/Seeds/Story/people.json").read_text())["people"]

    def evaluator_rates(self, login):
        with signed_in(self, login) as evaluator:
            page = evaluator.open(self.evaluation)
            links = page.locator("a[href*='/tieu-chi/']").all()
            sheets = sorted({link.get_attribute("href") for link in links if "thong-nhat" not in link.get_attribute("href")})
            self.assertTrue(sheets, f"{login} has sheets")
            for number, sheet in enumerate(sheets):
                page = evaluator.open(sheet)
                self.rate(page, sheet, by_hand=number == 0)
                if sheet.endswith("/4.1") and login == "thang.nh":
                    page.locator("input[type=radio][value=unmet]").last.check()
                self.hand_in(evaluator, sheet)

    def rate(self, page, sheet, by_hand):
        if not by_hand:
            page.evaluate(RATE_LIKE_THE_SCHOOL)
            return
        for rating in page.locator(".evaluation-rating").all():
            met = "state-met" in (rating.locator(".content-finding .state").first.get_attribute("class") or "")
            rating.get_by_label("Đạt" if met else "Không đạt", exact=True).check()
        self.picture(page, "story-evaluator")

    def hand_in(self, evaluator, sheet):
        evaluator.press("Lưu và nộp phiếu")
        evaluator.page.get_by_text("Phiếu đã nộp").first.wait_for()

    def leader_settles_and_sends_the_draft(self):
        with signed_in(self, "thang.nh") as leader:
            page = leader.open(self.evaluation)
            links = {link.get_attribute("href") for link in page.locator("a[href$='/thong-nhat']").all()}
            self.assertEqual(len(links), 28)
            for link in sorted(links):
                page = leader.open(link)
                for reason in page.get_by_role("row", name=re.compile("Khác nhau")).all():
                    reason.locator("input[type=radio][value=unmet]").check()
                    reason.locator("input[type=text]").fill("Minh chứng chưa cho thấy kết quả trong cả năm học.")
                if link.endswith("/4.1/thong-nhat"): self.picture(page, "story-settling")
                leader.press("Lưu đánh giá của đoàn")
            page = leader.open(f"{self.evaluation}/du-thao")
            page.locator("textarea").first.fill("Trường thực hiện tốt; cần bổ sung minh chứng ở tiêu chí 4.1.")
            leader.press("Gửi dự thảo cho nhà trường")
            self.assertIn("10 ngày làm việc kể từ", leader.text())

    def school_objects(self):
        with signed_in(self, "lan.nth") as chair:
            page = chair.open(f"{self.evaluation}/du-thao")
            self.assertEqual(page.locator("details[id^='tc-']").count(), 28)
            item = page.locator("[id='tc-4.1']")
            item.locator("input[value=objects]").check()
            item.locator("input[type=checkbox]").first.check()
            item.locator("textarea").fill("Biên bản họp ban đại diện cha mẹ học sinh đủ cả chín tháng của năm học.")
            self.picture(page, "story-draft")
            chair.press("Gửi ý kiến")
            self.assertIn("Không nhất trí 1 tiêu chí", chair.text())

    def leader_replies_and_concludes(self):
        with signed_in(self, "thang.nh") as leader:
            page = leader.open(f"{self.evaluation}/du-thao")
            item = page.locator("[id='tc-4.1']")
            item.locator("input[value=partly]").check()
            item.locator("textarea").fill("Sửa lời nhận xét về biên bản; đánh giá giữ nguyên vì chưa đủ cả năm.")
            item.get_by_role("button").click()
            page.get_by_text("Đã phản hồi ý kiến").first.wait_for()
            self.picture(page, "story-reply")
            page = leader.open(f"{self.evaluation}/ket-luan")
            page.locator("textarea").first.fill(STORY["conclusion"]["text"])
            self.picture(page, "story-conclusion")
            leader.press("Kết luận")
            self.assertIn("Mức 2", leader.text())

    def province_records(self):
        with signed_in(self, "dung.ltk") as officer:
            page = officer.open(f"{self.evaluation}/ket-qua")
            told = STORY["outcome"]["accreditation"]
            page.locator("[name=so-quyet-dinh]").fill(told["number"])
            page.locator("[name=ngay]").fill("24/06/2025")
            page.locator("[name=ghi-chu]").fill(STORY["outcome"]["note"])
            officer.press("Ghi nhận kết quả")
            self.assertIn(told["number"], officer.text())

    def school_reads_the_proof(self):
        with signed_in(self, "lan.nth") as chair:
            page = chair.open(f"{self.evaluation}/ket-qua")
            for words in ("Mức 2", "Cấp độ 2", "Mức độ 1", STORY["outcome"]["accreditation"]["number"]):
                self.assertIn(words.lower(), chair.text().lower())
            self.picture(page, "story-outcome")
            page.get_by_role("link", name="Vì sao có kết quả này?").click()
            for _ in range(6):
                page.get_by_role("heading", name=re.compile("^Vì sao?")).wait_for()
                if re.search(r"\b[0-9a-f]{64}\b", page.locator("main").inner_text()): break
                page.locator(".proof").get_by_role("link", name="Vì sao?").first.click()
            self.assertRegex(page.locator("main").inner_text(), r"\b[0-9a-f]{64}\b", "down to a file's SHA-256")
            self.picture(page, "story-proof")


if __name__ == "__main__":
    unittest.main()
