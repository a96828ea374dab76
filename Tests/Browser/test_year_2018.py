"""A school year of a primary school under the circulars of 2018, from a window that it missed to the year after."""

import unittest

from people import signed_in
from year import OPEN_AGAIN, PROVINCE, YearCase, day
from year_drafts import DraftActs
from year_register import RegisterActs
from year_teams import TeamActs

MEMBER, MENDER = "quyet.tv", "bich.ptn"
INTAKE = "phuc.th"
LEADER, SECRETARY, LEAVING, OTHERS = "thang.nh", "bac.dx", "toan.bc", ("hoai.ttt", "hien.ltm")
TEAM = {"Nguyễn Hữu Thắng": "leader", "Đào Xuân Bắc": "secretary", "Trần Thị Thu Hoài": "member",
        "Lê Thị Minh Hiền": "member", "Bùi Công Toàn": "member"}


class Year2018Test(YearCase, TeamActs, DraftActs, RegisterActs):
    NAME = "year-2018"
    HEAD = "lan.nth"
    OFFICER = "nga.mtt"
    CRITERIA = 28

    def test_the_year(self):
        self.the_school_is_late_and_gets_more_time()
        self.the_file_is_returned_and_handed_in_again()
        self.the_province_registers_it()
        self.a_team_is_formed()
        self.the_file_is_studied()
        self.a_member_is_replaced()
        self.the_team_rates_and_settles()
        self.the_school_objects_and_is_partly_right()
        self.the_team_concludes()
        self.the_school_is_recognised()
        self.the_next_year_begins()
        self.the_recognition_is_withdrawn()

    # The school and the desks

    def the_school_is_late_and_gets_more_time(self):
        self.member_rates_what_is_left()
        self.the_window_ended_before_the_school_was_ready("primary", "01/09/2024", "31/03/2025")
        self.the_officer_grants_more_time("Hạ Vân, năm học 2024-2025")

    def member_rates_what_is_left(self):
        with signed_in(self, MEMBER) as member:
            type(self).dossier = member.dossier()
            page = member.open(f"{self.dossier}/tieu-chi/level-4")
            page.locator("#cb-4-5 input[value='Không đạt']").check()
            page.locator("#cb-4-5-luu").get_by_text("Đã lưu").wait_for()
            page.locator("#muc-hien-tai").get_by_text("158/158").wait_for()

    def the_file_is_returned_and_handed_in_again(self):
        self.head_locks_opens_and_locks_again()
        self.head_sends_the_letter("118/TTr-THHV", ["letter"])
        self.head_hands_in()
        self.officer_finds_the_letter_incomplete()
        self.decides(self.OFFICER, "returned", "trả lại", **{"2.2": "Đề nghị nêu rõ cách tính tỷ lệ trên chuẩn."})
        self.member_mends_what_was_returned()
        self.head_sends_the_letter("121/TTr-THHV", ["letter", "report"])
        self.head_approves("2.2")
        self.head_hands_in()

    def head_locks_opens_and_locks_again(self):
        """An edit after a lock is an act with a reason, shown for ever."""
        reason = "Hội đồng duyệt sót phiếu Mức 4."
        self.head_locks(MEMBER)
        self.does(self.HEAD, OPEN_AGAIN, f"Đã ghi: {OPEN_AGAIN}", reason)
        self.sees(self.OFFICER, f"{self.dossier}/quy-trinh", hidden=[reason])
        self.sees(MEMBER, f"{self.dossier}/quy-trinh", reason)
        self.head_approves("level-4")
        self.head_locks(MEMBER)

    def head_sends_the_letter(self, number, items):
        """The letter with the wish for both recognitions, and what goes with it."""
        with signed_in(self, self.HEAD) as head:
            page = head.open(f"{self.dossier}/dang-ky")
            page.locator("[name=nguyen-vong][value=both]").check()
            page.locator("[name=so]").fill(number)
            page.locator("[name=ngay]").fill(day())
            for item in items: page.locator(f"[name=kem][value={item}]").check()
            with page.expect_navigation():
                page.locator("button", has_text="Gửi").click()
            self.assertIn(f"số {number}", head.text())

    def officer_finds_the_letter_incomplete(self):
        with signed_in(self, self.OFFICER) as officer:
            page = officer.open(f"{self.dossier}/dang-ky")
            self.assertIn("Ghi là chưa kèm: Báo cáo tự đánh giá", officer.text())
            page.locator("[name=thieu-report]").fill("Chưa có hai bản báo cáo.")
            page.locator("[name=ket-luan][value=thieu]").check()
            officer.press("Ghi kết luận")
            self.picture(page, "year-2018-letter")
        self.sees(self.HEAD, f"{self.dossier}/dang-ky", "Cần hoàn thiện", "Chưa có hai bản báo cáo.")

    def member_mends_what_was_returned(self):
        with signed_in(self, MENDER) as member:
            page = member.open(f"{self.dossier}/tieu-chi/2.1")
            self.assertEqual(page.locator("textarea").count(), 0, "only the named criterion is open")
            page = member.open(f"{self.dossier}/tieu-chi/2.2")
            self.assertIn("cách tính tỷ lệ", member.text())
            weaknesses = page.get_by_label("Điểm yếu")
            weaknesses.fill(f"{weaknesses.input_value()} Bảng đối chiếu hai cách tính lập ngày {day()}.")
            page.locator("#vb-weaknesses-luu").get_by_text("Đã lưu").wait_for()

    def the_province_registers_it(self):
        self.sees(self.OFFICER, f"{self.dossier}/kiem-tra", "Bảng đối chiếu hai cách tính")
        self.cannot_open(INTAKE, f"{self.dossier}/kiem-tra")
        self.letter_is_complete(self.OFFICER)
        self.decides(self.OFFICER, "accepted", "tiếp nhận", words="Phòng nhất trí chuyển hồ sơ lên Sở.")
        self.does(self.OFFICER, "Chuyển hồ sơ lên Sở Giáo dục và Đào tạo", "Đã ghi: Chuyển hồ sơ lên Sở")
        self.letter_is_complete(INTAKE)
        self.decides(INTAKE, "accepted", "Bước tiếp theo là thành lập đoàn")
        self.sees(self.HEAD, f"{self.dossier}/quy-trinh", "Sở đã tiếp nhận", "Phòng nhất trí chuyển hồ sơ lên Sở.")

    def letter_is_complete(self, login):
        with signed_in(self, login) as officer:
            page = officer.open(f"{self.dossier}/dang-ky")
            page.locator("[name=ket-luan][value=du]").check()
            officer.press("Ghi kết luận")
            self.assertIn("Đã đủ", officer.text())

    # The team

    def a_team_is_formed(self):
        self.province_finds_a_newcomer("Trường Tiểu học Hạ Vân")
        self.assertIn("tập huấn", self.before)
        self.province_records_the_training()
        self.province_forms_the_team("412/QĐ-SGDĐT", "10/04/2025", "Nguyễn Đình Khoa", TEAM, "Thành lập đoàn")

    def the_file_is_studied(self):
        """The plan of the team, and what each member found in the file."""
        self.leader_writes_the_plan()
        for login in (LEADER, SECRETARY, *OTHERS):
            self.hands_in_a_paper(login, "first-report", f"Báo cáo đọc hồ sơ của {login}.")
        self.sees(PROVINCE, f"{self.evaluation}/giay-to/work-plan", "Đợt tháng 5/2025, phần 0.")
        self.hands_in_a_paper(LEADER, "joint-study", "Đoàn thống nhất xem lại tiêu chí 4.1.")
        self.hands_in_a_paper(LEADER, "preliminary-minutes", "Trường chuẩn bị bảng đối chiếu cho buổi khảo sát.")
        self.sees(self.HEAD, f"{self.evaluation}/giay-to/preliminary-minutes", "Trường chuẩn bị bảng đối chiếu")
        self.cannot_open(self.HEAD, f"{self.evaluation}/giay-to/joint-study")

    def leader_writes_the_plan(self):
        with signed_in(self, LEADER) as leader:
            page = leader.open(f"{self.evaluation}/giay-to/work-plan")
            for number, area in enumerate(page.locator("textarea").all()):
                area.fill(f"Đợt tháng 5/2025, phần {number}.")
            leader.press("Lưu và nộp")
            self.assertIn("Đã nộp: Kế hoạch làm việc của đoàn", leader.text())
            self.picture(page, "year-2018-papers")

    def a_member_is_replaced(self):
        self.leaving_hands_in_one_sheet(LEAVING)
        self.province_replaces("Bùi Công Toàn", "Ông Toàn đi công tác dài ngày từ ngày 05/5/2025.")
        self.newcomer_takes_over(LEAVING, "Bùi Công Toàn")

    def the_team_rates_and_settles(self):
        self.hands_in_a_paper(self.newcomer[0], "first-report", "Báo cáo đọc hồ sơ của người thay.")
        for login in (LEADER, SECRETARY, *OTHERS): self.rates_the_rest(login)
        self.rates_the_rest(self.newcomer[0], **{"4.1": 2})
        lacking = "Minh chứng chưa cho thấy kết quả trong cả năm học."
        self.leader_settles(LEADER, "Lưu đánh giá của đoàn", "unmet", lacking)
        self.hands_in_a_paper(LEADER, "survey-result", "Đã kiểm tra 40 minh chứng, phỏng vấn 12 người.")
        self.hands_in_a_paper(LEADER, "draft-report", "Trường thực hiện tốt; phối hợp xã hội còn hạn chế.")

    def the_school_objects_and_is_partly_right(self):
        """Without the objection the school would stay at the first level; what the team accepts of it lifts it."""
        reasons = "Ban đại diện họp đủ chín tháng; phối hợp với Hội Khuyến học từ năm 2023."
        self.leader_sends_the_draft(LEADER, "Trường thực hiện tốt; tiêu chí 4.1 còn thiếu minh chứng.", "Mức 1")
        self.head_objects("4.1", reasons, "H4-4.1-01")
        self.leader_accepts_in_part(LEADER, "4.1", reasons, "Đủ biên bản chín tháng; phối hợp xã hội mới có một năm.")

    def the_team_concludes(self):
        with signed_in(self, LEADER) as leader:
            page = leader.open(f"{self.evaluation}/ket-luan")
            page.locator("textarea").first.fill("Đề nghị công nhận cấp độ 2, mức độ 1.")
            self.picture(page, "year-2018-conclusion")
            leader.press("Kết luận")
            self.assertIn("Mức 2", leader.text())
        self.sees(self.HEAD, f"{self.dossier}/quy-trinh", "Đoàn đánh giá ngoài đã kết luận")

    # The end of the year

    def the_school_is_recognised(self):
        self.province_recognises("612/QĐ-SGDĐT", "24/06/2025", "Công nhận theo đề nghị của đoàn.")
        self.province_writes_the_papers_numbers("Hạ Vân", "Tỉnh Hòa Lâm", "KD-2025-031", "CQ-2025-018")
        self.everybody_reads_the_register("Hạ Vân", "KD-2025-031", "CQ-2025-018", "612/QĐ-SGDĐT", "24/06/2030")
        self.sees(self.HEAD, f"{self.evaluation}/ket-qua", "Mức 2", "Cấp độ 2", "Mức độ 1", "612/QĐ-SGDĐT")
        self.follows_to_the_files_hash(self.HEAD)

    def the_next_year_begins(self):
        year = self.opens_the_next_year("2025-2026", "2024-2025")
        self.sees(MEMBER, year, "0/158", "cần xác nhận")
        self.sees(MEMBER, f"{year}/so-nam-truoc", "So với năm trước", "Năm học 2024-2025")

    def the_recognition_is_withdrawn(self):
        reason = "Kiểm tra năm 2026: trường không còn giữ được kết quả ở tiêu chí 3.4."
        self.province_withdraws("Hạ Vân", "95/QĐ-SGDĐT", "02/03/2026", reason)
        self.sees(self.HEAD, f"{self.dossier}/quy-trinh", "Đã bị thu hồi")
        for paper in self.papers: self.sees(self.HEAD, paper, "95/QĐ-SGDĐT ngày 02/03/2026", reason)
        self.everybody_reads_the_register("Hạ Vân", "Đã thu hồi", hidden=[reason])


if __name__ == "__main__":
    unittest.main()
