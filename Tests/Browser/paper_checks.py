"""What each paper must say, exactly and in its place. Every function takes the dossier as told and the Word file."""

import re

from told import GAP, SEATS, clean, filled, says, vietnamese
from word import Table, bare

CODE = re.compile(r"H\d+-\d+\.\d+-\d{2}|MC\.\d+\.\d+\.\d{2}")
WORDS = {"met": "Đạt", "unmet": "Không đạt", "unrated": GAP}


def check(test, told, paper, word):
    """Everything that is checked about one paper."""
    written_once(test, told, paper, word)
    cited_codes_are_listed(test, told, paper, word)
    for part in PARTS.get((told.is_new, paper), PARTS.get((None, paper), [])): part(test, told, word)


def written_once(test, told, paper, word):
    """What the school wrote into a paper stands in it once, rows of tables cell by cell."""
    texts = told.texts(paper)
    lines = [bare(line) for line in word.lines]
    for place, body in texts.items():
        if place.startswith("detail/"): continue
        for line in filled(body):
            with test.subTest(place=place, line=line[:60]):
                if " | " in line or line.endswith("|"):
                    cells = [clean(cell) for cell in line.split("|")]
                    rows = [row for table in word.tables for row in table.cells() if row[1:] == cells]
                    test.assertEqual(len(rows), 1)
                else:
                    test.assertEqual(sum(found.count(bare(line)) for found in lines), 1)
    details(test, told, paper, texts, word)


def details(test, told, paper, texts, word):
    """Number, place, day and signer."""
    top = "\n".join(word.lines)
    number, day = texts.get("detail/number"), texts.get("detail/day")
    if number: test.assertEqual(top.count(f"Số: {number}"), 1)
    elif paper in ("decision", "plan", "improvement-plan"): test.assertEqual(top.count(f"Số: {GAP}/"), 1)
    if day:
        date, month, year = (int(part) for part in day.split("/"))
        spelled = f"{texts['detail/place']}, ngày {date:02} tháng {month:02} năm {year}" if month < 3 else \
            f"{texts['detail/place']}, ngày {date:02} tháng {month} năm {year}"
        test.assertEqual(top.count(spelled), 1, spelled)
    if paper != "sheets":
        post = texts.get("detail/signer-post", "Hiệu trưởng").upper()
        head = told.name_of(told.story["council"]["chair"])
        test.assertEqual(top.count(f"\n{post}\n{head}"), 1, "the signer")


def cited_codes_are_listed(test, told, paper, word):
    """Codes in sentences are those of pieces that the dossier has; where the paper lists them, of its own list."""
    known = {row[0] for row in told.evidence()}
    cited = set(CODE.findall("\n".join(word.lines)))
    test.assertLessEqual(cited, known)
    if paper in ("report", "evidence-list"):
        listed = [line for table in word.tables for line in table.lines if CODE.fullmatch(line)]
        test.assertEqual(sorted(listed), sorted(known), "each piece is listed once")


def evidence_list(test, told, word):
    rows = word.table(*(("TT", "Mã minh chứng") if told.is_new else ("Tiêu chí", "Số TT"))).cells()[1:]
    test.assertEqual(len(rows), len(told.evidence()))
    kept = {piece["key"]: clean(piece["keeper"]) for piece in told.story["evidence"]}
    for number, (row, (code, name, issued, issuer, remarks)) in enumerate(zip(rows, told.evidence()), 1):
        if told.is_new:
            test.assertEqual([row[0], row[1], row[2], row[4]], [str(number), code, name, remarks])
            test.assertEqual(row[3].count(kept[code]), 1, f"where {code} is kept")
        else:
            owner = ".".join(re.findall(r"\d+", code)[1:3])
            test.assertEqual(row, [owner, str(number), code, name, issued or row[4], issuer, remarks])


def seats(test, told, word):
    """The council in each form that the paper has: with duties, with seats alone, with room for signatures."""
    tables = [table.cells() for table in word.tables if table.cells()[0][:2] == ["TT", "Họ và tên"]]
    members = {name: (post, seat, duty) for name, post, seat, duty in told.members()}
    full = [rows for rows in tables if len(rows) == len(members) + 1]
    test.assertTrue(full, "the council is listed")
    for rows in full:
        test.assertEqual(sorted(row[1] for row in rows[1:]), sorted(members), "everybody once")
        for row in rows[1:]:
            post, seat, duty = members[row[1]]
            test.assertEqual(row[2], post)
            test.assertEqual(row[3].split("\n")[0], seat)
            if rows[0][-1] == "Nhiệm vụ": test.assertTrue(row[-1].endswith(duty), f"the duty of {row[1]}")


def groups(test, told, word):
    """Working groups with what they look after, the leader first."""
    rows = next(table.cells()[1:] for table in word.tables
                if any(cell.startswith(told.story["council"]["workingGroups"][0]["name"] + " (") for row in table.cells()
                       for cell in row))
    heads = [number for number, row in enumerate(rows) if len(row) == 1] + [len(rows)]
    test.assertEqual(len(heads) - 1, len(told.story["council"]["workingGroups"]))
    for group, start, end in zip(told.story["council"]["workingGroups"], heads, heads[1:]):
        names = [told.name_of(person) for person in group["members"]]
        test.assertTrue(rows[start][0].startswith(group["name"] + " ("))
        for code in group["criteria"]:
            if code[0].isdigit(): test.assertIn(code, re.findall(r"\d+\.\d+", rows[start][0]))
        test.assertEqual(sorted(row[1] for row in rows[start + 1:end]), sorted(names))
        test.assertEqual([row[1] for row in rows[start + 1:end] if row[3] == "Nhóm trưởng"], [told.name_of(group["leader"])])


def assignments(test, told, word):
    """Which group looks after which criterion."""
    rows = word.table("TT", "Tiêu chí").cells()[1:]
    owner = {entry["criterion"]: entry["group"] for entry in told.story["assignments"]}
    names = {group["id"]: group["name"] for group in told.story["council"]["workingGroups"]}
    for number, (row, criterion) in enumerate(zip(rows, told.criteria), 1):
        test.assertEqual(row[:2], [str(number), criterion.heading])
        test.assertEqual(row[2].split("\n")[0], names.get(owner.get(criterion.code), row[2].split("\n")[0]))


def cited(told, criterion, level, text):
    """The lines of a description, and at its end the codes of linked evidence that it does not cite itself: behind the
    sentence in the old circulars, inside it before the full stop in the new one."""
    lines = filled(text) or [GAP]
    rest = [code for code in told.linked(criterion, level) if code not in (text or "")]
    if not rest: return lines
    if told.is_new: ending = f" ({', '.join(rest)})."
    else: ending = " " + "; ".join(f"[{code}]" for code in rest)
    return lines[:-1] + [(lines[-1].removesuffix(".") if told.is_new else lines[-1]) + ending]


def criterion_body(told, criterion):
    """Everything from the description to the result, block by block."""
    sheet = told.sheets.get(criterion.code, {"levels": [], "strengths": "", "weaknesses": "", "plan": []})
    described = {level["level"]: level["description"] for level in sheet["levels"]}
    blocks = ["1. Mô tả hiện trạng"]
    for place, level in enumerate(sorted(criterion.levels), 1):
        blocks += [f"1.{place}. Mức {level}"] + cited(told, criterion, level, described.get(level))
        for letter, reason in told.reasons(criterion, level):
            mark = "" if letter == "-" else f" chỉ báo {letter}"
            blocks += [f"Lý do đánh giá đạt{mark} khi số liệu nói khác:", *filled(reason)]
    blocks += ["2. Điểm mạnh"] + (filled(sheet["strengths"]) or [GAP])
    blocks += ["3. Điểm yếu"] + (filled(sheet["weaknesses"]) or [GAP])
    rows = [[str(number), *("\n".join(filled(row[key])) for key in ("measure", "responsible", "resources", "time"))]
            for number, row in enumerate(sheet["plan"], 1)]
    head = ["TT", "Biện pháp", "Người thực hiện", "Nguồn lực", "Thời gian"]
    blocks += ["4. Kế hoạch cải tiến chất lượng", [head] + (rows or [[GAP]]), "5. Tự đánh giá", findings(told, criterion)]
    level = told.level(criterion)
    result = GAP if level is None else f"Đạt Mức {level}." if level else "Không đạt Mức 1."
    return blocks + [f"Kết quả: {result}"]


def findings(told, criterion):
    levels = range(1, max(max(each.levels) for each in told.criteria) + 1)
    rows = [[f"Mức {level}" for level in levels], ["Chỉ báo", "Đạt/Không đạt"] * len(levels)]
    for place in range(max(len(letters) for letters in criterion.levels.values())):
        row = []
        for level in levels:
            letters = criterion.levels.get(level, [])
            if place >= len(letters): row += ["–", "–"]
            else: row += ["*" if letters[place] == "-" else letters[place], WORDS[told.verdict(criterion, level, letters[place])]]
        rows.append(row)
    reached = {True: "Đạt", False: "Không đạt", None: GAP}
    return rows + [[reached[told.reaches(criterion, level)] if level in criterion.levels else "–" for level in levels]]


def criteria(test, told, word):
    """Each criterion of the circulars of 2018 from its heading to its result, nothing more and nothing else."""
    blocks = [block.cells() if isinstance(block, Table) else block for block in word.blocks
              if isinstance(block, Table) or block.strip()]
    for criterion in told.criteria:
        with test.subTest(criterion=criterion.code):
            places = [number for number, block in enumerate(blocks) if block == criterion.heading]
            test.assertEqual(len(places), 1)
            start = blocks.index("1. Mô tả hiện trạng", places[0])
            expected = criterion_body(told, criterion)
            found = blocks[start:start + len(expected)]
            for wanted, said in zip(expected, found): test.assertEqual(said, wanted)


def sheet_frames(test, told, word):
    """Group and signers of each sheet."""
    lines = word.lines
    heads = [number for number, line in enumerate(lines) if line == "PHIẾU ĐÁNH GIÁ TIÊU CHÍ"]
    test.assertGreaterEqual(len(heads), len(told.criteria))
    owner = {entry["criterion"]: entry for entry in told.story["assignments"]}
    named = {group["id"]: group for group in told.story["council"]["workingGroups"]}
    for criterion, head in zip(told.criteria, heads):
        group = named.get(owner.get(criterion.code, {}).get("group"))
        test.assertEqual(lines[head - 1], f"Nhóm: {group['name'] if group else GAP}")
        end = next(number for number in range(head, len(lines)) if lines[number] == "XÁC NHẬN CỦA NHÓM TRƯỞNG")
        test.assertEqual(lines[end + 1], told.name_of(group["leader"]) if group else GAP)


def clauses(test, told, word):
    """What was written about the school-wide clauses, each text once."""
    for clause in (told.story["level4"] or {}).get("clauses", []):
        for text in (clause["description"], clause["strengths"], clause["weaknesses"]):
            for line in filled(text): test.assertEqual(word.lines.count(line), 1, line)


def result_table(test, told, word):
    """Crosses by criterion, and how many reach each level."""
    rows = {row[0]: row[1:] for row in word.table("Tiêu chuẩn, tiêu chí").cells() if len(row) > 1}
    top = max(max(criterion.levels) for criterion in told.criteria)
    for criterion in told.criteria:
        level = told.level(criterion)
        crosses = [GAP] if level is None else ["" if level else "×"] + [
            "–" if number not in criterion.levels else "×" if level >= number else "" for number in range(1, top + 1)]
        test.assertEqual(rows[criterion.heading], crosses, criterion.code)
    counts = {row[0]: row[1:] for row in word.table("Mức", "Số tiêu chí đạt").cells()}
    for number in range(1, top + 1):
        having = [criterion for criterion in told.criteria if number in criterion.levels]
        reached = sum(told.level(criterion) is not None and told.level(criterion) >= number for criterion in having)
        test.assertEqual(counts[f"Đạt Mức {number}"][:2], [str(reached), str(len(having))])
        share = float(counts[f"Đạt Mức {number}"][2].rstrip("%").replace(",", "."))
        test.assertAlmostEqual(share, 100 * reached / len(having), delta=0.051)


def statistics(test, told, word):
    """Every figure in its cell."""
    blocks = [block for block in word.blocks if isinstance(block, Table) or block.strip()]
    for title, lines in told.statistics():
        test.assertEqual(blocks.count(title), 1, title)
        rows = blocks[blocks.index(title) + 1].cells()
        rows = rows[1:]
        test.assertEqual(len(rows), len(lines), title)
        for row, (form, values) in zip(rows, lines):
            printed = row[-len(values):]
            test.assertEqual(clean(row[-len(values) - 1]), clean(form.get("title")))
            for said, value in zip(printed, values): test.assertTrue(says(said, value), (title, form.get("title"), said, value))


def breakdown(test, told, word):
    """Requirements of each indicator, and the evidence that is linked to it."""
    rows = word.table("Tiêu chí", "Nội hàm").cells()[1:]
    linked = {}
    for piece in told.story["evidence"]:
        for path in piece["indicators"]: linked.setdefault(path, set()).add(piece["key"])
    heads = {row[0]: number for number, row in enumerate(rows) if len(row) == 1}
    for criterion in told.criteria:
        number = heads[criterion.heading] + 1
        for level, letters in sorted(criterion.levels.items()):
            for letter in letters:
                row = rows[number]
                test.assertEqual(row[0], f"Mức {level}" + ("" if letter == "-" else f", chỉ báo {letter}"))
                test.assertEqual(row[1], "\n".join("- " + text for text in criterion.requirements[level, letter]))
                test.assertEqual(set(CODE.findall(row[3])), linked.get(f"{criterion.code}/{level}/{letter}", set()))
                number += 1


def new_criteria(test, told, word):
    """Each criterion of 57/2026: the table of levels and its conclusion."""
    blocks = [block.cells() if isinstance(block, Table) else block for block in word.blocks
              if isinstance(block, Table) or block.strip()]
    for criterion in told.criteria:
        with test.subTest(criterion=criterion.code):
            test.assertEqual(blocks.count(criterion.heading), 1)
            start = next(number for number in range(blocks.index(criterion.heading), len(blocks))
                         if isinstance(blocks[number], list))
            sheet = told.sheets[criterion.code]
            described = {level["level"]: level["description"] for level in sheet["levels"]}
            for row, number in zip(blocks[start][1:], sorted(criterion.levels)):
                closed = number > 1 and told.reaches(criterion, number - 1) is False and not described.get(number)
                word_of = {True: "Đạt", False: "Không đạt", None: GAP}[told.reaches(criterion, number)]
                text = "\n".join(cited(told, criterion, number, described.get(number)))
                test.assertEqual(row, [f"Mức {number}", *(("–", "Không xét") if closed else (text, word_of))])
            level = told.level(criterion)
            said = GAP if level is None else f"Tiêu chí {criterion.code} đạt Mức {level}." if level else \
                f"Tiêu chí {criterion.code} không đạt Mức 1."
            test.assertEqual(blocks[start + 1], f"Kết luận: {said}")


def general_assessment(test, told, word):
    """What was written about each standard, once; crosses by criterion and counts by standard."""
    for standard in told.story["standards"]:
        for text in standard["texts"].values():
            for line in filled(text): test.assertEqual(word.lines.count(line), 1, line)
    for table in word.tables:
        for row in table.cells():
            criterion = next((each for each in told.criteria if each.heading == row[0]), None)
            if criterion is None or len(row) == 1: continue
            level = told.level(criterion)
            test.assertEqual(row[1:], [GAP] if level is None else ["×" if level == number else "" for number in range(3)])
    by_standard = word.table("Tiêu chuẩn", "Số tiêu chí").cells()[2:]
    for row, standard in zip(by_standard, "1234"):
        own = [told.level(criterion) for criterion in told.criteria if criterion.code.startswith(standard + ".")]
        test.assertEqual(row[1::1][:1] + row[2::2], [str(len(own)), *(str(own.count(level)) for level in range(3))])


def improvement_plan(test, told, word):
    """Tables IV and V of Mẫu số 2."""
    issues = told.story["plan"]["issues"]
    rows = word.table("TT", "Tiêu chuẩn").cells()[1:]
    keys = ("standard", "criterion", "present", "limits", "cause")
    test.assertEqual(rows, [[str(number), *(issue["row"][key] for key in keys)] for number, issue in enumerate(issues, 1)])
    actions = word.table("TT", "Nội dung", "Mục tiêu").cells()
    test.assertEqual(len(actions[0]), 10)
    keys = ("content", "goal", "activity", "result", "time", "responsible", "resources", "evidence")
    wanted = [[f"{number}.{place}", *(action[key] for key in keys)] for number, issue in enumerate(issues, 1)
              for place, action in enumerate(issue["actions"], 1)]
    test.assertEqual([row[:9] for row in actions[1:]], wanted)


PARTS = {
    (False, "decision"): [seats, groups], (True, "decision"): [seats],
    (False, "plan"): [seats, groups, assignments], (True, "plan"): [seats],
    (None, "breakdown"): [breakdown], (None, "sheets"): [criteria, sheet_frames, clauses],
    (None, "evidence-list"): [evidence_list],
    (False, "report"): [seats, result_table, statistics, criteria, clauses, evidence_list],
    (True, "report"): [new_criteria, general_assessment, statistics, evidence_list],
    (None, "improvement-plan"): [improvement_plan],
}
