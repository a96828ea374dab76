import Criteria

extension Fault {
    /// Identifiers that are missing, wrong or used twice.
    static let identifiers = [
        Fault("requirement's id doubled", doubling: "id", of: "requirement"),
        Fault("indicator's id doubled", doubling: "id", of: "indicator"),
        Fault("measure's id doubled", doubling: "id", of: "measure"),
        Fault("level's id doubled", doubling: "id", of: "level"),
        Fault("tracked figure's id doubled", doubling: "id", of: "tracked-figure"),
        Fault("standard's id doubled", doubling: "id", of: "standard"),
        Fault("requirement's id missing", "requirement", without: "id"),
        Fault("indicator's id malformed", "indicator", "id", "Chỉ báo 1"),
        Fault("criterion's id is a level's") { text in
            guard let level = text.tag("level")?["id"],
                let criterion = text.tag("criterion", where: { $0["code"] != nil })
            else { return false }
            text.set(criterion, "id", level)
            return true
        },
        Fault("calendar entry's id doubled") { text in
            guard let id = text.pack.calendar.first?.id, let other = text.pack.calendar.last?.id, id != other,
                let tag = (text.tags("week") + text.tags("before") + text.tags("end-of-year")).first(where: {
                    $0["id"] == other
                })
            else { return false }
            text.set(tag, "id", id)
            return true
        },
        Fault("pack's id is not the folder's", "pack", "id", "99-2018-primary"),
    ]

    /// Codes and orders that are broken.
    static let orders = [
        Fault("criteria exchanged", exchanging: "criterion"),
        Fault("indicators exchanged", exchanging: "indicator"),
        Fault("levels exchanged", exchanging: "level"),
        Fault("standards exchanged", exchanging: "standard"),
        Fault("level rules exchanged", exchanging: "level-rule"),
        Fault("indicator's code skipped", "indicator", "code", "k"),
        Fault("criterion's code wrong", "criterion", "code", "9.9", where: { $0["code"] != nil }),
        Fault("standard's code wrong", "standard", "code", "8"),
        Fault("level's number skipped", "level", "number", "5"),
        Fault("level missing below another", withoutElement: "level", where: { $0["number"] == "1" }),
        Fault("standard missing", withoutElement: "standard", where: { $0["code"] == "2" }),
        Fault("degrees exchanged", exchanging: "degree"),
    ]

    /// Citations that are missing or wrong.
    static let citations = [
        Fault("level cites no article", "level", without: "article"),
        Fault("level rule cites no article", "level-rule", without: "article"),
        Fault("council cites no article", "council", without: "article"),
        Fault("degree cites no article", "degree", without: "article"),
        Fault("article misspelt", "level", "article", "Dieu 7"),
        Fault("article without a number", "level", "article", "Điều"),
        Fault("article of another level", "level", "article", "Điều 39"),
        Fault("article of the level rule wrong", "level-rule", "article", "điều số ba"),
        Fault("clause of another criterion", "level", "clause", "tiêu chí 7.7", where: { $0["clause"] != nil }),
        Fault("point of another indicator or level") { text in
            guard
                let tag = text.tag("indicator", where: { $0["point"] != nil })
                    ?? text.tag("level", where: { $0["point"] != nil }), let point = tag["point"]
            else { return false }
            text.set(tag, "point", point.hasPrefix("Mức") ? "Mức 7" : "điểm k")
            return true
        },
        Fault("empty point", "indicator", "point", ""),
    ]

    /// Texts that are missing.
    static let texts = [
        Fault("requirement without words") { text in
            guard let tag = text.tag("requirement") else { return false }
            text.replaceElement(tag, with: tag.text + "</requirement>")
            return true
        },
        Fault("criterion without title", "criterion", without: "title"),
        Fault("measure without name", "measure", "name", ""),
        Fault("requirement stands twice") { text in
            guard let tag = text.tag("requirement"), let id = tag["id"] else { return false }
            let copy = text.text(of: tag).replacing("id=\"\(id)\"", with: "id=\"\(id).again\"")
            text.replaceElement(tag, with: text.text(of: tag) + copy)
            return true
        },
        Fault("every requirement optional") { text in
            guard let tag = text.tag("requirement", where: { $0["optional"] != "true" }),
                let file = text.files[tag.file]
            else { return false }
            let all = String(decoding: file, as: UTF8.self).replacing(" optional=\"true\"", with: "")
            text.files[tag.file] = Array(all.replacing("<requirement ", with: "<requirement optional=\"true\" ").utf8)
            return true
        },
        Fault("unknown element", twice: "indicator").renamed("indicator twice"),
        Fault("unknown attribute", "level", "colour", "blue"),
        Fault("misspelt element") { text in
            guard let tag = text.tag("evidence") else { return false }
            text.replaceElement(tag, with: "<evidense>Biên bản</evidense>")
            return true
        },
    ]

    /// The same under another name.
    func renamed(_ name: String) -> Fault { Fault(name, make) }
}
