"""A school types its figures: keys, pasting, sums, conflicts, and all of it without a script."""

import unittest

from harness import NARROW, BrowserTestCase
from people import signed_in

HEAD = "hung.pq"


class FiguresTest(BrowserTestCase):
    def test_typing_figures(self):
        with signed_in(self, HEAD) as head:
            self.opens(head)
            self.types_and_adds_up(head)
            self.pastes_a_block(head)
            self.fills_a_block(head)
            self.is_told_what_cannot_be(head)
            self.keeps_after_a_reload(head)
            self.meets_somebody_else(head)
        with signed_in(self, HEAD, size=NARROW) as head:
            page = head.open(f"{self.dossier}/so-lieu")
            self.assert_fits(page)
            self.picture(page, "figures-narrow")

    def opens(self, head):
        type(self).dossier = head.dossier()
        page = head.open(f"{self.dossier}/so-lieu")
        year = page.locator("input.figure[name$=':classes/grade-6']").last.get_attribute("name").split(":")[0]
        type(self).year = year
        self.picture(page, "figures")

    def cell(self, page, key):
        return page.locator(f"[id='{self.year}:{key}']")

    def saved(self, page):
        page.locator("#so-lieu-luu").get_by_text("Đã lưu").wait_for()

    def types_and_adds_up(self, head):
        page = head.page
        rooms = "buildings/classrooms"
        self.cell(page, f"{rooms}-solid").fill("12")
        page.keyboard.press("Enter")
        page.keyboard.type("3")
        page.keyboard.press("ArrowDown")
        page.keyboard.type("0")
        page.keyboard.press("ArrowUp")
        self.assertEqual(page.evaluate("document.activeElement.id"), f"{self.year}:{rooms}-semi-solid")
        self.assertEqual(page.locator(f"[id='o-{self.year}:{rooms}']").inner_text(), "15")
        self.saved(page)

    def pastes_a_block(self, head):
        page = head.page
        first = self.cell(page, "classes/grade-6")
        first.focus()
        first.evaluate(
            """(cell, text) => {
                const data = new DataTransfer();
                data.setData("text/plain", text);
                cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }""",
            "5\n4\n4\n3\n",
        )
        self.assertEqual(self.cell(page, "classes/grade-9").input_value(), "3")
        self.saved(page)
        self.cell(page, "classes/grade-9").focus()
        page.keyboard.press("Control+d")
        self.assertEqual(self.cell(page, "classes/grade-9").input_value(), "4")
        self.saved(page)

    def fills_a_block(self, head):
        page = head.page
        values = lambda keys: [self.cell(page, key).input_value() for key in keys]
        grades = [f"pupils/grade-{grade}" for grade in (6, 7, 8, 9)]
        self.cell(page, grades[0]).fill("120")
        self.cell(page, grades[0]).select_text()
        for _ in grades[1:]:
            page.keyboard.press("Shift+ArrowDown")
        page.get_by_text("Đã đánh dấu 4 dòng, 1 cột").wait_for(state="attached")
        self.picture(page, "figures-marked")
        page.keyboard.press("Control+d")
        self.assertEqual(values(grades), ["120"] * 4)
        self.saved(page)
        page.keyboard.press("Escape")
        self.assertEqual(page.locator(".figure-marked").count(), 0)
        self.fills_two_ways(head, grades)

    def fills_two_ways(self, head, grades):
        page = head.page
        row = page.locator("tr", has=self.cell(page, grades[0])).locator("input.figure[inputmode=numeric]")
        row.nth(0).fill("111")
        row.nth(0).click()
        row.nth(2).click(modifiers=["Shift"])
        page.keyboard.press("Control+r")
        self.assertEqual([row.nth(place).input_value() for place in range(3)], ["111"] * 3)
        self.saved(page)
        box, end = row.nth(0).bounding_box(), page.locator("tr", has=self.cell(page, grades[2])).locator(
            "input.figure[inputmode=numeric]").nth(1).bounding_box()
        page.mouse.move(box["x"] + 5, box["y"] + 5)
        page.mouse.down()
        page.mouse.move(end["x"] + 5, end["y"] + 5, steps=5)
        page.mouse.up()
        page.get_by_text("Đã đánh dấu 3 dòng, 2 cột").wait_for(state="attached")
        page.keyboard.press("Control+d")
        last = page.locator("tr", has=self.cell(page, grades[2])).locator("input.figure[inputmode=numeric]")
        self.assertEqual([last.nth(place).input_value() for place in range(2)], ["111"] * 2)
        self.saved(page)

    def is_told_what_cannot_be(self, head):
        page = head.page
        total, female = self.cell(page, "pupils/total"), self.cell(page, "pupils/female")
        total.fill("1.250")
        female.fill("1251")
        page.get_by_text("Số học sinh nữ không được lớn hơn tổng số học sinh.").wait_for()
        female.fill("sáu trăm")
        page.get_by_text("“sáu trăm” không phải số").wait_for()
        self.picture(page, "figures-problems")
        female.fill("620")
        self.saved(page)
        page.get_by_text("“sáu trăm” không phải số").wait_for(state="detached")

    def keeps_after_a_reload(self, head):
        page = head.open(f"{self.dossier}/so-lieu")
        self.assertEqual(self.cell(page, "pupils/total").input_value(), "1.250")
        self.assertEqual(self.cell(page, "pupils/female").input_value(), "620")
        self.assertEqual(page.locator(f"[id='o-{self.year}:buildings/classrooms']").inner_text(), "15")

    def meets_somebody_else(self, head):
        page = head.page
        other = page.context.new_page()
        other.goto(f"{self.dossier}/so-lieu")
        self.cell(other, "pupils/female").fill("630")
        self.saved(other)
        other.close()
        self.cell(page, "pupils/female").fill("640")
        page.get_by_text("vừa ghi 630; bạn gõ 640").wait_for()
        page.get_by_role("button", name="Giữ số của tôi").click()
        self.saved(page)
        page = head.open(f"{self.dossier}/so-lieu")
        self.assertEqual(self.cell(page, "pupils/female").input_value(), "640")

    def test_without_a_script(self):
        with signed_in(self, HEAD, java_script_enabled=False, allowed=("422",)) as head:
            page = head.open(f"{head.dossier()}/so-lieu")
            cell = page.locator("input.figure[name$=':pupils/boarders']").last
            name = cell.get_attribute("name")
            cell.fill("mười")
            head.press("Lưu số liệu")
            self.assertIn("“mười” không phải số", head.text())
            page.locator(f"[id='{name}']").fill("12")
            head.press("Lưu số liệu")
            self.assertIn("Đã lưu", head.text())
            self.assertEqual(page.locator(f"[id='{name}']").input_value(), "12")


if __name__ == "__main__":
    unittest.main()
