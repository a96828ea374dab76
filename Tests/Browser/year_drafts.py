"""The team's draft, what the school says to it, and what the team makes of that."""

from people import signed_in


class DraftActs:
    """Needs the members of `YearCase`."""

    @property
    def draft(self): return f"{self.evaluation}/du-thao"

    def leader_sends_the_draft(self, login, words, level):
        with signed_in(self, login) as leader:
            page = leader.open(self.draft)
            page.locator("[name=tom-tat]").fill(words)
            leader.press("Gửi dự thảo cho nhà trường")
            self.assertIn("10 ngày làm việc kể từ", leader.text())
            self.picture(page, f"{self.NAME}-draft-sent")
        self.sees(self.HEAD, self.draft, words, level, "10 ngày làm việc kể từ")
        self.cannot_open(self.OFFICER, self.draft)

    def head_objects(self, code, reasons, evidence):
        """To every rating of one criterion that the team found not met; the rest counts as agreed to."""
        with signed_in(self, self.HEAD) as head:
            page = head.open(self.draft)
            item = page.locator(f"[id='tc-{code}']")
            item.locator("input[value=objects]").check()
            boxes = item.locator(f"input[name^='khong-{code}-']").all()
            self.assertEqual(len(boxes), 2, "the team found two ratings not met")
            for box in boxes: box.check()
            item.locator(f"[name='ly-do-{code}']").fill(reasons)
            item.locator(f"[name='minh-chung-{code}']").fill(evidence)
            self.picture(page, f"{self.NAME}-objection")
            head.press("Gửi ý kiến")
            self.assertIn("Không nhất trí 1 tiêu chí", head.text())
            self.assertEqual(head.open(self.draft).locator("textarea").count(), 0, "what was answered is only read")

    def leader_accepts_in_part(self, login, code, reasons, answer):
        """The first of the ratings objected to becomes met, the other stays."""
        with signed_in(self, login) as leader:
            page = leader.open(self.draft)
            self.assertIn(reasons, leader.text())
            item = page.locator(f"[id='tc-{code}']")
            item.locator("input[value=partly]").check()
            item.locator(f"input[name^='sua-{code}-']").first.check()
            item.locator(f"[name='ly-do-doan-{code}']").fill(answer)
            with page.expect_navigation():
                item.get_by_role("button").click()
            self.assertIn("Đã phản hồi ý kiến", leader.text())
            self.picture(page, f"{self.NAME}-reply")
        with signed_in(self, self.HEAD) as head:
            item = head.open(self.draft).locator(f"[id='tc-{code}']")
            for word in ("Chấp nhận một phần", answer, "→"): self.assertIn(word, item.inner_text())
