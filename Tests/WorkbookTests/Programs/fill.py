"""Fills a workbook in as a person would: fill.py IN OUT"""
import datetime
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet = book["Số lớp học"]
assert sheet.protection.sheet and not sheet["B2"].protection.locked and sheet["B4"].protection.locked
rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
assert rules["B2:C3"].type == "whole" and rules["B2:C3"].error == "Nhập số nguyên không âm."
assert rules["B5"].formula1 == '"Có,Không"'
assert sheet.freeze_panes == "B2" and sheet["B4"].value == "=SUM(B2:B3)"
assert book["Danh tính"].sheet_state == "hidden" and book["Danh tính"]["B1"].value == "007"
assert book.properties.title.startswith("Số liệu")
sheet["C3"] = 8
sheet["B5"] = "Không"
sheet["B2"] = datetime.date(2025, 6, 5)
sheet["B3"] = 0.985
sheet["B3"].number_format = "0.0%"
sheet["C2"] = "=10+2"
book.save(sys.argv[2])
