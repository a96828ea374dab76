"""Fills in a form of figures as people do, with three mistakes: fill-figures.py IN OUT"""
import datetime
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet = book["Bảng 1"]
assert sheet["B5"].value == "Khối lớp 1", sheet["B5"].value
assert not sheet["H5"].protection.locked and sheet["H10"].protection.locked
assert book["Nhận dạng"].sheet_state == "hidden"
sheet["H5"] = 4
sheet["H6"] = "5"
sheet["H7"] = "=2+3"
sheet["H8"] = datetime.date(2025, 6, 5)
sheet["H9"] = "năm"
information = book["Bảng 0"]
for row in range(5, 40):
    if information.cell(row, 2).value == "Điện thoại":
        information.cell(row, 4).value = "0243123"
book.save(sys.argv[2])
