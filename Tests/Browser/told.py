"""What the papers of the sample story must say, read from the story's own files and from the packs' XML."""

import json
import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT / "Sources/Storage/Seeds/Story"
GAP = "[chưa có dữ liệu]"
SEATS = {"chair": "Chủ tịch hội đồng", "vice-chair": "Phó chủ tịch hội đồng", "secretary": "Thư ký hội đồng",
         "member": "Ủy viên hội đồng"}
ORDER = list(SEATS)


def read(name): return json.loads((STORY / f"{name}.json").read_text())


def clean(text): return " ".join((text or "").split())


def filled(text): return [clean(line) for line in (text or "").splitlines() if line.strip()]


def vietnamese(day): return date.fromisoformat(day).strftime("%d/%m/%Y")


class Criterion:
    """A criterion of a pack: its heading and, by level, the letters of its indicators."""

    def __init__(self, path):
        element = ElementTree.parse(path).getroot()
        self.code, self.title = element.get("code"), element.get("title")
        self.levels = {int(level.get("number")): [item.get("code") or "-" for item in level.findall("indicator")]
                       for level in element.findall("level")}
        self.requirements = {(int(level.get("number")), item.get("code") or "-"):
                             [clean("".join(each.itertext())) for each in item.findall("requirement")]
                             for level in element.findall("level") for item in level.findall("indicator")}

    @property
    def heading(self): return f"Tiêu chí {self.code}: {self.title}"


class Told:
    """One dossier as the story tells it."""

    def __init__(self, name):
        self.name = name
        self.story = read(name)
        path = STORY / f"{name}-papers.json"
        self.papers = json.loads(path.read_text()) if path.exists() else {"texts": {}, "changes": {}}
        self.pack = ROOT / "Standards" / self.story["pack"]
        self.is_new = "2026" in self.story["pack"]
        self.people = {person["id"]: person for person in read("people")["people"]}
        files = sorted(self.pack.glob("[0-9].*.xml"), key=lambda file: [int(part) for part in file.stem.split(".")])
        self.criteria = [Criterion(file) for file in files]
        self.sheets = {sheet["code"]: sheet for sheet in self.story["criteria"]}

    def name_of(self, person): return self.people[person]["name"]

    # Findings

    def verdicts(self, code):
        """Verdicts by level and indicator; "unrated" where the story says nothing."""
        return {finding["path"]: finding["verdict"] for level in self.sheets.get(code, {}).get("levels", [])
                for finding in level["findings"]}

    def verdict(self, criterion, level, letter):
        return self.verdicts(criterion.code).get(f"{criterion.code}/{level}/{letter}", "unrated")

    def reaches(self, criterion, number):
        """Whether a criterion reaches a level: all below must hold too; None while that is open."""
        found = [self.verdict(criterion, level, letter)
                 for level, letters in criterion.levels.items() if level <= number for letter in letters]
        return False if "unmet" in found else None if "unrated" in found else True

    def level(self, criterion):
        """The level of a criterion, None while it can still become another one."""
        reached = 0
        for number in sorted(criterion.levels):
            holds = self.reaches(criterion, number)
            if holds is None: return None
            if not holds: return reached
            reached = number
        return reached

    # Rows of tables

    def members(self):
        """Rows of the council's list: name, post, seat, duty; by seat, in the story's order otherwise."""
        told = sorted(self.story["council"]["members"], key=lambda member: ORDER.index(member["role"]))
        return [(self.name_of(member["person"]), self.people[member["person"]]["post"], SEATS[member["role"]],
                 clean(member["duty"])) for member in told]

    def evidence(self):
        """Rows of the evidence list without the columns that tell where a piece is kept; by code."""
        rows = []
        for piece in self.story["evidence"]:
            numbers = [int(part) for part in re.findall(r"\d+", piece["key"])]
            issued = ", ".join(filter(None, [piece["number"], piece["issued"] and f"ngày {vietnamese(piece['issued'])}"]))
            rows.append((numbers, piece["key"], clean(piece["name"]), issued, clean(piece["issuer"]), clean(piece["remarks"])))
        return [row[1:] for row in sorted(rows)]

    def linked(self, criterion, level):
        """Codes of the evidence that is linked to a level's findings, each once."""
        paths = [f"{criterion.code}/{level}/{letter}" for letter in criterion.levels[level]]
        found = [sorted(piece["key"] for piece in self.story["evidence"] if path in piece["indicators"]) for path in paths]
        return list(dict.fromkeys(code for codes in found for code in codes))

    def reasons(self, criterion, level):
        """Letters of a level's indicators that were found met against the figures, with the reason."""
        told = {reason["path"]: reason["text"] for reason in self.story.get("reasons") or []}
        paths = [(letter, f"{criterion.code}/{level}/{letter}") for letter in criterion.levels[level]]
        return [(letter, told[path]) for letter, path in paths if path in told]

    def texts(self, paper):
        """What the school wrote into a paper, by place, as it stands after the last change."""
        return {**self.papers["texts"].get(paper, {}), **self.papers["changes"].get(paper, {})}

    def written(self):
        """Every text of a criterion's sheet: code, title, lines."""
        for code, sheet in self.sheets.items():
            for level in sheet["levels"]:
                yield code, f"level {level['level']}", filled(level["description"])
            yield code, "strengths", filled(sheet["strengths"])
            yield code, "weaknesses", filled(sheet["weaknesses"])

    # Figures

    def figures(self):
        """Typed figures by school year and key."""
        return (self.story.get("figures") or {}).get("years", {})

    def school_figures(self):
        """Typed figures of the school by year and key: whichever dossier or collection they were typed in."""
        found = {}
        for name in ("primary", "lower-secondary", "lower-secondary-2026", "preschool", "multi-level"):
            story = read(name)
            if story["school"] != self.story["school"]: continue
            for year, cells in ((story.get("figures") or {}).get("years") or {}).items():
                found.setdefault(year, {}).update(cells)
            for told in read("rounds")["schools"]:
                if told["dossier"] != name: continue
                corrected = (told["corrected"] or {}).get("figures", {})
                found.setdefault(told["year"], {}).update({**told["figures"], **corrected})
        return found

    def statistics(self):
        """Tables of the printed form: title, and rows of title with cells. A cell is the typed text, a number that was
        computed here, or None where something that it needs was not typed."""
        form = ElementTree.parse(self.pack / "statistics.xml").getroot()
        first = int(self.story["schoolYear"][:4])
        years = [f"{start}-{start + 1}" for start in range(first - int(form.get("years")) + 1, first + 1)]
        kind = next(unit for unit in read("units")["units"] if unit["id"] == self.story["school"])["schoolKind"]
        typed = self.school_figures()
        for table in form.findall("table"):
            rows = [row for row in table.iter("row") if row.get("supplement") != "true"
                    and (row.get("applies-to") is None or kind in row.get("applies-to").split())]
            columns = [column.get("id") for column in table.findall("column")]
            sheet = Sheet(form, table.get("id"), typed, kind)
            yearly = years if table.get("yearly") == "true" else []
            lines = [(row, [sheet.value(row.get("id"), year) for year in yearly]
                      + [sheet.value(row.get("id"), years[-1], column) for column in columns]) for row in rows]
            code = "" if table.get("code") == "0" else f"{table.get('code')}. "
            if rows: yield code + table.get("title"), lines


class Sheet:
    """The figures of one table, sums and quotients worked out here."""

    def __init__(self, form, table, typed, kind):
        self.form, self.table, self.typed, self.kind = form, table, typed, kind
        self.rows = {(one.get("id"), row.get("id")): row for one in form.findall("table") for row in one.iter("row")}

    def value(self, row, year, column=None, table=None):
        table = table or self.table
        rule = self.rows[table, row]
        if rule.get("sum") and column != "note":
            parts = [part for part in rule.get("sum").split() if self.concerns(table, part)]
            found = [self.number(self.value(part, year, column, table)) for part in parts]
            return None if None in found else sum(found)
        if rule.get("ratio") and column is None:
            whole = rule.get("over").split("/")
            above = self.number(self.value(rule.get("ratio"), year, table=table))
            below = self.number(self.value(whole[-1], year, table=whole[0] if len(whole) > 1 else table))
            return None if above is None or not below else float(above) / below * float(rule.get("factor") or 1)
        key = "/".join(filter(None, [table, row, column]))
        text = self.typed.get(year, {}).get(key)
        return "Có" if text == "x" and rule.get("value") == "flag" else text

    def concerns(self, table, row):
        kinds = self.rows[table, row].get("applies-to")
        return kinds is None or self.kind in kinds.split()

    @staticmethod
    def number(value):
        return float(value.replace(",", ".")) if isinstance(value, str) else value


def says(printed, value):
    """Whether a printed cell says a figure: typed ones as typed, computed ones rounded, the mark for what is open."""
    if value is None: return printed in ("", GAP)
    if isinstance(value, str): return clean(printed) == clean(value)
    shown = printed.replace(",", ".")
    if not re.fullmatch(r"\d+(\.\d+)?", shown): return False
    decimals = len(shown.partition(".")[2])
    return abs(float(shown) - value) <= (0.5000001 * 10 ** -decimals if decimals else 1e-9)
