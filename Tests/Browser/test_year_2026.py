"""A school year of a lower secondary school under the circular of 2026, from a missed window to the year after."""

import re
import unittest

from people import signed_in
from year import PROVINCE, YearCase, day
from year_appraisals import AppraisalActs
from year_letters import LetterActs
from year_register import RegisterActs
from year_teams import TeamActs

UNRATED = {"van.ntc": "1.4", "yen.dth": "2.3", "son.tn": "3.1", "duy.lk": "4.3"}
MENDER = "son.tn"
INTAKE = "phuc.th"
LEADER, SECRETARY, LEAVING, OTHERS = "thang.nh", "bac.dx", "toan.bc", ("hoai.ttt", "hien.ltm")
COUNCIL = {"Nguyễn Hữu Thắng": "leader", "Đào Xuân Bắc": "secretary", "Trần Thị Thu Hoài": "member",
           "Lê Thị Minh Hiền": "member", "Bùi Công Toàn": "member"}
REPORT = "Ủy ban nhân dân cấp xã báo cáo Sở Giáo dục và Đào tạo"


class Year2026Test(YearCase, TeamActs, AppraisalActs, LetterActs, RegisterActs):
    NAME = "year-2026"
    HEAD = "hung.pq"
    OFFICER = "loi.cd"
    CRITERIA = 15

    def test_the_year(self):
        self.the_council_finishes_its_work()
        self.the_school_is_late_and_gets_more_time()
        self.the_report_is_returned_and_handed_in_again()
        self.the_province_registers_it()
        self.a_council_of_appraisal_is_formed()
        self.a_member_is_replaced()
        self.the_council_rates_and_settles()
        self.the_council_gives_its_opinions()
        self.the_council_meets_and_concludes()
        self.the_school_objects_and_is_partly_right()
        self.the_school_is_recognised()
        self.the_next_year_begins()
        self.the_recognition_is_withdrawn()

    # The school and the desks

    def the_council_finishes_its_work(self):
        for login, code in UNRATED.items(): self.member_rates(login, code)
        self.head_states_the_facts()

    def member_rates(self, login, code):
        """What was left open: requirements of level 2 of one criterion."""
        with signed_in(self, login) as member:
            type(self).dossier = self.dossier or member.dossier("2026-2027")
            page = member.open(f"{self.dossier}/tieu-chi/{code}")
            unrated = page.locator("input[value='Chưa đánh giá']:checked")
            rows = page.locator("[id='cb-2--'] .checklist-row", has=unrated)
            self.assertGreater(rows.count(), 0, f"{code} is not rated yet")
            while rows.count(): rows.first.get_by_label("Không đạt", exact=True).check()
            page.locator("[id='cb-2---luu']").get_by_text("Đã lưu").wait_for()
            page.locator("[id='cb-2---kq']").get_by_text("Không đạt").wait_for()

    def head_states_the_facts(self):
        with signed_in(self, self.HEAD) as head:
            page = head.open(f"{self.dossier}/thong-tin-truong")
            group = page.get_by_role("group", name=re.compile("Cơ sở vật chất"))
            group.get_by_label("Có", exact=True).check()
            page.get_by_label("Số năm học liên tục có số liệu").fill("3")
            head.press("Lưu điều kiện công nhận")
            self.picture(page, "year-2026-facts")
        self.sees(MENDER, f"{self.dossier}/ket-qua", "Mức độ 1")

    def the_school_is_late_and_gets_more_time(self):
        self.the_window_ended_before_the_school_was_ready("lower-secondary", "01/08/2026", "31/10/2026")
        self.the_officer_grants_more_time("Khê Thượng, năm học 2026-2027")

    def the_report_is_returned_and_handed_in_again(self):
        self.head_approves(*UNRATED.values())
        self.head_locks(MENDER)
        self.head_hands_in()
        self.decides(self.OFFICER, "returned", "trả lại", **{"3.4": "Đề nghị nêu số học sinh cần chuyên gia."})
        self.member_mends_what_was_returned()
        self.head_approves("3.4")
        self.head_hands_in()

    def member_mends_what_was_returned(self):
        with signed_in(self, MENDER) as member:
            page = member.open(f"{self.dossier}/tieu-chi/3.3")
            self.assertEqual(page.locator("textarea").count(), 0, "only the named criterion is open")
            page = member.open(f"{self.dossier}/tieu-chi/3.4")
            self.assertIn("Đề nghị nêu số học sinh cần chuyên gia.", member.text())
            area = page.locator("textarea[data-autosave]").first
            area.fill(f"{area.input_value()} Năm học này có 4 học sinh cần gặp chuyên gia.")
            page.locator(f"[id='{area.get_attribute('id')}-luu']").get_by_text("Đã lưu").wait_for()

    def the_province_registers_it(self):
        self.sees(self.OFFICER, f"{self.dossier}/kiem-tra", "4 học sinh cần gặp chuyên gia")
        self.decides(self.OFFICER, "accepted", "tiếp nhận", words="Xã nhất trí báo cáo Sở.")
        self.officer_reports_to_the_province("47/BC-UBND")
        self.does(self.OFFICER, REPORT, f"Đã ghi: {REPORT}")
        self.sees(INTAKE, f"{self.dossier}/dang-ky", "47/BC-UBND")
        self.decides(INTAKE, "accepted", "Bước tiếp theo là thành lập")
        self.sees(self.HEAD, f"{self.dossier}/quy-trinh", "Sở đã tiếp nhận", "Xã nhất trí báo cáo Sở.")

    def officer_reports_to_the_province(self, number):
        """What goes with the file is the report of the managing body, not a letter of the school."""
        with signed_in(self, self.OFFICER) as officer:
            page = officer.open(f"{self.dossier}/dang-ky")
            page.locator("[name=so]").fill(number)
            page.locator("[name=ngay]").fill(day())
            for box in page.locator("[name=kem]").all(): box.check()
            page.locator("[name=noi-dung]").fill("Trường có đủ điều kiện thực tế để thẩm định.")
            with page.expect_navigation():
                page.locator("button", has_text="Gửi").click()
            self.assertIn(f"số {number}", officer.text())
            self.picture(page, "year-2026-report")

    # The council of appraisal

    def a_council_of_appraisal_is_formed(self):
        self.province_finds_a_newcomer("Trường Trung học cơ sở Khê Thượng")
        self.assertNotIn("Không được tham gia", self.before)
        self.province_records_a_workplace("Nguyễn Đình Khoa", "Khê Thượng")
        self.province_forms_the_team("1055/QĐ-SGDĐT", day(), "Nguyễn Đình Khoa", COUNCIL, "Thành lập hội đồng")

    def a_member_is_replaced(self):
        self.leaving_hands_in_one_sheet(LEAVING)
        self.province_replaces("Bùi Công Toàn", "Ông Toàn có đơn xin thôi vì lý do sức khỏe.")
        self.newcomer_takes_over(LEAVING, "Bùi Công Toàn")

    def the_council_rates_and_settles(self):
        for login in (LEADER, SECRETARY, *OTHERS): self.rates_the_rest(login)
        self.rates_the_rest(self.newcomer[0], **{"4.1": 2})
        seen = "Hội đồng đã xem thực tế: đủ phòng học bộ môn cho cả năm học."
        self.leader_settles(LEADER, "Lưu đánh giá của hội đồng", "met", seen)

    def the_council_gives_its_opinions(self):
        """One member is against it; nobody reads another's opinion before all are in."""
        words = "Trường có nền nếp, số liệu ba năm đầy đủ."
        self.secretary_hands_in_an_opinion(SECRETARY, words)
        self.sees(LEADER, self.appraisal, "Chưa nộp phiếu", hidden=[words])
        for login in (LEADER, OTHERS[0], self.newcomer[0]):
            self.hands_in_an_opinion(login, "recognise", "Đủ điều kiện.")
        self.hands_in_an_opinion(OTHERS[1], "complete", "Cần bổ sung phòng học bộ môn.")
        self.sees(LEADER, self.appraisal, words, "Cần bổ sung phòng học bộ môn.")

    def the_council_meets_and_concludes(self):
        self.chair_finds_the_conditions(LEADER, "Đã xem hồ sơ lưu tại trường, mục")
        course = "Hội đồng thảo luận điều kiện về phòng học bộ môn."
        self.chair_keeps_the_minutes(LEADER, course, 4, 1)
        self.reads_the_minutes(OTHERS[1], course)
        self.cannot_open(PROVINCE, f"{self.appraisal}/bien-ban")
        self.chair_concludes()
        self.reads_the_minutes(PROVINCE, course)
        told = "Trường đạt Mức 1; mới có 3 phòng học bộ môn, chưa đạt tiêu chí 3.4."
        self.province_tells_the_school("88/TB-SGDĐT", told)

    def chair_concludes(self):
        with signed_in(self, LEADER) as chair:
            page = chair.open(f"{self.evaluation}/ket-luan")
            page.locator("textarea").first.fill("Hội đồng đề nghị công nhận đạt chuẩn quốc gia mức độ 1.")
            chair.press("Kết luận")
            self.assertIn("Mức 1", chair.text())
        self.sees(self.HEAD, f"{self.dossier}/quy-trinh", "Hội đồng thẩm định đã kết luận")

    def the_school_objects_and_is_partly_right(self):
        """By letters to the desk above, which passes it on: the circular has no form for an objection."""
        own, up = "Kiến nghị về thông báo kết quả thẩm định", "Chuyển kiến nghị của THCS Khê Thượng"
        asked = "1. Trường có 4 phòng học bộ môn, không phải 3. 2. Đề nghị xem lại tiêu chí 3.4."
        self.sends_up(self.HEAD, own, asked)
        with signed_in(self, self.OFFICER) as officer:
            self.opens_letter(officer, own)
            self.assertIn("Trường có 4 phòng học bộ môn", officer.text())
        self.sends_up(self.OFFICER, up, "Xã đã kiểm tra: có 4 phòng học bộ môn. Kính chuyển Sở cả hai kiến nghị.")
        answer = "Chấp nhận một phần: sửa thành 4 phòng học bộ môn; giữ nguyên nhận xét ở tiêu chí 3.4."
        self.answers(PROVINCE, up, "Kính chuyển Sở cả hai kiến nghị", answer)
        self.reads_the_answer(self.OFFICER, up, answer)
        self.answers(self.OFFICER, own, "Đề nghị xem lại tiêu chí 3.4", f"Sở trả lời: {answer}")
        self.reads_the_answer(self.HEAD, own, answer)

    # The end of the year

    def the_school_is_recognised(self):
        self.province_recognises("1190/QĐ-SGDĐT", day(), "Công nhận theo đề nghị của hội đồng; có 4 phòng bộ môn.")
        self.province_writes_the_papers_numbers("Khê Thượng", "Sở Giáo dục và Đào tạo tỉnh Hòa Lâm", "CQ-2026-044")
        self.everybody_reads_the_register("Khê Thượng", "CQ-2026-044", "1190/QĐ-SGDĐT")
        self.sees(self.HEAD, f"{self.evaluation}/ket-qua", "Mức 1", "Mức độ 1", "1190/QĐ-SGDĐT", "có 4 phòng bộ môn",
                  hidden=["Cấp độ"])
        self.follows_to_the_files_hash(self.HEAD)

    def the_next_year_begins(self):
        year = self.opens_the_next_year("2027-2028", "2026-2027")
        self.sees(MENDER, year, "0/30", "cần xác nhận")
        self.sees(MENDER, f"{year}/so-nam-truoc", "So với năm trước", "Năm học 2026-2027")

    def the_recognition_is_withdrawn(self):
        reason = "Trường không khắc phục thiếu hụt về an toàn trong thời hạn Sở đã cho."
        self.province_withdraws("Khê Thượng", "17/QĐ-SGDĐT", day(), reason)
        self.sees(self.HEAD, f"{self.dossier}/quy-trinh", "Đã bị thu hồi")
        for paper in self.papers: self.sees(self.HEAD, paper, f"17/QĐ-SGDĐT ngày {day()}", reason)
        self.everybody_reads_the_register("Khê Thượng", "Đã thu hồi", hidden=[reason])


if __name__ == "__main__":
    unittest.main()
