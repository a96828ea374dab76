import Criteria

extension Fault {
    /// Days that overlap, leave a gap, run backwards or do not exist.
    static let days = [
        Fault("end before the beginning", "circular", "in-force-to", "2001-01-01"),
        Fault(
            "in force together with the next", "circular", "in-force-to", "2027-01-01",
            where: {
                $0["in-force-to"] != nil
            }),
        Fault("gap before the next", "circular", "in-force-to", "2025-12-31", where: { $0["in-force-to"] != nil }),
        Fault(
            "in force before its time", "circular", "in-force-from", "2026-06-01", where: { $0["in-force-to"] == nil }),
        Fault("in force too late", "circular", "in-force-from", "2026-09-01", where: { $0["in-force-to"] == nil }),
        Fault("signed after it is in force", "circular", "issued", "2030-01-01"),
        Fault("signed in another year", "circular", "issued", "2016-08-22"),
        Fault("no end although replaced", "circular", without: "in-force-to"),
        Fault("notice that ends before it begins", "notice", "to", "2001-01-01"),
        Fault("warning that ends before it begins", "figures-warn-only", "to", "2001-01-01"),
        Fault("30 February", "circular", "issued", "2018-02-30"),
        Fault("day of a deadline that does not exist", "before", "day", "06-31"),
        Fault("weeks that run backwards", "week", "last", "0"),
    ]

    /// Numbers of circulars and kinds of school that do not fit.
    static let numbers = [
        Fault("number of the circular", "circular", "number", "71/2018/TT-BGDĐT"),
        Fault("number without a year", "circular", "number", "17/TT-BGDĐT"),
        Fault("successor that does not know", "circular", "replaced-by", "17/2018/TT-BGDĐT"),
        Fault("predecessor's number wrong") { text in
            guard text.pack.circular.inForceTo == nil else { return false }
            for number in ["17/2018/TT-BGDĐT", "18/2018/TT-BGDĐT", "19/2018/TT-BGDĐT"] {
                text.exchange(
                    "<replaces number=\"\(number)\"/>", "<replaces number=\"7\(number)\"/>", in: "circular.xml")
            }
            return true
        },
        Fault("kind of school misspelt") { text in
            guard text.pack.circular.inForceTo != nil, let kind = text.pack.appliesTo.first else { return false }
            text.exchange("<applies-to>\(kind)<", "<applies-to>\(kind)s<", in: "circular.xml")
            return true
        },
        Fault("kind of school twice", twice: "applies-to"),
        Fault("kind of the pack", "pack", "school-type", "university"),
    ]

    /// Files that are missing, cut off or strange.
    static let files = [
        Fault("file missing") { text in
            let needed = text.files.keys.filter { !["papers.xml", "procedure.xml"].contains($0) }.sorted()
            guard let file = needed.randomElement(using: &text.dice) else { return false }
            text.files[file] = nil
            return true
        },
        Fault("file that nobody lists") { text in
            text.files["9.9.xml"] = text.files["1.1.xml"]
            return true
        },
        Fault("file listed twice") { text in
            guard let tag = text.tag("criterion", where: { $0["file"] != nil }) else { return false }
            text.replace(tag, with: tag.text + tag.text)
            return true
        },
        Fault("file not listed") { text in
            guard let tag = text.tag("criterion", where: { $0["file"] != nil }) else { return false }
            text.replace(tag, with: "")
            return true
        },
        Fault("file cut off") { text in
            guard let file = text.files.keys.sorted().randomElement(using: &text.dice), let bytes = text.files[file]
            else { return false }
            text.files[file] = Array(bytes.prefix(Int.random(in: 0..<bytes.count - 8, using: &text.dice)))
            return true
        },
        Fault("file with another's content") { text in
            text.files["1.1.xml"] = text.files["statistics.xml"]
            return true
        },
        Fault("tag that is not closed") { text in
            guard let tag = text.tag("indicator") else { return false }
            text.replace(tag, with: "")
            return true
        },
        Fault("DOCTYPE") { text in
            guard let tag = text.tag("criterion", where: { $0["code"] != nil }) else { return false }
            text.replace(tag, with: "<!DOCTYPE criterion SYSTEM \"http://127.0.0.1/x.dtd\">" + tag.text)
            return true
        },
        Fault("bytes that are no UTF-8") { text in
            guard let tag = text.tag("requirement") else { return false }
            text.files[tag.file]?.replaceSubrange(tag.range.upperBound..<tag.range.upperBound, with: [0xC3, 0x28])
            return true
        },
    ]

    /// Statistics forms that cannot be filled in or computed.
    static let statistics = [
        Fault("sum of a row that is not there", "row", "sum", "no-such-row", where: { $0["sum"] != nil }),
        Fault("row that is its own sum") { text in
            guard let tag = text.tag("row", where: { $0["sum"] != nil }), let id = tag["id"] else { return false }
            text.set(tag, "sum", id)
            return true
        },
        Fault("ratio of nothing", "row", "ratio", "no-such-row", where: { $0["ratio"] != nil }),
        Fault("ratio without a whole", "row", without: "over"),
        Fault("sum and ratio at once", "row", "sum", "total", where: { $0["ratio"] != nil }),
        Fault("factor of nothing", "row", "factor", "0", where: { $0["ratio"] != nil }),
        Fault("sum of words") { text in
            guard let table = text.tag("table") else { return false }
            let range = text.element(table)
            let rows = text.tags("row", where: { range.contains($0.range.lowerBound) })
            let summed = Set(rows.flatMap { ($0["sum"] ?? "").split(separator: " ").map(String.init) })
            guard let part = rows.first(where: { summed.contains($0["id"] ?? "") && $0["value"] == nil }) else {
                return false
            }
            text.set(part, "value", "text")
            return true
        },
        Fault("table twice", doubling: "id", of: "table"),
        Fault("row twice in a table") { text in
            guard let table = text.pack.statistics.tables.first(where: { $0.rows.count > 1 }),
                let tag = text.tags("row", where: { $0["id"] == table.rows[1].id }).first
            else { return false }
            text.set(tag, "id", table.rows[0].id)
            return true
        },
        Fault("column twice in a table", twice: "column"),
        Fault("unknown kind of cell", "row", "value", "money"),
        Fault("check of a column or row that is not there", "not-above", "part", "no-such"),
        Fault("parts that are not there", "parts-make-whole", "parts", "no-such other"),
        Fault("check of something with itself") { text in
            guard let tag = text.tag("not-above"), let whole = tag["whole"] else { return false }
            text.set(tag, "part", whole)
            return true
        },
    ]

    /// All kinds.
    static let all =
        identifiers + orders + citations + texts + references + thresholds + levels + offices + days + numbers + files
        + statistics + papers + procedure
}
