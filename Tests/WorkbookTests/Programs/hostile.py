"""Makes a good workbook, and out of it damaged and hostile ones: hostile.py FOLDER SEED

Writes `good.xlsx`, the files and a list `expected.tsv`: file, tab, what reading it must give:
a word that the name of the refusal begins with, `refused` for any reason, `same` for the values of the good one,
`read` for any values, `either` for a refusal or the good one's values.
"""
import io
import random
import re
import struct
import sys
import zipfile
import zlib

import openpyxl

folder, seed = sys.argv[1], int(sys.argv[2])
chance = random.Random(seed)
SHEET, BOOK, TEXTS = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml"
TYPES, RELS, BOOKRELS = "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"
NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
HEAD = b'<?xml version="1.0" encoding="UTF-8"?>'


def made_by_openpyxl():
    """The parts of a workbook with every kind of cell."""
    book = openpyxl.Workbook()
    first = book.active
    first.title = "Số lớp học"
    first.append(["Số liệu", "2023–2024", "2024–2025"])
    for grade in range(1, 13):
        first.append([f"Khối lớp {grade}", grade * 3, grade * 2.5])
    first.append(["Cộng", "=SUM(B2:B13)", True])
    book.create_sheet("Danh tính").append(["mã", "05-2030"])
    book["Danh tính"].sheet_state = "hidden"
    book.create_sheet("Trống")
    file = io.BytesIO()
    book.save(file)
    archive = zipfile.ZipFile(file)
    return {i.filename: archive.read(i) for i in archive.infolist()}


def with_shared_texts(parts):
    """The same with the texts in a table of their own, as most programs write them."""
    texts = []

    def moved(match):
        texts.append(match[1])
        return b't="s"><v>%d</v>' % (len(texts) - 1)
    for name in [n for n in parts if n.startswith("xl/worksheets/")]:
        parts[name] = re.sub(rb't="inlineStr"><is><t>(.*?)</t></is>', moved, parts[name])
    parts[TEXTS] = HEAD + b"<sst %s>%s</sst>" % (NS.encode(), b"".join(b"<si><t>%s</t></si>" % t for t in texts))
    parts[TYPES] = parts[TYPES].replace(b"</Types>", b'<Override PartName="/xl/sharedStrings.xml" ContentType='
                                        b'"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings'
                                        b'+xml"/></Types>')
    parts[BOOKRELS] = parts[BOOKRELS].replace(
        b"</Relationships>", b'<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
    return parts


expected = []
parts = with_shared_texts(made_by_openpyxl())


def save(name, data, expectation):
    name = f"{len(expected):03d}-{name}"
    open(f"{folder}/{name}", "wb").write(data)
    expected.append(f"{name}\t{expectation}")


def pack(changes=None, extra=(), method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in {**parts, **(changes or {})}.items():
            if data is not None:
                archive.writestr(zipfile.ZipInfo(name), data, method)
        for info, data in extra:
            archive.writestr(info if isinstance(info, zipfile.ZipInfo) else zipfile.ZipInfo(info), data, method)
    return out.getvalue()


def raw(entries, comment=b"", **end):
    """An archive from (name, data, changes) with every field free to lie."""
    body, lines = b"", b""
    for name, data, change in entries:
        packed = data if change.get("method", 0) != 8 else deflate(data)
        crc, size, csize = zlib.crc32(data), len(data), len(packed)
        offset = change.get("offset", len(body))
        local = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, change.get("lflags", change.get("flags", 0)),
                            change.get("method", 0), 0, 33, change.get("lcrc", crc), change.get("lcsize", csize),
                            change.get("lsize", size), len(change.get("lname", name)), 0) + change.get("lname", name)
        if "offset" not in change:
            body += local + packed
        lines += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, change.get("maker", 20), 20, change.get("flags", 0),
                             change.get("method", 0), 0, 33, change.get("crc", crc), change.get("csize", csize),
                             change.get("size", size), len(name), 0, 0, change.get("disk", 0), 0,
                             change.get("attributes", 0), offset) + name
    count = end.get("count", len(entries))
    return body + lines + struct.pack("<IHHHHIIH", 0x06054B50, end.get("disk", 0), 0, count, count,
                                      end.get("size", len(lines)), len(body) + end.get("shift", 0),
                                      len(comment)) + comment


def deflate(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def whole(**extra):
    return [(n.encode(), d, dict(extra)) for n, d in parts.items()]


def sheet(cells, before=""):
    return HEAD + f'<worksheet {NS}>{before}<sheetData>{cells}</sheetData></worksheet>'.encode()


def with_sheet(name, cells, expectation, before=""):
    save(name + ".xlsx", pack({SHEET: sheet(cells, before)}), expectation)


def other_kinds():
    html = "<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>".encode()
    heads = [("empty", b"", "empty"), ("one-byte", b"P", "read"), ("pk-only", b"PK", "archive"),
             ("page", html, "kind.webPage"), ("page-of-excel", b'<html xmlns:x="urn:excel">' + html, "kind.webPage"),
             ("paper", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "kind.pdf"), ("text", b"{\\rtf1 abc}", "kind.richText"),
             ("png", b"\x89PNG\r\n\x1a\n" + bytes(40), "kind.picture"),
             ("jpeg", b"\xff\xd8\xff\xe0" + bytes(40), "kind.picture"), ("gif", b"GIF89a" + bytes(9), "kind.picture"),
             ("old", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "kind.oldExcel"),
             ("password", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
              "kind.encrypted"), ("gzip", b"\x1f\x8b\x08" + bytes(30), "kind.archive"),
             ("rar", b"Rar!\x1a\x07\x01\x00", "kind.archive"), ("7z", b"7z\xbc\xaf\x27\x1c", "kind.archive"),
             ("noise", bytes(chance.randrange(256) for _ in range(5000)), "kind.unknown"),
             ("nul", bytes(3000), "kind.unknown"),
             ("xml-2003", HEAD + b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "kind.xmlExcel"),
             ("other-xml", HEAD + b"<a/>", "kind.unknown")]
    for name, data, expectation in heads:
        save(name + ".xlsx", data, expectation)
    for name, inside, expectation in [
            ("ods", {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, "kind.openDocument"),
            ("docx", {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"}, "kind.word"),
            ("pptx", {"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<p/>"}, "kind.presentation"),
            ("xlsb", {"[Content_Types].xml": b"<Types/>", "xl/workbook.bin": b"\x83\x01"}, "kind.binaryExcel"),
            ("zip", {"a.txt": b"a"}, "kind.archive"), ("nested", {"in.xlsx": good, "in.zip": good}, "kind.archive"),
            ("only-types", {"[Content_Types].xml": b"<Types/>"}, "missingPart")]:
        save(name + ".xlsx", raw([(n.encode(), d, {}) for n, d in inside.items()]), expectation)


def forbidden_content():
    types = parts[TYPES].replace(b"spreadsheetml.sheet.main+xml", b"x")
    macro = parts[TYPES].replace(b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                 b"application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    save("xlsm.xlsx", pack({TYPES: macro}, [("xl/vbaProject.bin", b"\xd0\xcf")]), "macros")
    save("xlsm-type-only.xlsx", pack({TYPES: macro}), "macros")
    save("macro-sheet.xlsx", pack(extra=[("xl/macrosheets/sheet1.xml", b"<m/>")]), "macros")
    save("wrong-type.xlsx", pack({TYPES: types}), "damagedPart")
    save("external.xlsx", pack(extra=[("xl/externalLinks/externalLink1.xml", b"<e/>")]), "externalLinks")
    link = b'<Relationship Id="rIdX" Type="http://x/externalLink" Target="http://127.0.0.1/a.xlsx"/></Relationships>'
    save("external-relation.xlsx", pack({BOOKRELS: parts[BOOKRELS].replace(b"</Relationships>", link)}),
         "externalLinks")
    save("connections.xlsx", pack(extra=[("xl/connections.xml", b"<c/>")]), "externalLinks")
    save("embedded.xlsx", pack(extra=[("xl/embeddings/oleObject1.bin", b"x")]), "embedded")
    save("control.xlsx", pack(extra=[("xl/activeX/activeX1.xml", b"<a/>")]), "embedded")


def hostile_archives():
    save("ratio.xlsx", pack({SHEET: sheet("", " " * (5 << 20))}), "archive.ratio")
    save("big-part.xlsx", pack({SHEET: sheet("", " " * (40 << 20))}), "archive.entryTooBig")
    save("many-parts.xlsx", pack(extra=[(f"x/{i}.xml", b"x") for i in range(1000)]), "archive.tooManyEntries")
    noise = bytes(chance.choice(b"0123456789") for _ in range(1 << 20)) * 5
    save("total.xlsx", pack(extra=[(f"x/{i}", chance.randbytes(500_000) + noise[:4_500_000]) for i in range(2)]
                            + [(f"y/{i}", b"ab" * 100_000 + bytes(range(256)) * 100) for i in range(300)]),
         "archive")
    save("too-big.xlsx", pack(extra=[("x", chance.randbytes(6 << 20))]), "archive.tooBig")
    inner = raw([(b"inner.xml", b"i" * 50, {})])
    lie = raw([(b"a.xml", inner, {})] + whole() + [(b"inner.xml", b"i" * 50, {"offset": 35})])
    save("overlap-inside.xlsx", lie, "archive.overlapping")
    bomb = whole() + [(f"k{i}".encode(), b"", {"offset": 0}) for i in range(50)]
    save("overlap-same.xlsx", raw(bomb), "archive.overlapping")
    grow = raw([(b"k", b"\0" * 100, {"method": 8, "size": 4 << 30 >> 1})] + whole())
    save("claims-2g.xlsx", grow, "archive.entryTooBig")
    save("claims-less.xlsx", raw(whole() + [(b"k", b"\0" * 5000000, {"method": 8, "size": 10, "lsize": 10})]), "read")
    for name in (SHEET, BOOK, TYPES):
        lied = [(n, d, {"method": 8, **({"size": 10, "lsize": 10} if n.decode() == name else {})})
                for n, d, _ in whole()]
        save("less-than-unpacked.xlsx", raw(lied), "archive.damaged")
    save("doubled.xlsx", raw(whole() + [(SHEET.encode(), sheet(""), {})]), "archive.doubled")
    save("doubled-case.xlsx", raw(whole() + [(SHEET.upper().encode(), sheet(""), {})]), "archive.doubled")
    for kind in (0xA000, 0x6000, 0x2000, 0x1000, 0xC000):
        entry = (b"xl/link", b"/etc/passwd", {"maker": 3 << 8 | 20, "attributes": (kind | 0o777) << 16})
        save(f"link-{kind:x}.xlsx", raw(whole() + [entry]), "archive.link")
    for index, name in enumerate([b"../evil", b"/etc/passwd", b"a\\..\\b", b"C:/x", b"xl/../../x", b"a\0b", b"a\nb",
                                  b"x" * 300, b"", b"\xff\xfe", b"a//b", b"./a", b"xl/.."]):
        save(f"name-{index}.xlsx", raw(whole() + [(name, b"x", {})]), "archive.unsafeName")
    for flags in (1, 0x41, 0x2000):
        save(f"encrypted-{flags:x}.xlsx", raw(whole(flags=flags)), "archive.encrypted")
    for method in (1, 9, 12, 14, 93, 99):
        save(f"method-{method}.xlsx", raw(whole(method=method)), "archive.compression")


def damaged_archives():
    for field in ("crc", "lcrc"):
        wrong = [(n, d, {"crc": 7, "lcrc": 7} if field == "lcrc" else {"crc": 7}) for n, d, _ in whole()]
        save(f"wrong-{field}.xlsx", raw(wrong), "archive")
    save("size-bigger.xlsx", raw([(n, d, {"method": 8, "size": len(d) + 1, "lsize": len(d) + 1}) for n, d, _ in whole()]),
         "archive.damaged")
    save("size-stored.xlsx", raw([(n, d, {"size": len(d) + 1}) for n, d, _ in whole()]), "archive.inconsistent")
    save("packed-bigger.xlsx", raw(whole(method=8, csize=1 << 20, lcsize=1 << 20)), "archive.overlapping")
    save("packed-smaller.xlsx", raw(whole(method=8, csize=5)), "archive.inconsistent")
    save("other-local-name.xlsx", raw(whole(lname=b"other.xml")), "archive.inconsistent")
    save("shifted.xlsx", raw(whole(), shift=1), "archive.inconsistent")
    save("count-high.xlsx", raw(whole(), count=400), "archive.inconsistent")
    save("count-low.xlsx", raw(whole(), count=2), "archive.inconsistent")
    save("disks.xlsx", raw(whole(), disk=3), "archive.severalFiles")
    save("entry-disk.xlsx", raw(whole(disk=2)), "archive.severalFiles")
    save("no-end.xlsx", good[:-22], "archive.truncated")
    save("tail.xlsx", good + b"garbage", "archive.truncated")
    save("head.xlsx", b"#!/bin/sh\n" + good, "kind.unknown")
    save("program.xlsx", b"MZ" + bytes(100) + good, "kind.unknown")
    save("big-offset.xlsx", raw(whole(), shift=0xFFFFFFFF - len(raw(whole()))), "archive")
    end = bytearray(raw(whole()))
    struct.pack_into("<HHII", end, len(end) - 14, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
    save("big-record-missing.xlsx", bytes(end), "archive.inconsistent")
    save("stored.xlsx", pack(method=zipfile.ZIP_STORED), "same")
    save("remark.xlsx", raw(whole(), comment=b"made by hand"), "same")
    save("folders.xlsx", pack(extra=[("xl/empty/", b"")]), "same")
    out = io.BytesIO()

    class NoSeek(io.RawIOBase):
        def writable(self): return True
        def write(self, data): return out.write(data)
    with zipfile.ZipFile(NoSeek(), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            with archive.open(zipfile.ZipInfo(name), "w", force_zip64=True) as entry:
                entry.write(data)
    save("sizes-behind.xlsx", out.getvalue(), "same")


def hostile_xml():
    bomb = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    outside = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    for part in (SHEET, TEXTS, BOOK, TYPES, RELS, BOOKRELS, "xl/styles.xml"):
        if part not in parts:
            continue
        body = parts[part].split(b"?>", 1)[-1]
        save("entities.xlsx", pack({part: HEAD + bomb + body}), "damagedPart")
        save("outside-entity.xlsx", pack({part: HEAD + outside + body}), "damagedPart")
        save("cut-part.xlsx", pack({part: parts[part][:len(parts[part]) // 2]}), "damagedPart")
        save("empty-part.xlsx", pack({part: b""}), "damagedPart")
        if part != "xl/styles.xml":
            save("missing-part.xlsx", pack({part: None}), "missingPart" if part != TYPES else "kind.archive")
    body = parts[SHEET].split(b"?>", 1)[-1]
    utf16 = ('<?xml version="1.0" encoding="UTF-16"?>' + body.decode()).encode("utf-16")
    save("utf-16.xlsx", pack({SHEET: utf16}), "damagedPart")
    save("latin.xlsx", pack({SHEET: HEAD.replace(b"UTF-8", b"ISO-8859-1") + body}), "damagedPart")
    with_sheet("nul", '<row r="1"><c r="A1"><v>\0</v></c></row>', "damagedPart")
    save("bad-utf8.xlsx", pack({SHEET: sheet("<row/>").replace(b"<row/>", b"<row>\xff\xfe</row>")}), "damagedPart")
    with_sheet("deep", "<a>" * 10_000 + "</a>" * 10_000, "damagedPart")
    many = " ".join(f'a{i}="{i}"' for i in range(100_000))
    with_sheet("attributes", f"<row {many}/>", "damagedPart")
    with_sheet("include", '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>', "damagedPart")


def hostile_cells():
    cell = '<row r="1"><c r="A1"{0}><v>{1}</v></c></row>'
    kinds = [("text-negative", ' t="s"', "-1"), ("text-far", ' t="s"', "99999"), ("text-word", ' t="s"', "1e3"),
             ("nan", "", "NaN"), ("infinite", "", "inf"), ("hexadecimal", "", "0x10"), ("too-large", "", "1e999"),
             ("word", "", "abc"), ("boolean", ' t="b"', "7"), ("kind", ' t="zz"', "1"),
             ("digits", "", "9" * 5000)]
    for name, kind, value in kinds:
        with_sheet("value-" + name, cell.format(kind, value), "damagedCell")
    for index, address in enumerate(["A0", "AAAA1", "A1048577", "-1", "R1C1", "", "1A", "A-1", "XFE1", "A1:B2"]):
        with_sheet(f"address-{index}", f'<row r="1"><c r="{address}"><v>1</v></c></row>', "damagedPart")
    for index, row in enumerate(["-5", "0", "99999999999999999999", "x", "1048577"]):
        with_sheet(f"row-{index}", f'<row r="{row}"><c><v>1</v></c></row>', "damagedPart")
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    with_sheet("furthest", far, "outside")
    with_sheet("far-column", '<row r="1"><c r="XFD1"><v>1</v></c></row>', "outside")
    huge = parts[SHEET].replace(b'<dimension ref="', b'<dimension ref="A1:XFD1048576" x="')
    save("dimension.xlsx", pack({SHEET: huge}), "same")
    empty = parts[SHEET].replace(b"</sheetData>", far.replace("<v>1</v>", "").encode() + b"</sheetData>")
    save("empty-far.xlsx", pack({SHEET: empty}), "same")
    with_sheet("doubled", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', "doubledCell")
    with_sheet("nested", '<row r="1"><c r="A1"><c r="B1"><v>1</v></c></c></row>', "damagedPart")
    with_sheet("long", f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"x" * 40_000}</t></is></c></row>', "tooLong")
    with_sheet("longer", f'<row r="1"><c r="A1" t="str"><v>{"x" * 3_000_000}</v></c></row>', "archive.ratio")
    cells = "".join(f'<row r="{r}">' + "".join(f"<c><v>{chance.randrange(10**9)}</v></c>" for _ in range(60)) + "</row>" for r in range(1, 1001))
    with_sheet("many-cells", cells, "tooManyCells")
    rows = "".join(f'<row r="{chance.randrange(1, 5000)}" ht="{chance.random()}"/>' for _ in range(120_000))
    with_sheet("many-rows", rows * 1, "read")
    empties = "".join(f'<c s="{chance.randrange(10)}"/>' for _ in range(550_000))
    with_sheet("million-empty", f"<row>{empties}</row>", "damagedPart")
    cycle = ('<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">A2</f><v>1</v></c></row>'
             '<row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>')
    with_sheet("cyclic", cycle, "read")
    arrays = "".join(f'<row r="{i}"><c r="A{i}"><f t="array" ref="A{i}:XFD1048576">1</f><v>1</v></c></row>'
                     for i in range(1, 3000))
    with_sheet("arrays", arrays, "damagedPart")
    with_sheet("style", '<row r="1"><c r="A1" s="-7"><v>1</v></c><c r="B1" s="999999999999"><v>1</v></c></row>', "read")


def hostile_books():
    texts = "".join(f"<si><t>{i:x}</t></si>" for i in range(250_000))
    save("many-texts.xlsx", pack({TEXTS: HEAD + f"<sst {NS}>{texts}</sst>".encode()}), "tooManyTexts")
    lied = parts[TEXTS].replace(b"<sst ", b'<sst count="4294967295" ', 1).replace(b' count="4294967295"', b"", 1)
    save("texts-count.xlsx", pack({TEXTS: lied}), "same")
    space = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    line = '<sheet ' + space + ' name="n{0}" sheetId="{0}" r:id="rId1"/>'
    start, rest = parts[BOOK].split(b"<sheets>")
    tail = rest.split(b"</sheets>")[1]

    def book(name, lines, expectation):
        save(name + ".xlsx", pack({BOOK: start + b"<sheets>" + lines.encode() + b"</sheets>" + tail}), expectation)
    book("many-sheets", "".join(line.format(i) for i in range(1, 5000)), "tooManySheets")
    book("same-part", "".join(line.format(i) for i in range(1, 60)), "damagedPart")
    book("same-name", line.format(1) + line.format(1), "damagedPart")
    book("no-sheets", "", "missingPart")
    book("no-relation", line.format(1).replace("rId1", "rId999"), "missingPart")
    for target in ("../../../../etc/passwd", "/etc/passwd", "http://127.0.0.1/", "", "worksheets"):
        moved = parts[BOOKRELS].replace(b'Target="/xl/worksheets/sheet1.xml"', f'Target="{target}"'.encode())
        save("target.xlsx", pack({BOOKRELS: moved}), "missingPart")
    loop = parts[BOOKRELS].replace(b'Target="/xl/worksheets/sheet1.xml"', b'Target="workbook.xml"')
    save("target-itself.xlsx", pack({BOOKRELS: loop}), "read")


def random_damage(count):
    for index in range(count):
        data = bytearray(good)
        kind = index % 4
        place = chance.randrange(len(data))
        if kind < 2:
            for _ in range(chance.randint(1, 8)):
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        elif kind == 2:
            data = data[:place]
        else:
            data[place:place + chance.randint(0, 50)] = chance.randbytes(chance.randint(1, 50))
        save(f"random-{index}.xlsx", bytes(data), "either")


good = pack()
open(f"{folder}/good.xlsx", "wb").write(good)
other_kinds()
forbidden_content()
hostile_archives()
damaged_archives()
hostile_xml()
hostile_cells()
hostile_books()
random_damage(100)
open(f"{folder}/expected.tsv", "w").write("\n".join(expected) + "\n")
